import { createHash } from 'node:crypto'
import { type Article, dayNumber, lastDay, type Reading, searchedParts } from '../core/index.ts'
import type { Row, Sql } from './sql/port.ts'
import { sentencesTable } from './tables.ts'

/** Writes the sentences of articles to be searched; inside a transaction. Those of older readings go. */
export async function writeSentences(sql: Sql, readings: readonly Reading[]): Promise<void> {
  const ids = readings.map(({ article }) => article.id)
  await sql.run('DELETE FROM sentences WHERE article IN (:texts)', [ids])
  const rows = readings.flatMap(sentenceRows)
  await sql.insert(sentencesTable, await withFreeNumbers(sql, rows))
}

/** Of one day so many numbers may be given. */
const numbersOfDay = 2 ** 32
/** No day that a calendar names is before this one; numbers stay above 0 and below 2^53. */
const firstDayNumber = -800_000

/** The number from which on sentences published from a day on stand. @param day day number */
export function sentenceNumber(day: number): number {
  return Math.min(Math.max(day - firstDayNumber, 0), 2 ** 21 - 1) * numbersOfDay
}

/** The day number of a sentence by its number. */
export function dayOfSentence(n: number): number {
  return Math.floor(n / numbersOfDay) + firstDayNumber
}

function sentenceRows(reading: Reading): readonly Row[] {
  const { article, searched = searchedParts(reading) } = reading
  const begin = sentenceNumber(dayOf(article))
  return searched.map(({ start, end, words }) => ({
    n: begin + spread(`${article.id} ${start} ${end}`),
    article: article.id,
    starter: Number(article.starter),
    start,
    stop: end,
    words,
  }))
}

/** When it was published at the latest, or came in. */
function dayOf({ published, fetchedAt }: Article): number {
  const day = lastDay(published ?? null)
  return day === undefined ? Math.floor(fetchedAt / 86_400_000) : dayNumber(day)
}

/** A number below `numbersOfDay`, the same in every store. */
function spread(key: string): number {
  return createHash('sha256').update(key).digest().readUInt32BE(0)
}

/** Where two sentences of one day have drawn one number, the second takes the next. */
async function withFreeNumbers(sql: Sql, rows: readonly Row[]): Promise<readonly Row[]> {
  const numbers = rows.map(({ n }) => Number(n))
  const taken = new Set(
    (await sql.all('SELECT n FROM sentences WHERE n IN (:numbers)', [numbers])).map(({ n }) => Number(n)),
  )
  const free: Row[] = []
  for (const [i, row] of rows.entries()) {
    let n = numbers[i]!
    while (taken.has(n)) {
      n += 1
      if (
        !numbers.includes(n) &&
        (await sql.get('SELECT 1 AS held FROM sentences WHERE n = ?', [n])) !== undefined
      )
        taken.add(n)
    }
    taken.add(n)
    free.push({ ...row, n })
  }
  return free
}
