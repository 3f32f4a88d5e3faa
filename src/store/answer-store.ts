import type { Answer, AnswerStore, Asker } from '../command.ts'
import type { Database, Row } from './sql/port.ts'

/** Enough to scroll back a day's questions in one chat; more would be a log of what a person asked. */
const keptPerAsker = 20

/** Long enough to follow a monthly report back to its sources. */
const keptForMs = 30 * 24 * 60 * 60 * 1000

/** The answers people were given lately, in an open database: 20 a person and chat, for 30 days. */
export function createAnswerStore(database: Database, now: () => number): AnswerStore {
  return {
    keep: async (asker, answer) =>
      database.write(
        async (sql) => {
          const at = now()
          const who = [asker.platform, asker.person, asker.chat] as const
          const same = 'platform = ? AND person = ? AND chat = ?'
          await sql.run(`DELETE FROM answers WHERE ${same} AND id = ?`, [...who, answer.id])
          await sql.run(
            'INSERT INTO answers (platform, person, chat, id, at, json) VALUES (?, ?, ?, ?, ?, ?)',
            [...who, answer.id, at, JSON.stringify(answer)],
          )
          await sql.run(
            `DELETE FROM answers WHERE ${same} AND n NOT IN
               (SELECT n FROM answers WHERE ${same} ORDER BY n DESC LIMIT ${keptPerAsker})`,
            [...who, ...who],
          )
          await sql.run('DELETE FROM answers WHERE at < ?', [at - keptForMs])
        },
        // A reader does not wait for the disk only so that the line behind [1] outlives a power failure.
        { lock: 'answers', durable: false },
      ),
    last: async (asker: Asker) =>
      parse(
        await database.get(
          `SELECT json FROM answers WHERE platform = ? AND person = ? AND chat = ? AND at >= ?
           ORDER BY n DESC LIMIT 1`,
          [asker.platform, asker.person, asker.chat, now() - keptForMs],
        ),
      ),
    byId: async (id) =>
      parse(
        await database.get('SELECT json FROM answers WHERE id = ? AND at >= ? ORDER BY n DESC LIMIT 1', [
          id,
          now() - keptForMs,
        ]),
      ),
  }
}

function parse(row: Row | undefined): Answer | undefined {
  return row === undefined ? undefined : (JSON.parse(String(row.json)) as Answer)
}
