import { createHash } from 'node:crypto'
import type { ArticleHead, Claim, EventCode } from '../model/index.ts'
import { dayNumber } from '../time/day-number.ts'
import { firstDay, lastDay, widthDays } from '../time/span-bounds.ts'
import { familyOfEvent } from './event-family.ts'
import { lentDays } from './lenders.ts'
import { keysOfDay } from './said-days.ts'
import { widestDays } from './same-event.ts'

/** What a place lies in, by id. */
export interface Surroundings {
  /** Everything it lies in, the nearest first. */
  readonly all: readonly string[]
  /** Those so small that what is told of the place may be told under their name. */
  readonly small: readonly string[]
}

/** By what a claim is found, and where it stands among others. Days are day numbers. */
export interface Finding {
  readonly keys: readonly string[]
  /** Its time is not known, or not closely enough to say that another claim tells the same event. */
  readonly vague: boolean
  /** Newest first goes by this: its last possible day; of a vague one the day it was reported by, if that is earlier. */
  readonly day: number
  /** First and last possible day; null: open. */
  readonly first: number | null
  readonly last: number | null
  /** When its article was published, first and last possible day; null: open. */
  readonly publishedFrom: number | null
  readonly publishedTo: number | null
}

/** Keys that claims are found by. */
export const findingKey = {
  everything: 'all',
  /** At a place or anywhere inside it. */
  inside: (place: string): string => `in ${place}`,
  by: (actor: string): string => `by ${actor}`,
  /** Who holds exactly this place. */
  held: (place: string): string => `held at ${place}`,
  /** Events after which somebody else may hold exactly this place. */
  changed: (place: string): string => `changed at ${place}`,
  /** Both of the above, at a place or anywhere inside it. */
  control: (place: string): string => `control in ${place}`,
  /** Claims that can lend their day to others of an event family told of this place. @param day one of `keysOfDay` */
  lending: (family: string, day: string, place: string): string => `lends ${family} ${day} at ${place}`,
  /** The same, told of places inside this small one. */
  lendingInside: (family: string, day: string, place: string): string => `lends ${family} ${day} in ${place}`,
}

/** Before all that anybody tells of: where a claim stands of which nothing is known. */
const beforeAllDays = -1_000_000

/** Works out by what a claim is found. @param around what its place lies in */
export function findingOf(claim: Claim, article: Omit<ArticleHead, 'id'>, around: Surroundings): Finding {
  const { time } = claim
  const vague = widthDays(time) > widestDays
  const last = numberOf(lastDay(time))
  const publishedTo = numberOf(lastDay(article.published ?? null))
  const known = [last, vague ? publishedTo : null].filter((day) => day !== null)
  return {
    keys: keysOf(claim, around),
    vague,
    day: known.length === 0 ? beforeAllDays : Math.min(...known),
    first: numberOf(firstDay(time)),
    last,
    publishedFrom: numberOf(firstDay(article.published ?? null)),
    publishedTo,
  }
}

/**
 * A number for a claim, by which rows of an index name it and those of one day are put in order: the same in every
 * store, whatever came in first. Two claims may have one number; whoever asks for it gets both.
 */
export function claimNumber(id: string): number {
  // 48 bits: exact in a double, and a million claims hold hardly two alike.
  return createHash('sha256').update(id).digest().readUIntBE(0, 6)
}

const numberOf = (day: string | undefined): number | null => (day === undefined ? null : dayNumber(day))

/** What tells who holds a place, and what may change it. */
const changes: ReadonlySet<EventCode> = new Set<EventCode>([
  'non-state-actor-overtakes-territory',
  'government-regains-territory',
  'non-violent-transfer-of-territory',
])

function keysOf(claim: Claim, around: Surroundings): readonly string[] {
  const { place, event, actors } = claim
  const keys = new Set([findingKey.everything, ...actors.map(({ id }) => findingKey.by(id))])
  if (place === null) return [...keys]
  const places = [place.id, ...around.all]
  for (const id of places) keys.add(findingKey.inside(id))
  if (event === 'control' || changes.has(event)) {
    keys.add(event === 'control' ? findingKey.held(place.id) : findingKey.changed(place.id))
    for (const id of places) keys.add(findingKey.control(id))
  }
  const family = familyOfEvent(event)
  const lent = family === undefined ? undefined : lentDays(claim)
  for (const day of new Set(lent?.flatMap(keysOfDay))) {
    keys.add(findingKey.lending(family!.name, day, place.id))
    if (family!.kind === 'incident')
      for (const id of around.small) keys.add(findingKey.lendingInside(family!.name, day, id))
  }
  return [...keys]
}
