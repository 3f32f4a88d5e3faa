import { readdirSync, readFileSync } from 'node:fs'
import { type EventCode, eventCodes } from '../../src/core/model/index.ts'
import type { Page } from './page.ts'

/**
 * Pages of bench/learn/<language>: a sentence a line with its labels before a tab, paragraphs parted by empty lines.
 * A label is `event:word`, the word standing in the sentence; `-` is no event, `title` no sentence, `voice` whose page it
 * is.
 * @throws {Error} naming file and line of a label that is none
 */
export function readLabelled(folder: string, language: string): readonly Page[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.tsv'))
    .sort()
    .map((file) => readPage(`${folder}/${file}`, language))
}

function readPage(name: string, language: string): Page {
  const told: { event: EventCode; at: number }[] = []
  let text = ''
  for (const [i, line] of readFileSync(name, 'utf8').split('\n').entries()) {
    const tab = line.indexOf('\t')
    if (tab < 0) {
      text += '\n\n'
      continue
    }
    const [labels, sentence] = [line.slice(0, tab), line.slice(tab + 1)]
    if (labels === 'voice') continue
    if (labels !== '-' && labels !== 'title')
      for (const label of labels.split(' '))
        told.push(readLabel(label, sentence, text.length, `${name}:${i + 1}`))
    text += labels === 'title' ? `${sentence}\n\n` : `${sentence} `
  }
  return { name, language, text, told }
}

function readLabel(label: string, sentence: string, offset: number, where: string): Page['told'][number] {
  const colon = label.indexOf(':')
  const event = eventCodes.find((code) => code === label.slice(0, colon))
  const at = sentence.indexOf(label.slice(colon + 1))
  if (event === undefined || at < 0) throw new Error(`${where}: ${label}`)
  return { event, at: offset + at }
}
