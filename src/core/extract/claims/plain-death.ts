import type { Draft } from '../draft.ts'
import type { Parse } from '../events/parse.ts'
import { isForce } from '../events/resolve-event.ts'
import type { Built } from './built.ts'
import { tellsOfWar } from './harmless-cause.ts'

// In UTF-16 code units: some four sentences.
const furthest = 700

/**
 * "The mayor of Gao died on Sunday", « sa mère est morte en 2019 »: that one person died, with no word of war beside it and
 * nothing told before it of which he can have died, tells of no conflict.
 * @param previous what the last sentence that told anything does
 */
export function isPlainDeath(parse: Parse, built: Built, previous: readonly Draft[]): boolean {
  const { rule, actors, figures } = built
  if (rule.event !== 'toll' || rule.target !== 'subject') return false
  const isOne = figures.length > 0 && figures.every(({ measure, high }) => measure === 'killed' && high === 1)
  if (!isOne || actors.some(isForce) || tellsOfWar(parse) || tellsOfWounds(parse)) return false
  const { start } = parse.sentence
  return !previous.some((one) => start - one.end <= furthest)
}

const tellsOfWounds = ({ tokens, language }: Parse): boolean =>
  tokens.some(({ key }) => language.is('signs of violence', key))
