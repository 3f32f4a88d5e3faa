import type { EventCode } from '../../model/index.ts'
import type { Built } from '../claims/built.ts'
import { eventFamilies } from './families.ts'

const familyOf = new Map(eventFamilies.flatMap((family, i) => family.map((event) => [event, i] as const)))

// A toll may be told as a claim of its own or as a figure of the event that caused it.
const deadly: ReadonlySet<EventCode> = new Set<EventCode>([
  'armed-clash',
  'offensive',
  'attack',
  'excessive-force',
  'mob-violence',
  'air-drone-strike',
  'shelling-artillery-missile',
  'grenade',
  'suicide-bomb',
  'remote-explosive-ied',
])

/** Whether two claims may tell one thing: events of one family, or a toll and what caused it. */
export const mayBeOne = (one: EventCode, other: EventCode): boolean =>
  familyOf.get(one) === familyOf.get(other) ||
  (one === 'casualties' && deadly.has(other)) ||
  (other === 'casualties' && deadly.has(one))

/** Whether two events are blows: which weapon it was, and on whom, is told by few words. */
export const areBlows = (one: EventCode, other: EventCode): boolean => deadly.has(one) && deadly.has(other)

/** Whether an event, or another of its family, is among what is told. @param isCounted whether there are tolls */
export const isToldAlready = (event: EventCode, told: readonly Built[], isCounted: boolean): boolean =>
  (event === 'casualties' && isCounted) || told.some((one) => mayBeOne(one.event, event))
