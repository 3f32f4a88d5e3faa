import type { Speaker } from '../../model/index.ts'
import type { Draft } from '../draft.ts'
import type { Span } from '../speakers/attribution.ts'
import { speakerOfCount } from '../speakers/speaker-at.ts'
import type { Voices } from '../speakers/voices.ts'
import { rivalTolls } from './rival-tolls.ts'
import { tollLeftOpen } from './tolls-left-open.ts'

/**
 * What a sentence tells, and what it says without a noun of the tolls told before: how many it was for others, or that
 * nobody knows. @param before what the last sentence that told anything does
 */
export function withTollsByOthers(
  read: readonly Draft[],
  before: readonly Draft[],
  voices: Voices,
): readonly Draft[] {
  const teller = (words: Span): Speaker => speakerOfCount(words, voices)
  const told = [...read, ...rivalTolls(voices, read, before, teller)]
  return [...told, ...tollLeftOpen(voices, told, before, teller)]
}
