import { readdirSync, readFileSync } from 'node:fs'
import { type EventCode, eventCodes } from '../../src/core/model/index.ts'
import type { Page, Told } from './page.ts'

/**
 * Pages of bench/learn/<language>: each begins with a line `page`, a tab and its name; then a sentence a line with its
 * labels before a tab, paragraphs parted by empty lines. A label is `event:word`, the word standing in the sentence;
 * `-` is no event, `title` no sentence.
 * @throws {Error} naming file and line of a label that is none
 */
export function readLabelled(folder: string, language: string): readonly Page[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.tsv'))
    .sort()
    .flatMap((file) => readPages(`${folder}/${file}`, language))
}

function readPages(file: string, language: string): readonly Page[] {
  const pages: { name: string; language: string; text: string; published: null; told: Told[] }[] = []
  for (const [i, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    const [labels, sentence] = line.split('\t')
    if (labels === 'page')
      pages.push({ name: `${file} ${sentence}`, language, text: '', published: null, told: [] })
    const page = pages.at(-1)
    if (labels === 'page' || page === undefined) continue
    if (sentence === undefined) {
      page.text += '\n\n'
      continue
    }
    if (labels !== '-' && labels !== 'title')
      for (const label of labels!.split(' '))
        page.told.push(readLabel(label, sentence, page.text.length, `${file}:${i + 1}`))
    page.text += labels === 'title' ? `${sentence}\n\n` : `${sentence} `
  }
  return pages
}

function readLabel(label: string, sentence: string, offset: number, where: string): Told {
  const colon = label.indexOf(':')
  const event: EventCode | undefined = eventCodes.find((code) => code === label.slice(0, colon))
  const at = sentence.indexOf(label.slice(colon + 1))
  if (event === undefined || at < 0) throw new Error(`${where}: ${label}`)
  return { event, at: offset + at }
}
