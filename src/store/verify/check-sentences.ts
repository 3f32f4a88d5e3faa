import type { Claim } from '../../core/index.ts'
import type { Row, Sql } from '../sql/port.ts'
import type { ProblemList } from './problem.ts'

/** Looks whether the sentence of every claim can be searched for, and whether every sentence stands in its article. */
export async function checkSentences(
  sql: Sql,
  { articles, claims }: { readonly articles: readonly Row[]; readonly claims: readonly Row[] },
  problems: ProblemList,
): Promise<void> {
  // Those that wait to be read again have none yet.
  const read = new Map(articles.filter((row) => row.reading_version !== '').map((row) => [row.id, row]))
  const sentences = await sql.all('SELECT article, start, stop FROM sentences WHERE article IN (:texts)', [
    [...read.keys()].map(String),
  ])
  const spans = new Set<string>()
  for (const { article, start, stop } of sentences) {
    spans.add(`${article} ${start} ${stop}`)
    const { length } = String(read.get(article!)!.text)
    if (!(Number(start) >= 0 && Number(start) < Number(stop) && Number(stop) <= length))
      problems.add('index', 'sentences', String(article), `${start}–${stop}`)
  }
  for (const { id, article, json } of claims) {
    if (!read.has(article!)) continue
    const span = spanOf(String(json))
    if (span !== undefined && !spans.has(`${article} ${span}`))
      problems.add('index', 'sentences', String(id), span)
  }
}

function spanOf(json: string): string | undefined {
  try {
    const { start, end } = JSON.parse(json) as Claim
    return `${start} ${end}`
  } catch {
    // Said already, with the claim.
    return undefined
  }
}
