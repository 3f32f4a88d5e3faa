import type { Speaker } from '../../model/index.ts'
import type { Draft } from '../draft.ts'
import type { Span } from '../speakers/attribution.ts'
import { speakerOfCount } from '../speakers/speaker-at.ts'
import type { Voices } from '../speakers/voices.ts'
import { tollsBySide } from './dead-by-side.ts'
import { deadDescribed } from './dead-described.ts'
import { lossesKeptBack } from './losses-kept-back.ts'
import { rivalTolls } from './rival-tolls.ts'
import type { Scene } from './scene.ts'
import { isHarm, tollLeftOpen } from './tolls-left-open.ts'

/**
 * What a sentence tells, and what it says without a noun of the tolls told before: how many it was for others, who some of
 * them were, or that nobody knows. @param before what the last sentence that told anything does
 */
export function withTollsByOthers(
  read: readonly Draft[],
  before: readonly Draft[],
  voices: Voices,
  scene: Scene,
): readonly Draft[] {
  const teller = (words: Span): Speaker => speakerOfCount(words, voices)
  const sided = tollsBySide(voices, read, before, scene)
  const rivals = [...sided, ...rivalTolls(voices, sided, before, teller)]
  const told = [...rivals, ...deadDescribed(voices, rivals, before, scene)]
  const open = tollLeftOpen(voices, told, before, teller)
  // "How many people were killed is not known": nobody is said to have been.
  if (open.length > 0)
    return [...told.filter(({ event, figures }) => event !== 'casualties' || figures.length > 0), ...open]
  const base = before.findLast(isHarm)
  const isSaid = told.some(({ event, stance }) => event === 'casualties' || stance === 'denied')
  return base === undefined || isSaid ? told : [...told, ...lossesKeptBack(voices, base, scene)]
}
