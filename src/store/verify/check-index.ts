import { createHash } from 'node:crypto'
import { countAll } from '../counts.ts'
import { walkTable } from '../keep/walk-table.ts'
import type { Sql } from '../sql/port.ts'
import { countsTable, foundTable } from '../tables.ts'
import type { ProblemList } from './problem.ts'

/** Rows added up in whatever order they come: equal sums are equal rows, for all that chance can do. */
export interface UnorderedSum {
  add(key: string, vague: number, day: number, n: number): void
  readonly rows: number
  readonly value: string
}

/** An empty sum. */
export function startUnorderedSum(): UnorderedSum {
  let [rows, high, low] = [0, 0, 0]
  return {
    add: (key, vague, day, n) => {
      const hash = createHash('sha1').update(`${vague} ${day} ${n} ${key}`).digest()
      rows += 1
      high = (high + hash.readUInt32LE(0)) % 2 ** 32
      low = (low + hash.readUInt32LE(4)) % 2 ** 32
    },
    get rows() {
      return rows
    },
    get value() {
      return `${high} ${low}`
    },
  }
}

/** Looks whether what claims are found by is what they say, no more and no less. @param expected of all claims */
export async function checkFound(sql: Sql, expected: UnorderedSum, problems: ProblemList): Promise<void> {
  const held = startUnorderedSum()
  for await (const rows of walkTable(sql, foundTable))
    for (const { key, vague, day, n } of rows) held.add(String(key), Number(vague), Number(day), Number(n))
  if (held.rows !== expected.rows || held.value !== expected.value)
    problems.add('index', 'found', '', `${held.rows}/${expected.rows}`)
}

/** Looks whether the counts are what counting gives. */
export async function checkCounts(sql: Sql, problems: ProblemList): Promise<void> {
  const counted = await countAll(sql)
  for await (const rows of walkTable(sql, countsTable))
    for (const { starter, what, name, n } of rows) {
      const key = JSON.stringify([starter, what, name])
      const real = counted.get(key) ?? 0
      counted.delete(key)
      if (Number(n) !== real) problems.add('index', 'counts', `${what} ${name}`, `${n}/${real}`)
    }
  for (const [key, real] of counted) if (real !== 0) problems.add('index', 'counts', key, `0/${real}`)
}
