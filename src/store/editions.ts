import type { Mark } from '../core/index.ts'
import { addMarks } from './mark-rows.ts'
import type { Row, Sql } from './sql/port.ts'
import type { Taking } from './store.ts'
import { editionsTable } from './tables.ts'

/** The present version of each lineage, as a batch goes on. */
export interface Editions {
  /** Whether the present version of its lineage says the same. */
  isPresent(taking: Taking): boolean
  /** Whether its lineage has any version yet. */
  isChange(taking: Taking): boolean
  /** Makes it the present version of its lineage. */
  note(taking: Taking): void
  /** Writes what was noted, and marks the versions that it took the place of. */
  write(sql: Sql): Promise<void>
}

interface Present {
  readonly n: number
  readonly article: string
  readonly content: string
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
  const added: Row[] = []
  const marks: { readonly article: string; readonly mark: Mark }[] = []
  const before = new Set(rows.map((row) => String(row.article)))
  return {
    isPresent: ({ reading: { edition } }) =>
      edition !== undefined && present.get(edition.lineage)?.content === edition.content,
    isChange: ({ reading: { edition } }) => edition !== undefined && present.has(edition.lineage),
    note: ({ reading: { edition, article }, capture }) => {
      if (edition === undefined) return
      const last = present.get(edition.lineage)
      const at = capture.capturedAt
      const now = { n: (last?.n ?? 0) + 1, article: article.id, content: edition.content }
      present.set(edition.lineage, now)
      added.push({ lineage: edition.lineage, ...now, known_at: at })
      if (last === undefined || last.article === article.id) return
      const publishedBy = article.published?.latest?.slice(0, 10)
      marks.push({
        article: last.article,
        mark: { mark: 'superseded', at, by: article.id, ...(publishedBy !== undefined && { publishedBy }) },
      })
      if (before.has(article.id)) marks.push({ article: article.id, mark: { mark: 'restored', at } })
      before.add(article.id)
    },
    write: async (to) => {
      await to.insert(editionsTable, added)
      for (const { article, mark } of marks) await addMarks(to, [article], mark)
    },
  }
}
