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
      : await searchPostgres(sql, query, range, shown)
  return rows.map(asFound)
}

/** How many of the newest sentences are read first. */
const newestRead = 4_000

/** Whoever has found a quarter of a page among them finds the rest among some more, sooner than by the index. */
const enoughFound = 1 / 4

/**
 * Words that are in many sentences are found by reading the newest, all others by the index of words, whose finds are
 * few enough to be sorted. The planner knows only the commonest words and takes every other one for far commoner than
 * it is: left the choice, it reads all sentences backwards for three finds.
 */
async function searchPostgres(
  sql: Sql,
  query: SentenceQuery,
  range: readonly number[],
  shown: number,
): Promise<readonly Row[]> {
  const { limit } = query
  const words = tsQuery(query)
  const amongNewest = (read: number): Promise<readonly Row[]> =>
    sql.all(
      `SELECT n, article, start, stop FROM
         (SELECT * FROM sentences WHERE n BETWEEN ? AND ? ORDER BY n DESC LIMIT ?) AS newest
       WHERE vector @@ CAST(? AS tsquery) AND starter <= ? ORDER BY n DESC LIMIT ?`,
      [...range, read, words, shown, limit],
    )
  const first = await amongNewest(newestRead)
  if (first.length === limit) return first
  if (first.length >= limit * enoughFound) {
    // Twice as many as hold a page, if they are as common farther back.
    const more = await amongNewest(Math.ceil((2 * newestRead * limit) / first.length))
    if (more.length === limit) return more
  }
  // The sum keeps the planner from the key of the table.
  return sql.all(
    `SELECT n, article, start, stop FROM sentences
     WHERE vector @@ CAST(? AS tsquery) AND n + 0 BETWEEN ? AND ? AND starter <= ? ORDER BY n + 0 DESC LIMIT ?`,
    [words, ...range, shown, limit],
  )
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
