import * as chrono from 'chrono-node'
import { extractDrafts } from '../src/core/extract/extract-claims.ts'
import { readTimes } from '../src/core/extract/read-times.ts'
import { resolveTimes } from '../src/core/extract/resolve/resolve-times.ts'
import { splitSentences } from '../src/core/extract/sentences.ts'
import { extractTimes } from '../src/core/extract/times/extract-times.ts'
import type { Knowledge } from '../src/core/index.ts'
import type { GoldArticle } from './eval/gold.ts'
import { perSecond } from './per-second.ts'

/**
 * The whole time engine beside chrono-node on the same texts: sentences, expressions, what the page says of itself,
 * publication, dates. The statements whose times are asked for are read before and not measured.
 */
export function benchTimeEngine(
  articles: readonly GoldArticle[],
  knowledge: Knowledge,
): Record<string, number> {
  const language = articles[0]!.language
  const pack = knowledge.packs.get(language)!
  const parser = language === 'fr' ? chrono.fr : chrono.en
  const drafts = articles.map(({ text }) =>
    extractDrafts(text, splitSentences(text, pack), extractTimes(text, pack), pack, knowledge),
  )
  const engine = (isDated: boolean) => () => {
    for (const [i, { text, published }] of articles.entries()) {
      resolveTimes({
        ...readTimes(text, pack, knowledge),
        drafts: drafts[i]!,
        fetchedAt: Date.now(),
        ...(isDated && { published: published ?? '2020-01-01' }),
      })
    }
  }
  const dated = perSecond(engine(true))
  const undated = perSecond(engine(false))
  const expressions = perSecond(() => articles.forEach(({ text }) => void extractTimes(text, pack)))
  const peer = perSecond(() => articles.forEach(({ text }) => void parser.parse(text)))
  const perArticle = (passes: number): number => Math.round(passes * articles.length)
  const ratio = (passes: number): number => Math.round((100 * passes) / peer) / 100
  return {
    'whole engine, articles/s': perArticle(dated),
    'whole engine, date withheld': perArticle(undated),
    'expressions alone': perArticle(expressions),
    'peer: chrono-node': perArticle(peer),
    'whole / peer': ratio(dated),
    'withheld / peer': ratio(undated),
    'expressions / peer': ratio(expressions),
  }
}
