import type { ArticleHead, Mark } from '../core/index.ts'
import { addMarks } from './mark-rows.ts'
import { isNewerRelease } from './newer-release.ts'
import type { Row, Sql } from './sql/port.ts'
import type { Taking } from './store.ts'
import { editionsTable } from './tables.ts'

/** The present version of each lineage, as a batch goes on. */
export interface Editions {
  /**
   * Whether it says nothing new: the present version of its lineage says the same or, of a dataset's row, an earlier one
   * did, and this is no newer release. So a folder that holds two releases changes nothing when it comes in again.
   */
  isKnown(taking: Taking): boolean
  /** Whether its lineage has any version yet. */
  isChange(taking: Taking): boolean
  /** Makes it the present version of its lineage; a row of an older release than is held goes beneath the present one. */
  note(taking: Taking): void
  /** Writes what was noted, and marks the versions that it took the place of. */
  write(sql: Sql): Promise<void>
}

interface Present {
  readonly n: number
  readonly article: string
  readonly content: string
}

/** What a dataset's row has said so far. */
interface RowPast {
  /** Of every version. */
  readonly contents: Set<string>
  /** The newest release that it is held from, '' when none is told. */
  release: string
  /** Last day by which the present version was published. */
  publishedBy: string | undefined
}

/** Id of the present version of whichever of these lineages there is; undefined: there is none. */
export async function presentOf(sql: Sql, lineages: readonly string[]): Promise<string | undefined> {
  const row = await sql.get(
    'SELECT article FROM editions WHERE lineage IN (:texts) ORDER BY n DESC LIMIT 1',
    [lineages],
  )
  return row === undefined ? undefined : String(row.article)
}

/** Reads the present versions of what a batch holds; inside its transaction. */
export async function readEditions(sql: Sql, takings: readonly Taking[]): Promise<Editions> {
  const lineages = [...new Set(takings.flatMap(({ reading }) => reading.edition?.lineage ?? []))]
  const present = new Map<string, Present>()
  const rows =
    lineages.length === 0
      ? []
      : await sql.all(
          'SELECT lineage, n, article, content FROM editions WHERE lineage IN (:texts) ORDER BY n',
          [lineages],
        )
  for (const row of rows) {
    present.set(String(row.lineage), {
      n: Number(row.n),
      article: String(row.article),
      content: String(row.content),
    })
  }
  const pasts = await readPasts(sql, takings, rows, present)
  const added: Row[] = []
  const marks: { readonly article: string; readonly mark: Mark }[] = []
  const before = new Set(rows.map((row) => String(row.article)))
  const supersede = (article: string, by: string, at: number, publishedBy: string | undefined): void => {
    if (article === by) return
    const mark = { mark: 'superseded', at, by, ...(publishedBy !== undefined && { publishedBy }) } as const
    marks.push({ article, mark })
  }
  const add = (lineage: string, edition: Present, at: number): void => {
    present.set(lineage, edition)
    added.push({ lineage, ...edition, known_at: at })
  }
  return {
    isKnown: ({ reading: { edition, article } }) => {
      if (edition === undefined) return false
      if (present.get(edition.lineage)?.content === edition.content) return true
      const past = pasts.get(edition.lineage)
      if (past === undefined || !past.contents.has(edition.content)) return false
      return !isNewerRelease(article.row?.version ?? '', past.release)
    },
    isChange: ({ reading: { edition } }) => edition !== undefined && present.has(edition.lineage),
    note: ({ reading: { edition, article }, capture }) => {
      if (edition === undefined) return
      const { lineage, content } = edition
      const last = present.get(lineage)
      const at = capture.capturedAt
      const now = { n: (last?.n ?? 0) + 1, article: article.id, content }
      const release = article.row?.version ?? ''
      const past = pasts.get(lineage)
      const publishedBy = article.published?.latest?.slice(0, 10)
      add(lineage, now, at)
      past?.contents.add(content)
      if (last !== undefined && past !== undefined && isNewerRelease(past.release, release)) {
        supersede(article.id, last.article, at, past.publishedBy)
        add(lineage, { ...last, n: now.n + 1 }, at)
        before.add(article.id)
        return
      }
      if (past !== undefined) {
        past.release = isNewerRelease(past.release, release) ? past.release : release
        past.publishedBy = publishedBy
      }
      if (last === undefined || last.article === article.id) return
      supersede(last.article, article.id, at, publishedBy)
      if (before.has(article.id)) marks.push({ article: article.id, mark: { mark: 'restored', at } })
      before.add(article.id)
    },
    write: async (to) => {
      await to.insert(editionsTable, added)
      for (const { article, mark } of marks) await addMarks(to, [article], mark)
    },
  }
}

/** The pasts of the rows in a batch; articles are looked at only for those that say something else than at present. */
async function readPasts(
  sql: Sql,
  takings: readonly Taking[],
  editions: readonly Row[],
  present: ReadonlyMap<string, Present>,
): Promise<Map<string, RowPast>> {
  const pasts = new Map<string, RowPast>()
  const changed = new Set<string>()
  for (const { reading } of takings) {
    if (reading.edition === undefined || reading.article.row === undefined) continue
    const { lineage, content } = reading.edition
    pasts.set(lineage, { contents: new Set(), release: '', publishedBy: undefined })
    const held = present.get(lineage)
    if (held !== undefined && held.content !== content) changed.add(lineage)
  }
  const due = editions.filter((row) => changed.has(String(row.lineage)))
  for (const row of due) pasts.get(String(row.lineage))!.contents.add(String(row.content))
  if (due.length === 0) return pasts
  const ids = [...new Set(due.map((row) => String(row.article)))]
  const articles = new Map(
    (await sql.all('SELECT id, json FROM articles WHERE id IN (:texts)', [ids])).map((row) => [
      String(row.id),
      JSON.parse(String(row.json)) as ArticleHead,
    ]),
  )
  for (const row of due) {
    const past = pasts.get(String(row.lineage))!
    const { row: told, published } = articles.get(String(row.article)) ?? {}
    if (isNewerRelease(told?.version ?? '', past.release)) past.release = told?.version ?? ''
    // In the order of versions: what is left is the present one's.
    past.publishedBy = published?.latest?.slice(0, 10)
  }
  return pasts
}
