import type { Built } from '../claims/built.ts'
import { eventFamilies } from './families.ts'

const familyOf = new Map(eventFamilies.flatMap((family, i) => family.map((event) => [event as string, i])))

// A toll may be told as a claim of its own or as a figure of the event that caused it.
const deadly: ReadonlySet<string> = new Set([
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

/** Whether an event, or another of its family, is among what is told. @param isCounted whether there are tolls */
export function isToldAlready(event: string, told: readonly Built[], isCounted: boolean): boolean {
  if (event === 'casualties' && isCounted) return true
  return told.some(
    (one) =>
      familyOf.get(one.event) === familyOf.get(event) ||
      (event === 'casualties' && deadly.has(one.event)) ||
      (one.event === 'casualties' && deadly.has(event)),
  )
}
