import { RowError } from '../../errors.ts'
import type { ActorKind, EventCode, PlacePrecision, TimeSpan } from '../../model/index.ts'
import { addDays, monthEnd, monthStart } from '../../time/calendar.ts'
import type { RowFacts, RowParty, RowPlace, RowTime } from './row-facts.ts'
import type { RowReader } from './row-fields.ts'

/** The columns that every export of ACLED has. */
export const acledColumns = [
  'event_id_cnty',
  'event_date',
  'time_precision',
  'event_type',
  'sub_event_type',
  'actor1',
  'country',
  'latitude',
  'longitude',
  'geo_precision',
  'fatalities',
] as const

/** Columns that change with every export, whatever the event. */
export const acledStamps = ['timestamp', 'data_id'] as const

/**
 * Reads a row of ACLED; its sub-events are our events.
 * Source: Armed Conflict Location & Event Data (ACLED) Codebook
 * @throws {RowError}
 */
export function readAcled(row: RowReader, version: string): RowFacts {
  const subEvent = row.need('sub_event_type')
  const event = subEvents[subEvent.toLowerCase()]
  if (event === undefined) throw new RowError('sub_event_type', subEvent)
  const stamped = stampOf(row)
  return {
    id: row.need('event_id_cnty'),
    version: version || (stamped?.slice(0, 10) ?? ''),
    event,
    code: `${row.need('event_type')} / ${subEvent}`,
    parties: partiesOf(row, event),
    place: placeOf(row),
    time: timeOf(row),
    figures: deathsOf(row),
    codedFrom: sourcesOf(row),
    published: stamped === undefined ? undefined : exportedAt(stamped),
  }
}

const subEvents: Readonly<Record<string, EventCode>> = {
  'armed clash': 'armed-clash',
  'government regains territory': 'government-regains-territory',
  'non-state actor overtakes territory': 'non-state-actor-overtakes-territory',
  'air/drone strike': 'air-drone-strike',
  'shelling/artillery/missile attack': 'shelling-artillery-missile',
  'suicide bomb': 'suicide-bomb',
  'remote explosive/landmine/ied': 'remote-explosive-ied',
  grenade: 'grenade',
  'chemical weapon': 'chemical-weapon',
  attack: 'attack',
  'abduction/forced disappearance': 'abduction',
  'sexual violence': 'sexual-violence',
  'peaceful protest': 'peaceful-protest',
  'protest with intervention': 'protest-with-intervention',
  'excessive force against protesters': 'excessive-force',
  'excessive force against protestors': 'excessive-force',
  'violent demonstration': 'violent-demonstration',
  'mob violence': 'mob-violence',
  agreement: 'agreement',
  arrests: 'arrests',
  'change to group/activity': 'change-to-group',
  'disrupted weapons use': 'disrupted-weapons-use',
  'headquarters or base established': 'headquarters-established',
  'looting/property destruction': 'looting-property-destruction',
  'non-violent transfer of territory': 'non-violent-transfer-of-territory',
  other: 'other-strategic',
}

/** Codes 1 to 8 of inter1 and inter2, which newer exports write as words. */
const kinds: readonly (readonly [words: RegExp, kind: ActorKind])[] = [
  [/^(?:1|state forces)$/iu, 'army'],
  [/^(?:2|rebel groups?)$/iu, 'armed-group'],
  [/^(?:3|political militias?)$/iu, 'militia'],
  [/^(?:4|identity militias?)$/iu, 'militia'],
  [/^(?:5|rioters)$/iu, 'civilians'],
  [/^(?:6|protesters)$/iu, 'civilians'],
  [/^(?:7|civilians)$/iu, 'civilians'],
  [/^(?:8|external\/other forces|external forces|other forces)$/iu, 'unnamed'],
]

/** Those who signed are agents all; of other events the first actor acts and the second is acted upon. */
function partiesOf(row: RowReader, event: EventCode): readonly RowParty[] {
  const party = (n: 1 | 2, role: RowParty['role']): readonly RowParty[] => {
    const name = row.text(`actor${n}`)
    if (name === '') return []
    const inter = row.text(`inter${n}`).replace(/\.0+$/u, '')
    const kind = kinds.find(([words]) => words.test(inter))?.[1] ?? 'unnamed'
    const own: RowParty = { name, role, kind }
    // Of protesters and civilians the second column says of what people they are, not who helped.
    if (kind === 'civilians' || n === 2) return [own]
    const others = row.text('assoc_actor_1').split(';')
    return [
      own,
      ...others
        .map((one) => one.trim())
        .filter((one) => one !== '')
        .map((one): RowParty => ({ name: one, role: 'supporter', kind })),
    ]
  }
  return [...party(1, 'agent'), ...party(2, event === 'agreement' ? 'agent' : 'target')]
}

function placeOf(row: RowReader): RowPlace {
  const code = row.number('geo_precision', 1, 3)
  const precision = placePrecisions[code - 1]
  if (precision === undefined) throw new RowError('geo_precision', String(code))
  const country = row.need('country')
  const [admin1, location] = [row.text('admin1'), row.text('location')]
  return {
    // Of a whole region the location is only where the dot is put.
    name: (code === 3 ? admin1 || location : location || admin1) || country,
    precision,
    admin1,
    admin2: row.text('admin2'),
    country,
    lat: row.number('latitude', -90, 90),
    lon: row.number('longitude', -180, 180),
  }
}

/** geo_precision: the town itself; a part of a region near it; a larger region. */
const placePrecisions: readonly PlacePrecision[] = ['exact', 'near', 'admin1']

/** time_precision: the day; a week, with a day in its middle; a month. */
function timeOf(row: RowReader): RowTime {
  const day = row.day('event_date')
  const code = row.number('time_precision', 1, 3)
  const said = { code: `time_precision ${code}` }
  switch (code) {
    case 1:
      return { ...said, earliest: day, latest: day, precision: 'day' }
    case 2:
      return { ...said, earliest: addDays(day, -3), latest: addDays(day, 3), precision: 'week' }
    case 3:
      return { ...said, earliest: monthStart(day), latest: monthEnd(day), precision: 'month' }
    default:
      throw new RowError('time_precision', String(code))
  }
}

function deathsOf(row: RowReader): RowFacts['figures'] {
  const count = row.count('fatalities')
  return [{ measure: 'killed', low: count, high: count, best: count, who: null, text: `fatalities ${count}` }]
}

function sourcesOf(row: RowReader): readonly string[] {
  return [
    ...new Set(
      row
        .text('source')
        .split(';')
        .map((name) => name.trim()),
    ),
  ].filter((name) => name !== '')
}

/** When the row was last written, in UTC: seconds since 1970, or a date. */
function stampOf(row: RowReader): string | undefined {
  const value = row.text('timestamp').replace(/\.0+$/u, '')
  if (/^\d{9,10}$/u.test(value)) {
    return Temporal.Instant.fromEpochMilliseconds(Number(value) * 1000).toString()
  }
  return /^\d{4}-\d\d-\d\d$/u.test(value) ? row.day('timestamp') : undefined
}

function exportedAt(stamp: string): TimeSpan {
  return {
    earliest: stamp,
    latest: stamp,
    precision: stamp.length > 10 ? 'minute' : 'day',
    basis: 'stated',
    value: stamp,
    text: stamp,
    why: [],
  }
}
