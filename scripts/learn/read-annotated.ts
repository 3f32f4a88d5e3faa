import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { type EventCode, eventCodes } from '../../src/core/model/index.ts'
import type { Page, Told } from './page.ts'

/**
 * Pages of bench/learn/<language>/annotated: each begins with a line `page`, a tab and its name, then `published`, a day
 * or `-`; `title` lines; sentences behind `+`, below each a line a statement: `event:word`, agents, targets, place, time,
 * speaker, stance and figures, parted by tabs, `-` for none. `not:word` is a trap. Empty lines part paragraphs.
 * @throws {Error} naming file and line of a statement that is none
 */
export function readAnnotated(folder: string, language: string): readonly Page[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .sort()
    .flatMap((file) => readPages(`${folder}/${file}`, language))
}

interface Draft extends Page {
  text: string
  published: string | null
  readonly told: Told[]
}

function readPages(file: string, language: string): readonly Page[] {
  const pages: Draft[] = []
  let sentence = { text: '', at: 0 }
  for (const [i, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    const [what = '', ...rest] = line.split('\t')
    if (what === 'page')
      pages.push({ name: `${file} ${rest[0]}`, language, text: '', published: null, told: [] })
    const page = pages.at(-1)
    if (page === undefined || what === 'page' || what.startsWith('not:')) continue
    if (what === 'published') page.published = rest[0] === '-' ? null : rest[0]!
    else if (what === '') page.text = `${page.text.trimEnd()}\n\n`
    else if (what === 'title') page.text = `${page.text.trimEnd()}\n\n${rest[0]}\n\n`.trimStart()
    else if (what === '+') {
      sentence = { text: rest[0]!, at: page.text.length }
      page.text += `${sentence.text} `
    } else page.told.push(readStatement(what, rest, sentence, `${file}:${i + 1}`))
  }
  return pages
}

function readStatement(
  label: string,
  [agents, targets, place]: readonly string[],
  sentence: { readonly text: string; readonly at: number },
  where: string,
): Told {
  const colon = label.indexOf(':')
  const event: EventCode | undefined = eventCodes.find((code) => code === label.slice(0, colon))
  const at = sentence.text.indexOf(label.slice(colon + 1))
  if (event === undefined || at < 0 || place === undefined) throw new Error(`${where}: ${label}`)
  return {
    event,
    at: sentence.at + at,
    agents: namesIn(agents!.split(' + ')[0]!),
    targets: namesIn(targets!),
    place: place === '-' ? null : place.replace(/ [A-Z]{2}$/u, ''),
  }
}

const namesIn = (list: string): readonly string[] => (list === '-' ? [] : list.split(', '))
