import { createHash } from 'node:crypto'
import * as chrono from 'chrono-node'
import type { Intake, Knowledge } from '../src/core/index.ts'
import { readArticle } from '../src/core/pipeline.ts'
import { distinctTexts } from './distinct-texts.ts'
import type { GoldArticle } from './eval/gold.ts'
import { eachOnce, perSecond } from './per-second.ts'

/** How many texts are read once, and how many others before them. */
const [texts, textsBefore] = [1_000, 400]

/**
 * All that reading an article does, from its sentences to its dated statements, beside chrono-node finding only the
 * dates of the same texts: a few texts again and again, as benchmarks like it, and many that differ, each once, as news
 * comes. Which language a text is in is given and not measured.
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
  const read = (intake: Intake): void => void readArticle(intake, knowledge, now)
  const parse = ({ text }: Intake): void => void parser.parse(text)
  const distinct = distinctTexts(articles, texts, 'bench')
  const others = distinctTexts(articles, textsBefore, 'before')
  const once = eachOnce(distinct, others, read)
  const onceByPeer = eachOnce(distinct, others, parse)
  const again = perSecond(() => intakes.forEach(read))
  const againByPeer = perSecond(() => intakes.forEach(parse))
  const megabytes = (of: readonly Intake[]): number =>
    of.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1e6
  const rounded = (figure: number): number => Math.round(100 * figure) / 100
  return {
    'each text once, articles/s': Math.round(once),
    'each text once, MB/s': rounded((once * megabytes(distinct)) / texts),
    'peer: chrono-node once, articles/s': Math.round(onceByPeer),
    'once / peer': rounded(once / onceByPeer),
    'the same texts again, articles/s': Math.round(again * articles.length),
    'the same texts again, MB/s': rounded(again * megabytes(intakes)),
    'peer: chrono-node again, articles/s': Math.round(againByPeer * articles.length),
    'again / peer': rounded(again / againByPeer),
  }
}
