/** When something happens again and again: at a wall-clock time of a zone, on days of the week. */
export interface Schedule {
  /** HH:MM, 00:00 to 23:59. */
  readonly at: string
  /** IANA name. */
  readonly zone: string
  /** ISO days of the week, 1 Monday to 7 Sunday, in their order, at least one. */
  readonly days: readonly number[]
}

/** One time that a schedule asks for. */
export interface Occurrence {
  /** Local date that it is for, YYYY-MM-DD: with the schedule's owner its identity. */
  readonly date: string
  /** UTC milliseconds. */
  readonly at: number
}

/** A week holds every day; two more for zones that leave a day out. */
const farthestDays = 9

/**
 * The occurrence of a local date: undefined where the schedule does not name its weekday, or the zone has no such day.
 * A wall-clock time that the clocks skip is moved on by the gap; of one that they tell twice it is the first.
 */
export function occurrenceOn(schedule: Schedule, date: string): Occurrence | undefined {
  const day = Temporal.PlainDate.from(date)
  if (!schedule.days.includes(day.dayOfWeek)) return undefined
  const [hour, minute] = schedule.at.split(':').map(Number)
  const wanted = day.toPlainDateTime({ hour: hour!, minute: minute! })
  const found = wanted.toZonedDateTime(schedule.zone, { disambiguation: 'compatible' })
  // Samoa has no 30 December 2011: what is asked for then is not the same time a day later.
  const wall = found.toPlainDateTime()
  if (!wall.equals(wanted) && wall.since(wanted).total('hours') >= 24) return undefined
  return { date, at: found.epochMilliseconds }
}

/**
 * The first occurrence after a moment.
 * @param after UTC milliseconds
 * @param afterDate local date that was served already: its own does not come twice when the schedule changes
 */
export function nextOccurrence(schedule: Schedule, after: number, afterDate = ''): Occurrence {
  // The day before too: what its clocks moved past midnight is still to come.
  const today = localDate(after, schedule.zone)
  for (let days = -1; days <= farthestDays; days++) {
    const found = occurrenceOn(schedule, today.add({ days }).toString())
    if (found !== undefined && found.at > after && found.date > afterDate) return found
  }
  throw new RangeError(`no occurrence within ${farthestDays} days: ${JSON.stringify(schedule)}`)
}

/**
 * The latest occurrences after one moment and up to another, oldest first.
 * @param after UTC milliseconds, exclusive
 * @param upTo UTC milliseconds, inclusive
 * @param most how many are given at most, the latest of them
 */
export function occurrencesBetween(
  schedule: Schedule,
  after: number,
  upTo: number,
  most = 400,
): readonly Occurrence[] {
  const found: Occurrence[] = []
  const first = localDate(after, schedule.zone).subtract({ days: 1 })
  let day = localDate(upTo, schedule.zone)
  for (
    ;
    Temporal.PlainDate.compare(day, first) >= 0 && found.length < most;
    day = day.subtract({ days: 1 })
  ) {
    const one = occurrenceOn(schedule, day.toString())
    if (one !== undefined && one.at > after && one.at <= upTo) found.push(one)
  }
  return found.reverse()
}

function localDate(at: number, zone: string): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate()
}
