import type { Phrase } from './phrase.ts'

/** "Army drones", "rebel positions": those who own a thing, in the thing's stead. */
export function owned(phrase: Phrase, { noun, at }: NonNullable<Phrase['owner']>): Phrase {
  return {
    ...phrase,
    from: at,
    head: at,
    to: at + 1,
    det: '',
    object: undefined,
    person: noun,
    amount: undefined,
    type: 'actor',
  }
}
