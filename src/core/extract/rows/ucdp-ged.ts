import { RowError } from '../../errors.ts'
import type { Figure, PlacePrecision, Precision, TimeSpan } from '../../model/index.ts'
import type { RowFacts, RowParty, RowPlace, RowTime } from './row-facts.ts'
import type { RowReader } from './row-fields.ts'

/** The columns that a file of UCDP GED always has. */
export const ucdpColumns = [
  'id',
  'type_of_violence',
  'side_a',
  'side_b',
  'where_prec',
  'date_prec',
  'date_start',
  'date_end',
  'best',
  'high',
  'low',
  'latitude',
  'longitude',
  'country',
] as const

/**
 * Reads a row of UCDP GED. State-based (1) and non-state (2) violence is fighting of two sides, one-sided violence (3)
 * an attack of the first on civilians.
 * Source: UCDP Georeferenced Event Dataset (GED) Codebook
 * @throws {RowError}
 */
export function readUcdp(row: RowReader, version: string): RowFacts {
  const type = row.number('type_of_violence', 1, 3)
  const named = violence[type]
  if (named === undefined) throw new RowError('type_of_violence', row.text('type_of_violence'))
  return {
    id: row.number('id', 0, Number.MAX_SAFE_INTEGER).toString(),
    version,
    event: named.event,
    code: `type_of_violence ${type} (${named.words})`,
    parties: partiesOf(row, type),
    place: placeOf(row),
    time: timeOf(row),
    figures: deathsOf(row),
    codedFrom: listed(row.text('source_office')),
    published: releasedIn(version),
  }
}

const violence: Readonly<Record<number, { readonly event: RowFacts['event']; readonly words: string }>> = {
  1: { event: 'armed-clash', words: 'state-based' },
  2: { event: 'armed-clash', words: 'non-state' },
  3: { event: 'attack', words: 'one-sided' },
}

function partiesOf(row: RowReader, type: number): readonly RowParty[] {
  const kindOf = (name: string): RowParty['kind'] => {
    if (/^civilians$/iu.test(name)) return 'civilians'
    return /^government of /iu.test(name) ? 'government' : 'armed-group'
  }
  const side = (name: string, role: RowParty['role']): readonly RowParty[] =>
    // "GATIA, MSA" fought together.
    name
      .split(/, (?=\p{Lu})/u)
      .filter((one) => one !== '')
      .map((one) => ({ name: one, role, kind: kindOf(one) }))
  return [
    ...side(row.need('side_a'), 'agent'),
    ...side(type === 3 ? 'Civilians' : row.need('side_b'), 'target'),
  ]
}

/** where_prec 1 to 7, in the codebook's order. */
const wherePrecisions: readonly PlacePrecision[] = [
  'exact',
  'near',
  'admin2',
  'admin1',
  'area',
  'country',
  'area',
]

function placeOf(row: RowReader): RowPlace {
  const precision = wherePrecisions[row.number('where_prec', 1, 7) - 1]
  if (precision === undefined) throw new RowError('where_prec', row.text('where_prec'))
  return {
    name: row.text('where_coordinates') || row.need('country'),
    precision,
    admin1: row.text('adm_1'),
    admin2: row.text('adm_2'),
    country: row.need('country'),
    lat: row.number('latitude', -90, 90),
    lon: row.number('longitude', -180, 180),
  }
}

/** date_prec 1 to 5: a day, two to six days, a week, more up to a month, more up to a year. */
const datePrecisions: readonly Precision[] = ['day', 'range', 'week', 'month', 'year']

function timeOf(row: RowReader): RowTime {
  const code = row.number('date_prec', 1, 5)
  const precision = datePrecisions[code - 1]
  if (precision === undefined) throw new RowError('date_prec', row.text('date_prec'))
  const [earliest, latest] = [row.day('date_start'), row.day('date_end')]
  if (latest < earliest) throw new RowError('date_end', latest)
  return { earliest, latest, precision, code: `date_prec ${code}` }
}

/** Best, low and high of all deaths; those of each side, of civilians and of unknown people beside them. */
function deathsOf(row: RowReader): readonly Figure[] {
  const [best, low, high] = [row.count('best'), row.count('low'), row.count('high')]
  const total: Figure = {
    measure: 'killed',
    low,
    high,
    best,
    who: null,
    text: `best ${best}, low ${low}, high ${high}`,
  }
  const parts = (
    [
      ['deaths_a', row.text('side_a')],
      ['deaths_b', row.text('side_b')],
      ['deaths_civilians', 'civilians'],
      ['deaths_unknown', 'unknown'],
    ] as const
  )
    .filter(([name]) => row.text(name) !== '')
    .map(([name, who]): Figure => {
      const count = row.count(name)
      return { measure: 'killed', low: count, high: count, who, text: `${name} ${count}`, part: true }
    })
  return [total, ...parts]
}

/** "Support Kurds in Syria;VDC": two outlets. */
function listed(names: string): readonly string[] {
  return [...new Set(names.split(';').map((name) => name.trim()))].filter((name) => name !== '')
}

/** Release 23.1 came out in 2023; candidate releases (23.0.5) in the year they are named for too. */
function releasedIn(version: string): TimeSpan | undefined {
  const year = /^(\d\d)(?:\.\d+)*$/u.exec(version)?.[1]
  if (year === undefined) return undefined
  return {
    earliest: `20${year}-01-01`,
    latest: `20${year}-12-31`,
    precision: 'year',
    basis: 'stated',
    value: `20${year}`,
    text: version,
    why: [{ code: 'dataset-release', details: { version } }],
  }
}
