import type { Phrase } from './phrase.ts'

/** Whether a phrase is a name alone, of no party and of nothing known: "in Doha", where no list of places has it. */
export const isLoneName = ({ type, proper, det, amount, person, actor, object }: Phrase): boolean =>
  type === 'thing' &&
  proper !== undefined &&
  det === '' &&
  amount === undefined &&
  person === undefined &&
  actor === undefined &&
  object === undefined
