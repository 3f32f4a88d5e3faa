/** Names people type or print for a zone, folded to lower case with single spaces. */
const words: Readonly<Record<string, string>> = {
  jerusalem: 'Asia/Jerusalem',
  israel: 'Asia/Jerusalem',
  utc: 'UTC',
  gmt: 'UTC',
  z: 'UTC',
  tu: 'UTC',
  ut: 'UTC',
  'temps universel': 'UTC',
  // Abbreviations that mean one zone only. Those that mean several (CST, IST, BST) are in `ambiguous`.
  eat: 'Africa/Nairobi',
  wat: 'Africa/Lagos',
  cat: 'Africa/Maputo',
  sast: 'Africa/Johannesburg',
  wet: 'Europe/Lisbon',
  cet: 'Europe/Paris',
  cest: 'Europe/Paris',
  eet: 'Europe/Athens',
  eest: 'Europe/Athens',
  msk: 'Europe/Moscow',
  trt: 'Europe/Istanbul',
  idt: 'Asia/Jerusalem',
  pkt: 'Asia/Karachi',
  // People print the winter's letters in summer too, so each pair is one zone.
  est: 'America/New_York',
  edt: 'America/New_York',
  mdt: 'America/Denver',
  cdt: 'America/Chicago',
  pst: 'America/Los_Angeles',
  pdt: 'America/Los_Angeles',
  'israel standard': 'Asia/Jerusalem',
  'israel daylight': 'Asia/Jerusalem',
  'central european': 'Europe/Paris',
  'central european summer': 'Europe/Paris',
  'greenwich mean': 'UTC',
  'east africa': 'Africa/Nairobi',
  'west africa': 'Africa/Lagos',
  'central africa': 'Africa/Maputo',
  gaza: 'Asia/Gaza',
  beyrouth: 'Asia/Beirut',
  alger: 'Africa/Algiers',
  londres: 'Europe/London',
  moscou: 'Europe/Moscow',
  'le caire': 'Africa/Cairo',
  caire: 'Africa/Cairo',
  kyiv: 'Europe/Kyiv',
  kiev: 'Europe/Kyiv',
  washington: 'America/New_York',
  'new york': 'America/New_York',
}

/** Abbreviations in use for several zones. */
const ambiguous: Readonly<Record<string, readonly string[]>> = {
  ist: ['Asia/Kolkata', 'Asia/Jerusalem', 'Europe/Dublin'],
  bst: ['Europe/London', 'Asia/Dhaka'],
  cst: ['America/Chicago', 'Asia/Shanghai'],
  ast: ['Asia/Riyadh', 'America/Halifax'],
  mst: ['America/Denver', 'Asia/Yangon'],
}

/** Every zone that a name can mean: one for most, several for IST, BST, CST and their like, none when it is no zone. */
export function zonesNamed(name: string): readonly string[] {
  let found = named.get(name)
  if (found === undefined) {
    const one = canonicalZone(name)
    found = ambiguous[name.trim().toLowerCase()] ?? (one === undefined ? [] : [one])
    if (named.size >= mostNamed) named.clear()
    named.set(name, found)
  }
  return found
}

/** The runtime takes long to look a zone up, and the words after a clock time are looked up one after another. */
const named = new Map<string, readonly string[]>()
const mostNamed = 2_000

let all: readonly string[] | undefined

/** Every zone that can be chosen, for completion: IANA names of the runtime, and UTC, in alphabetical order. */
export function zoneNames(): readonly string[] {
  all ??= ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')].sort()
  return all
}

let cities: ReadonlyMap<string, string> | undefined

/** IANA zone by the city in its name ("bamako", "new york"): the runtime's own list, read once when first needed. */
function zoneByCity(city: string): string | undefined {
  cities ??= new Map(
    zoneNames().map((zone) => [zone.split('/').at(-1)!.replaceAll('_', ' ').toLowerCase(), zone]),
  )
  return cities.get(city)
}

/**
 * The IANA name of a zone given as such in any case, as an alias, a city or one of a few words ("jerusalem", "GMT").
 * A fixed offset ("GMT+3") gives its fixed zone. undefined when it names none.
 */
export function canonicalZone(name: string): string | undefined {
  const key = name.trim().toLowerCase().replace(/\s+/gu, ' ')
  const known = words[key]
  if (known !== undefined) return known
  const offset =
    /^(?:gmt|utc|ut|tu)\s?([+-])\s?(\d{1,2})(?::?(\d{2}))?$/u.exec(key) ??
    /^([+-])(\d{1,2}):?(\d{2})$/u.exec(key)
  if (offset !== null) return fixedZone(offset[1]!, Number(offset[2]), Number(offset[3] ?? 0))
  // Only names with a region: Intl also takes abbreviations such as "est", which it reads as fixed offsets.
  if (key.includes('/')) {
    try {
      return new Intl.DateTimeFormat('en', { timeZone: key.replaceAll(' ', '_') }).resolvedOptions().timeZone
    } catch (error) {
      if (error instanceof RangeError) return undefined
      throw error
    }
  }
  return zoneByCity(key)
}

/** The widest offset in use is UTC+14 (Kiritimati). */
const widestOffsetHours = 14

function fixedZone(sign: string, hours: number, minutes: number): string | undefined {
  if (hours > widestOffsetHours || minutes > 59) return undefined
  const zone = `${sign}${String(hours).padStart(2, '0')}:${String(minutes).padStart(2, '0')}`
  return /^[+-]00:00$/u.test(zone) ? 'UTC' : zone
}

/** Local date of a moment in a zone. */
export function localDay(instant: string | number, zone: string): string {
  return toZoned(instant, zone).toPlainDate().toString()
}

/** Hour of the day that a clock in a zone shows at an instant, 0 to 23. */
export function localHour(instant: string | number, zone: string): number {
  return toZoned(instant, zone).hour
}

/** Offset of a moment in a zone, `+03:00`. */
export function offsetAt(instant: string | number, zone: string): string {
  return toZoned(instant, zone).offset
}

/**
 * The UTC instant (YYYY-MM-DDTHH:MM:SSZ) of a wall-clock time in a zone. A time that the clocks skip is moved on by
 * the gap and one that they tell twice is its first, as Temporal does by default.
 * @param clock HH:MM or HH:MM:SS; 24:00 is the end of the day
 */
export function instantOf(day: string, clock: string, zone: string): string {
  const [hour = '0', minute = '0', second = '0'] = clock.split(':')
  const base = Temporal.PlainDate.from(day).add({ days: Number(hour) === 24 ? 1 : 0 })
  const time = Temporal.PlainTime.from({
    hour: Number(hour) % 24,
    minute: Number(minute),
    second: Number(second),
  })
  return base.toPlainDateTime(time).toZonedDateTime(zone).toInstant().toString({ smallestUnit: 'second' })
}

function toZoned(instant: string | number, zone: string): Temporal.ZonedDateTime {
  const moment =
    typeof instant === 'number'
      ? Temporal.Instant.fromEpochMilliseconds(instant)
      : Temporal.Instant.from(instant)
  return moment.toZonedDateTimeISO(zone)
}
