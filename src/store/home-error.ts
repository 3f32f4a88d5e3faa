/** What can be wrong with a home, as codes for a message `error.<code>`. */
export type HomeProblem =
  | 'home-not-directory'
  | 'home-not-writable'
  | 'home-corrupt'
  | 'home-newer'
  | 'home-busy'

/** The home cannot be used; its message says why in one English sentence and never more than path and reason. */
export class HomeError extends Error {
  readonly code: HomeProblem
  /** `home`, and what the sentence names besides. */
  readonly details: Readonly<Record<string, string>>

  constructor(code: HomeProblem, details: Readonly<Record<string, string>>, options?: ErrorOptions) {
    super(sentences[code](details), options)
    this.name = 'HomeError'
    this.code = code
    this.details = details
  }
}

type Details = Readonly<Record<string, string>>

const sentences: Readonly<Record<HomeProblem, (details: Details) => string>> = {
  'home-not-directory': ({ home }) => `SITREP_HOME is ${home}, which is not a directory.`,
  'home-not-writable': ({ home, reason }) => `Nothing can be written in SITREP_HOME ${home} (${reason}).`,
  'home-corrupt': ({ file, reason }) =>
    `${file} is damaged or no database of ours (${reason}); it was left as it is: restore a copy, or choose another SITREP_HOME.`,
  'home-newer': ({ home, found, known }) =>
    `SITREP_HOME ${home} was written by a newer version of sitrep (schema ${found}; this one knows up to ${known}): update sitrep.`,
  'home-busy': ({ home }) =>
    `Another process kept the database in SITREP_HOME ${home} locked for too long; try again.`,
}
