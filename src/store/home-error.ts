/** What can be wrong with a home or a database, as codes for a message `error.<code>`. */
export type HomeProblem =
  | 'home-not-directory'
  | 'home-not-writable'
  | 'home-corrupt'
  | 'home-newer'
  | 'home-busy'
  | 'home-unfinished'
  | 'database-address'
  | 'database-refused'
  | 'database-missing'
  | 'database-forbidden'
  | 'database-busy'
  | 'database-full'
  | 'database-old'

/** A home or a database cannot be used, and the operator can mend it. */
export class HomeError extends Error {
  readonly code: HomeProblem
  /** What fills the message: `home` or `place`, and what it names besides. No password. */
  readonly details: Readonly<Record<string, string>>

  constructor(code: HomeProblem, details: Readonly<Record<string, string>>, options?: ErrorOptions) {
    super(`${code} ${JSON.stringify(details)}`, options)
    this.name = 'HomeError'
    this.code = code
    this.details = details
  }
}
