import type { Role } from './store.ts'

/** A second process wanted a role that only one may have. */
export class RoleTakenError extends Error {
  readonly role: Role
  /** Of the process that has it. */
  readonly pid: number
  /** Name of the machine it runs on; undefined on an embedded home, which is this one. */
  readonly host: string | undefined

  constructor(role: Role, pid: number, host?: string) {
    super(`another ${role} is running already, as process ${pid}${host === undefined ? '' : ` on ${host}`}`)
    this.name = 'RoleTakenError'
    this.role = role
    this.pid = pid
    this.host = host
  }
}
