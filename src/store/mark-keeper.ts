import { presentOf } from './editions.ts'
import { addMarks, noteMark } from './mark-rows.ts'
import { countChanges } from './meta.ts'
import type { Database } from './sql/port.ts'
import type { MarkKeeper } from './store.ts'

/** Marks articles and places of an open database. */
export function createMarkKeeper(database: Database): MarkKeeper {
  return {
    findArticle: async (name) => {
      const id = /^a?([0-9a-f]{16})[0-9a-f]{0,48}$/u.exec(name.toLowerCase())?.[1]
      if (id !== undefined) {
        const row = await database.get('SELECT id FROM articles WHERE id = ?', [`a${id}`])
        if (row !== undefined) return String(row.id)
      }
      return presentOf(database, [`page:${name}`, `row:${name}`])
    },
    markArticle: async (article, mark) =>
      database.write(async (sql) => {
        await addMarks(sql, [article], mark)
        await countChanges(sql, 1)
      }),
    markPlace: async (place, mark) =>
      database.write(async (sql) => {
        await noteMark(sql, 'place', place, mark)
        await countChanges(sql, 1)
      }),
  }
}
