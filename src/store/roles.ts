import type { Database } from './database.ts'
import { findProcessStart, isRunning } from './running-process.ts'
import type { Role, Roles } from './store.ts'

/** A second process wanted a role that only one may have. */
export class RoleTakenError extends Error {
  readonly role: Role
  /** Of the process that has it. */
  readonly pid: number

  constructor(role: Role, pid: number) {
    super(`another ${role} is running on this home already, as process ${pid}`)
    this.name = 'RoleTakenError'
    this.role = role
    this.pid = pid
  }
}

/** The exclusive roles of an open database. */
export function createRoles(database: Database, now: () => number): Roles {
  return {
    take: async (role) => {
      const started = findProcessStart(process.pid) ?? null
      database.write(() => {
        const holder = database.sql('SELECT pid, started FROM roles WHERE role = ?').get(role)
        if (holder !== undefined && isRunning(Number(holder.pid), holder.started as string | null)) {
          throw new RoleTakenError(role, Number(holder.pid))
        }
        database
          .sql('INSERT OR REPLACE INTO roles (role, pid, started, taken_at) VALUES (?, ?, ?, ?)')
          .run(role, process.pid, started, now())
      })
      let held = true
      return async () => {
        if (held)
          database
            .sql('DELETE FROM roles WHERE role = ? AND pid = ? AND started IS ?')
            .run(role, process.pid, started)
        held = false
      }
    },
  }
}
