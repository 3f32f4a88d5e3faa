import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { keepLease } from './keep-lease.ts'
import { leaseMs, serverNow } from './lease-clock.ts'
import { RoleTakenError } from './role-taken-error.ts'
import { findMachine, findProcessStart, isRunning } from './running-process.ts'
import type { Database, Row, Sql } from './sql/port.ts'
import type { Role, Roles } from './store.ts'

/**
 * The exclusive roles of an open database. On an embedded home whoever has one is a process of this machine, and runs or
 * does not; on a server it may be on any machine, and has its role for as long as it keeps renewing it.
 * @param now UTC milliseconds; a server's own clock is used there
 * @param lastMs how long a role on a server lasts without being renewed
 */
export function createRoles(database: Database, now: () => number, lastMs = leaseMs): Roles {
  return {
    take: async (role, onLost = () => undefined) => {
      const holder = randomUUID()
      await database.write(
        async (sql) => takeOver(sql, { role, holder, at: await clock(sql, now), lastMs }),
        {
          lock: 'roles',
        },
      )
      const lease = database.engine === 'postgres' ? keepLease(database, holder, lastMs, onLost) : undefined
      let released = false
      const release = async (): Promise<void> => {
        released = true
        lease?.stop()
        await database.run('DELETE FROM roles WHERE holder = ?', [holder])
      }
      // On a home nobody else takes it as long as this process runs.
      return Object.assign(release, { isOurs: () => !released && (lease?.isKept() ?? true) })
    },
  }
}

/** Who has a role just now. */
export async function holdersOf(
  database: Database,
): Promise<readonly { readonly role: string; readonly pid: number }[]> {
  const at = await clock(database, Date.now)
  const rows = await database.all('SELECT role, pid, started, machine, expires_at FROM roles ORDER BY role')
  return rows
    .filter((row) => isHeld(row, at))
    .map((row) => ({ role: String(row.role), pid: Number(row.pid) }))
}

interface Candidate {
  readonly role: Role
  readonly holder: string
  readonly at: number
  readonly lastMs: number
}

async function takeOver(sql: Sql, { role, holder, at, lastMs }: Candidate): Promise<void> {
  const row = await sql.get('SELECT pid, started, host, machine, expires_at FROM roles WHERE role = ?', [
    role,
  ])
  if (row !== undefined && isHeld(row, at)) {
    const host = sql.engine === 'postgres' ? String(row.host) : undefined
    throw new RoleTakenError(role, Number(row.pid), host)
  }
  const started = findProcessStart(process.pid) ?? null
  await sql.run('DELETE FROM roles WHERE role = ?', [role])
  await sql.run(
    `INSERT INTO roles (role, pid, started, taken_at, holder, host, machine, expires_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
    [
      role,
      process.pid,
      started,
      at,
      holder,
      hostname(),
      findMachine(),
      sql.engine === 'postgres' ? at + lastMs : null,
    ],
  )
}

/** Without a date of expiry it is a home's, and only a process of this machine can have it. */
function isHeld({ pid, started, machine, expires_at: expiresAt }: Row, at: number): boolean {
  const runs = (): boolean => isRunning(Number(pid), started as string | null)
  if (expiresAt === null) return runs()
  // Where it can be seen that it has died there is nothing to wait for.
  return Number(expiresAt) > at && (machine !== findMachine() || runs())
}

async function clock(sql: Sql, now: () => number): Promise<number> {
  if (sql.engine === 'sqlite') return now()
  return Number((await sql.get(`SELECT ${serverNow} AS now`))!.now)
}
