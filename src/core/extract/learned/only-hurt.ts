import type { Parse } from '../events/parse.ts'
import { tollNouns } from '../figures/toll-nouns.ts'

/** "Ask the wounded, who are eleven", "two of them were hit": whether a sentence tells of people hurt, and by no word of any dead. */
export function tellsOnlyHurt({ tokens, language }: Parse): boolean {
  const nouns = tollNouns(language)
  const hurt = nouns.get('wounded')
  const isHurt = (key: string): boolean => hurt?.has(key) === true || language.is('hit like people', key)
  return (
    tokens.some(({ key }) => isHurt(key)) &&
    !tokens.some(
      ({ key }) => nouns.get('killed')?.has(key) === true || (language.is('died', key) && !isHurt(key)),
    )
  )
}
