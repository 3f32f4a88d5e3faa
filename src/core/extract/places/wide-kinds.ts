/** Kinds of places that are no towns: nothing happens all over them, and who holds their seat does not hold them. */
export const wideKinds: ReadonlySet<string | undefined> = new Set([
  'country',
  'admin1',
  'admin2',
  'region',
  'area',
])
