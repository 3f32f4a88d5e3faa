import type { Messages } from '../core/index.ts'
import type { Copied } from '../store/keep/copy-store.ts'

/** What was copied, and that it was read back, in one sentence. @param key message that takes place, articles and rows */
export function sayCopied({ place, tables, resumed }: Copied, key: string, messages: Messages): string {
  const rowsOf = (name: string): number => tables.find(({ table }) => table === name)?.rows ?? 0
  const rows = tables.reduce((sum, table) => sum + table.rows, 0)
  const done = messages(key, { place, articles: rowsOf('articles'), claims: rowsOf('claims'), rows })
  return resumed ? `${messages('cli.copy.resumed')}\n${done}` : done
}

/** The same as data. */
export function asData({ place, tables, resumed }: Copied): object {
  return { place, resumed, tables }
}
