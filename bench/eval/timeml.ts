import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A document of TimeML with its annotated time expressions. Source: TimeML 1.2.1, TIMEX3. */
export interface TimeMlDocument {
  readonly id: string
  readonly text: string
  readonly gold: readonly {
    readonly start: number
    readonly end: number
    readonly value: string
  }[]
}

/** Reads the `.tml` files of a folder, in the order of names; expressions without text are left out. */
export function readTimeMl(folder: string): readonly TimeMlDocument[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.tml'))
    .sort()
    .map((name) => parseTimeMl(name, readFileSync(join(folder, name), 'utf8')))
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
}

function parseTimeMl(id: string, xml: string): TimeMlDocument {
  const body = xml.slice(xml.indexOf('<TEXT>') + '<TEXT>'.length, xml.indexOf('</TEXT>'))
  let text = ''
  const open: { start: number; value: string }[] = []
  const gold: { start: number; end: number; value: string }[] = []
  for (const [piece] of body.matchAll(/<[^>]+>|[^<]+/gu)) {
    if (!piece.startsWith('<')) text += piece.replace(/&\w{2,4};/gu, (one) => entities[one] ?? one)
    else if (piece.startsWith('<TIMEX3') && !piece.endsWith('/>'))
      open.push({ start: text.length, value: /\svalue="([^"]*)"/u.exec(piece)?.[1] ?? '' })
    else if (piece === '</TIMEX3>') {
      const one = open.pop()
      if (one !== undefined) gold.push({ ...one, end: text.length })
    }
  }
  return { id, text, gold }
}
