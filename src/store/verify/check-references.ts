import { describeSchema } from '../keep/schema-model.ts'
import type { Sql } from '../sql/port.ts'
import type { ProblemList } from './problem.ts'

/** Rows named one by one; the rest of a broken table would say the same. */
const namedAtMost = 20

/** Looks for rows that refer to what is not there, in every table of the schema. */
export async function checkReferences(sql: Sql, problems: ProblemList): Promise<void> {
  for (const { name, key, references } of await describeSchema()) {
    for (const { column, table, to } of references) {
      const rows = await sql.all(
        `SELECT ${key.map((one) => `child.${one}`).join(', ')} FROM ${name} AS child
         WHERE child.${column} IS NOT NULL
           AND NOT EXISTS (SELECT 1 FROM ${table} AS parent WHERE parent.${to} = child.${column})
         LIMIT ${namedAtMost}`,
      )
      for (const row of rows) problems.add('orphan', name, Object.values(row).join(' '), table)
    }
  }
}
