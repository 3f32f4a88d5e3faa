/** The lists of traps.json whose phrases are looked for word by word. */
export const cueLists = [
  'sport',
  'market',
  'electoral',
  'creatures',
  'nature',
  'fiction',
  'staged',
  'pretended',
  'mishap',
  'war',
  'vehicles',
  'wrecks',
  'structures',
  'failures',
] as const

/** A phrase of a list of traps. */
export interface CueWord {
  readonly phrase: readonly string[]
  readonly list: (typeof cueLists)[number]
  /** Whether its first word ends as a participle does in French: "chaviré". */
  readonly done: boolean
}
