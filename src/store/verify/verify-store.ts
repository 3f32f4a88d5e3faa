import { readCopyMark } from '../keep/copy-mark.ts'
import { revision } from '../meta.ts'
import type { Database, Sql } from '../sql/port.ts'
import { checkArticles, type Seen } from './check-articles.ts'
import { checkDigests } from './check-digests.ts'
import { checkCounts, checkFound, startUnorderedSum } from './check-index.ts'
import { checkReferences } from './check-references.ts'
import { createProblemList, type Problem, type ProblemList } from './problem.ts'

/** What a store holds, and what is wrong with it. */
export interface Verified extends Readonly<Seen> {
  readonly schema: number
  readonly revision: number
  /** How many are wrong; the first of them are in `problems`. */
  readonly problemCount: number
  readonly problems: readonly Problem[]
}

type OnArticles = (done: number, total: number) => void

/**
 * Reads everything that is kept and compares it with its hashes and with itself, as it is at one moment; others may
 * write meanwhile.
 * @param onArticles articles done, of how many
 */
export async function verifyStore(
  database: Database,
  onArticles: OnArticles = () => undefined,
): Promise<Verified> {
  const problems = createProblemList()
  for (const line of await database.check()) problems.add('engine', '', '', line)
  return database.snapshot(async (sql) => {
    const seen: Seen = { articles: 0, captures: 0, claims: 0 }
    // All else that could be said of half a copy comes of that.
    if ((await readCopyMark(sql)) !== undefined) problems.add('unfinished', '', '')
    else await checkAll(database, sql, { problems, seen, onArticles })
    const schema = Number((await sql.get('SELECT max(version) AS version FROM schema_version'))!.version)
    return {
      ...seen,
      schema,
      revision: await revision(sql),
      problemCount: problems.count,
      problems: problems.first,
    }
  })
}

interface Checking {
  readonly problems: ProblemList
  readonly seen: Seen
  readonly onArticles: OnArticles
}

async function checkAll(
  database: Database,
  sql: Sql,
  { problems, seen, onArticles }: Checking,
): Promise<void> {
  try {
    const total = Number((await sql.get('SELECT count(*) AS n FROM articles'))!.n)
    const foundBy = startUnorderedSum()
    await checkArticles(sql, problems, seen, {
      onArticles: () => onArticles(seen.articles, total),
      onFoundBy: foundBy.add,
    })
    await checkFound(sql, foundBy, problems)
    await checkCounts(sql, problems)
    await checkReferences(sql, problems)
    await checkDigests(sql, problems)
    const changes = await revision(sql)
    if (!(changes >= total)) problems.add('revision', 'meta', 'revision', String(changes))
  } catch (error) {
    // A page that cannot be read ends the reading, not the report.
    if (!database.isDamage(error)) throw error
    problems.add('engine', '', '', (error as Error).message)
  }
}
