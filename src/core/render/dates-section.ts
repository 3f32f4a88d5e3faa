import type { Article, Block, Stamp, Statement } from '../model/index.ts'
import { formatInstant } from '../time/format.ts'
import type { PageContext } from './page.ts'
import { item, text, timeSpan } from './spans.ts'
import { explainTime } from './why.ts'

/** How each date that the text does not state whole was worked out, and what a printed stamp is worth. */
export function renderDates(
  statements: readonly Statement[],
  articles: readonly Article[],
  context: PageContext,
): readonly Block[] {
  const { wording, knowledge, citer, zone } = context
  const explained = new Map<string, Block>()
  for (const claim of statements.flatMap((statement) => [...statement.claims, ...statement.contradictions])) {
    if (claim.time === null || claim.time.why.length === 0) continue
    const key = `${claim.article} ${claim.time.text} ${claim.time.earliest} ${claim.time.latest} ${claim.start}`
    if (explained.has(key)) continue
    const words =
      claim.time.text === ''
        ? wording.messages('dates.undated')
        : wording.messages('dates.words', { words: claim.time.text })
    explained.set(
      key,
      item(
        ...citer.cite([claim]),
        text(` ${words}${wording.messages('line.colon')}`),
        timeSpan(claim.time, wording.language, zone),
        text(
          ` (${wording.messages(`basis.${claim.time.basis}`)}). ${sentence(explainTime(claim.time, wording, knowledge))}`,
        ),
      ),
    )
  }
  const stamps = articles.flatMap((article) =>
    article.stamp === undefined ? [] : [renderStamp(article.stamp, context)],
  )
  return [...explained.values(), ...stamps]
}

/** Both readings of a stamp, in its own zone, and that it dates nothing. */
export function renderStamp(stamp: Stamp, { wording }: PageContext): Block {
  const readings = stamp.readings.map((reading) =>
    formatInstant(reading.instant, { language: wording.language, zone: reading.zone }),
  )
  const either = new Intl.ListFormat(wording.language, { type: 'disjunction' }).format(readings)
  return item(text(wording.messages('dates.stamp', { stamp: stamp.text, readings: either })))
}

function sentence(words: string): string {
  return words === '' ? '' : words[0]!.toUpperCase() + words.slice(1)
}
