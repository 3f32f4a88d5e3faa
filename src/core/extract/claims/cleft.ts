import type { PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'
import { phraseBeginningAt } from './modality.ts'
import { rareClass } from './rare-class.ts'
import { wordClass } from './word-class.ts'

// In tokens: "it was not the fighters of the northern front who".
const subjectReach = 9

/** "It was not the rebels who took the town", "jamais les rebelles …", "never have they": who did it, or that it was done, is denied in front. */
export function isDeniedInFront(parse: Parse, { verb }: PatternMatch): boolean {
  if (verb === undefined) return false
  return isCleft(parse, verb.from) || isInverted(parse, verb.from)
}

function isCleft(parse: Parse, verb: number): boolean {
  const { tokens, phraseAt } = parse
  const relative = verb - 1
  if (((tokens[relative]?.classes ?? 0) & wordClass.subjectRelatives) === 0) return false
  for (let i = relative - 1; i >= Math.max(0, relative - subjectReach); i -= 1) {
    const end = phraseBeginningAt(parse, 'cleft denial', i)
    if (end !== undefined) return phraseAt[end] !== undefined && tokens[end]!.time < 0
  }
  return false
}

/** "Never have the rebels taken a town"; not "never before had they taken one", which they now did. */
function isInverted({ tokens, phraseAt, language }: Parse, verb: number): boolean {
  const subject = phraseAt[verb - 1]
  if (subject === undefined) return false
  const auxiliary = tokens[subject.from - 1]
  const opening = tokens[subject.from - 2]
  if (auxiliary === undefined || opening === undefined) return false
  const inverts =
    (auxiliary.classes & (wordClass.have | wordClass.be)) !== 0 || language.is('inverted', auxiliary.key)
  return inverts && (opening.rare & rareClass.negations) !== 0
}
