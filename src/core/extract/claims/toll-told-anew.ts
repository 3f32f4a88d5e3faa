import type { Draft } from '../draft.ts'
import type { Parse } from '../events/parse.ts'

/** What a sentence says of a toll that another one told. */
export type ToldAnew = Pick<Draft, 'speaker' | 'stance' | 'figures'>

/** The toll of an event that was told before, as a sentence tells it anew: of the same people, in the same place, at the same time. */
export const tollToldAnew = (told: Draft, { sentence }: Parse, anew: ToldAnew): Draft => ({
  ...told,
  event: 'casualties',
  actors: told.actors.filter(({ role }) => role === 'target').map(({ count: _, ...actor }) => actor),
  acts: [],
  objects: [],
  quote: sentence.text,
  start: sentence.start,
  end: sentence.end,
  ...anew,
})
