import type { EventCode, TimeSpan } from '../../model/index.ts'
import type { Draft } from '../draft.ts'
import type { DocumentTime } from './resolve-input.ts'

/** What is done and said about an event goes on after it: its own day can be any until the writing. */
const done: ReadonlySet<EventCode> = new Set<EventCode>(['arrests', 'statement', 'sanction', 'displacement'])

/**
 * "The rebels came on Monday. Nine suspects are in custody", "… The town has fallen": whether a statement without a time of
 * its own was by the time of writing, and not on the day of what was told before it.
 */
export const comesAfter = ({ event, perfect }: Pick<Draft, 'event' | 'perfect'>): boolean =>
  perfect === true || done.has(event)

/** From what was told until the writing, where the day of that is known and is later. */
export const untilWriting = (told: TimeSpan | null, { earliest, latest }: DocumentTime): TimeSpan | null =>
  told?.latest == null || latest === null || earliest !== latest || told.latest.slice(0, 10) >= latest
    ? told
    : { ...told, latest, precision: 'range' }
