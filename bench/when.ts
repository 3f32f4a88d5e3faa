import { createHash } from 'node:crypto'
import { join } from 'node:path'
import type { Claim, TimeSpan } from '../src/core/index.ts'
import { readArticle } from '../src/core/pipeline.ts'
import { loadKnowledge } from '../src/data/load-knowledge.ts'
import { readUndated, type UndatedText } from './eval/when-gold.ts'

/**
 * `npm run eval:when [-- show]`: reads texts of which nothing outside them says when they were written, and counts in
 * how many the range found for their writing holds the true day, in how many it is at most a week wide, and how many
 * statements bear a year that is not theirs. The texts of `test` were written without sight of the rules.
 */
const root = join(import.meta.dirname, '..')
const show = process.argv.includes('show')
const knowledge = loadKnowledge(join(root, 'data'))

/** A range so wide still tells the week. */
const narrowDays = 7

interface Score {
  texts: number
  holdsTruth: number
  narrow: number
  carefulNarrow: number
  claims: number
  rightYear: number
  openYear: number
  wrongYear: number
}

function readOne(text: UndatedText, score: Score): void {
  const intake = {
    text: text.text,
    rawSha256: createHash('sha256').update(text.text).digest('hex'),
    language: text.language,
    origin: text.id,
  }
  const fetchedAt = Temporal.PlainDate.from(text.fetched).toZonedDateTime('UTC').add({ hours: 12 })
  const { article, claims } = readArticle(intake, knowledge, fetchedAt.epochMilliseconds)
  const published = boundsOf(article.published ?? null)
  const holds = published.from <= text.truth && text.truth <= published.to
  const narrow = daysBetween(published.from, published.to) < narrowDays
  score.texts += 1
  if (holds) score.holdsTruth += 1
  if (holds && narrow) score.narrow += 1
  const { earliest, latest } = text.careful
  if (daysBetween(earliest ?? '0000', latest ?? '9999') < narrowDays) score.carefulNarrow += 1
  if (show)
    console.log(
      `${text.id} ${text.kind} ${holds ? '' : 'MISSES '}truth ${text.truth} careful ${earliest}..${latest} found ${published.from}..${published.to}`,
    )
  for (const claim of claims) addClaim(text, claim, score)
}

function addClaim(text: UndatedText, claim: Claim, score: Score): void {
  const told = text.times.filter(({ anchor }) => {
    const at = text.text.indexOf(anchor)
    return at < claim.end && at + anchor.length > claim.start
  })
  if (told.length === 0) return
  score.claims += 1
  const { from, to } = boundsOf(claim.time)
  const years = (date: string): string => date.slice(0, 4)
  // A sentence that tells two events is right by either.
  const right = told.some(
    ({ earliest, latest }) => years(from) <= years(latest) && years(earliest) <= years(to),
  )
  if (!right) {
    score.wrongYear += 1
    if (show) console.log(`  WRONG ${claim.event} ${from}..${to} gold ${told[0]!.earliest}: ${claim.quote}`)
  } else if (years(from) === years(to)) score.rightYear += 1
  else score.openYear += 1
}

function boundsOf(span: TimeSpan | null): { readonly from: string; readonly to: string } {
  return { from: span?.earliest?.slice(0, 10) ?? '0000', to: span?.latest?.slice(0, 10) ?? '9999' }
}

function daysBetween(from: string, to: string): number {
  if (from === '0000' || to === '9999') return Number.POSITIVE_INFINITY
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days
}

const table: Record<string, Score> = {}
for (const half of ['dev', 'test']) {
  for (const text of readUndated(join(root, 'bench', 'when', half))) {
    const row = `${half}, ${text.kind === 'news' ? 'news' : 'history and archive'}`
    table[row] ??= {
      texts: 0,
      holdsTruth: 0,
      narrow: 0,
      carefulNarrow: 0,
      claims: 0,
      rightYear: 0,
      openYear: 0,
      wrongYear: 0,
    }
    readOne(text, table[row])
  }
}
console.table(table)
