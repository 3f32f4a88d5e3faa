import type { FoundSentence, SentenceQuery } from '../command.ts'
import { dayOfSentence, sentenceNumber } from './sentence-rows.ts'
import type { Row, Sql } from './sql/port.ts'

/**
 * Sentences that hold all that is looked for, newest publication first.
 * @param shown highest value of `starter` that is shown
 */
export async function searchSentences(
  sql: Sql,
  query: SentenceQuery,
  shown: number,
): Promise<readonly FoundSentence[]> {
  const { from, to, limit } = query
  const range = [
    from === undefined ? 0 : sentenceNumber(from),
    to === undefined ? Number.MAX_SAFE_INTEGER : sentenceNumber(to + 1) - 1,
  ]
  const rows =
    sql.engine === 'sqlite'
      ? await sql.all(
          `SELECT sentences.n, article, start, stop FROM sentence_words
           JOIN sentences ON sentences.n = sentence_words.rowid
           WHERE sentence_words MATCH ? AND sentence_words.rowid BETWEEN ? AND ? AND starter <= ?
           ORDER BY sentence_words.rowid DESC LIMIT ?`,
          [ftsQuery(query), ...range, shown, limit],
        )
      : await sql.all(
          `SELECT n, article, start, stop FROM sentences
           WHERE vector @@ CAST(? AS tsquery) AND n BETWEEN ? AND ? AND starter <= ? ORDER BY n DESC LIMIT ?`,
          [tsQuery(query), ...range, shown, limit],
        )
  return rows.map(asFound)
}

function asFound({ n, article, start, stop }: Row): FoundSentence {
  return { article: String(article), start: Number(start), end: Number(stop), day: dayOfSentence(Number(n)) }
}

/**
 * Words are letters and digits, so nothing in them can be read as a sign of the query language.
 * Source: https://www.sqlite.org/fts5.html#full_text_query_syntax
 */
function ftsQuery({ terms, marks }: SentenceQuery): string {
  const phrase = (words: readonly string[]): string => `"${words.join(' ')}"`
  return [
    ...terms.map((forms) => `(${forms.map(phrase).join(' OR ')})`),
    ...marks.map((mark) => phrase([mark])),
  ].join(' AND ')
}

/** Source: https://www.postgresql.org/docs/15/datatype-textsearch.html#DATATYPE-TSQUERY */
function tsQuery({ terms, marks }: SentenceQuery): string {
  const phrase = (words: readonly string[]): string => `(${words.map((word) => `'${word}'`).join(' <-> ')})`
  return [
    ...terms.map((forms) => `(${forms.map(phrase).join(' | ')})`),
    ...marks.map((mark) => phrase([mark])),
  ].join(' & ')
}
