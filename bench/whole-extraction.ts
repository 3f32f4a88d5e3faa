import { createHash } from 'node:crypto'
import * as chrono from 'chrono-node'
import type { Intake, Knowledge } from '../src/core/index.ts'
import { readArticle } from '../src/core/pipeline.ts'
import type { GoldArticle } from './eval/gold.ts'
import { perSecond } from './per-second.ts'

/**
 * All that reading an article does, from its sentences to its dated statements, beside chrono-node finding only the
 * dates of the same texts. Which language a text is in is given and not measured.
 */
export function benchWholeExtraction(
  articles: readonly GoldArticle[],
  knowledge: Knowledge,
): Record<string, number> {
  const language = articles[0]!.language
  const parser = language === 'fr' ? chrono.fr : chrono.en
  const intakes = articles.map(({ text, published, id }): Intake => {
    const rawSha256 = createHash('sha256').update(text).digest('hex')
    return { text, rawSha256, language, origin: id, ...(published !== null && { published }) }
  })
  const now = Date.now()
  const whole = perSecond(() => intakes.forEach((intake) => void readArticle(intake, knowledge, now)))
  const peer = perSecond(() => intakes.forEach(({ text }) => void parser.parse(text)))
  const megabytes = intakes.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6
  const rounded = (figure: number): number => Math.round(100 * figure) / 100
  return {
    'whole extraction, articles/s': Math.round(whole * articles.length),
    'whole extraction, MB/s': rounded(whole * megabytes),
    'peer: chrono-node, articles/s': Math.round(peer * articles.length),
    'peer: chrono-node, MB/s': rounded(peer * megabytes),
    'whole / peer': rounded(whole / peer),
  }
}
