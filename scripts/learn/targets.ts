import { eventFamilies } from '../../src/core/extract/learned/families.ts'
import type { EventCode } from '../../src/core/model/index.ts'
import type { Example } from './example.ts'
import type { Targets } from './fit-weights.ts'

/** Which families of events each sentence tells of, and behind them whether it tells of any. */
export function familyTargets(examples: readonly Example[]): Targets {
  return {
    classes: eventFamilies.length + 1,
    exclusive: false,
    values: Float64Array.from(
      examples.flatMap(({ events }) => [
        ...eventFamilies.map((family) => Number(events.some((event) => family.includes(event)))),
        Number(events.length > 0),
      ]),
    ),
  }
}

/** Which events, in equal parts where there are several. */
export function eventTargets(examples: readonly Example[], names: readonly EventCode[]): Targets {
  return {
    classes: names.length,
    exclusive: true,
    values: Float64Array.from(
      examples.flatMap(({ events }) => names.map((name) => (events.includes(name) ? 1 / events.length : 0))),
    ),
  }
}
