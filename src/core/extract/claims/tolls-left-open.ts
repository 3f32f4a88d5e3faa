import type { Speaker } from '../../model/index.ts'
import type { Draft } from '../draft.ts'
import type { Parse } from '../events/parse.ts'
import { tollNouns } from '../figures/toll-nouns.ts'
import type { Span } from '../speakers/attribution.ts'
import { tellerBefore } from '../speakers/teller-before.ts'
import type { Voices } from '../speakers/voices.ts'
import { runAt } from '../speakers/word-runs.ts'
import { tollToldAnew } from './toll-told-anew.ts'
import { isQuestion } from './traps.ts'
import { wordClass } from './word-class.ts'

/**
 * "How many died he did not say", « elle ignore combien », "it could not put a number on the dead": that the toll of what was
 * told before is left open.
 * @param read what the sentence itself tells @param before what the last sentence that told anything does
 * @param speaker who tells what stands at some words
 */
export function tollLeftOpen(
  voices: Voices,
  read: readonly Draft[],
  before: readonly Draft[],
  speaker: (words: Span) => Speaker,
): readonly Draft[] {
  const { parse, parses, voice } = voices
  if (read.some(({ stance }) => stance === 'unknown')) return []
  const base = [...before, ...read].findLast(isHarm)
  if (base === undefined) return []
  const question = parses[parses.indexOf(parse) - 1]
  // « Combien de victimes ? Nul ne le sait. »
  const isAnswer = question !== undefined && isQuestion(question) && askedFor(question) !== undefined
  const asked = askedFor(parse) ?? (isAnswer ? { from: 0, to: 0 } : undefined)
  const open = asked && leftOpen(parse, asked)
  if (asked === undefined || open === undefined) return []
  const by = speaker(asked)
  // Who does not know tells us so; that somebody does not say it tells who writes.
  const teller = by === voice && open.knows ? (tellerBefore(open.at, voices) ?? by) : by
  return [tollToldAnew(base, parse, { speaker: teller, stance: 'unknown', figures: [] })]
}

/** Whether people were hurt, or can have been. */
export const isHarm = ({ event, stance, figures }: Draft): boolean =>
  (stance === 'asserted' || stance === 'hedged') &&
  (harmful.has(event) || figures.some(({ measure }) => measure === 'killed' || measure === 'wounded'))

const harmful: ReadonlySet<Draft['event']> = new Set<Draft['event']>([
  'attack',
  'armed-clash',
  'casualties',
  'abduction',
  'displacement',
  'air-drone-strike',
  'shelling-artillery-missile',
  'remote-explosive-ied',
  'suicide-bomb',
  'grenade',
  'excessive-force',
  'mob-violence',
])

/** The words that ask for a number of people: "how many", "a number" with nothing behind it but the dead. */
function askedFor(parse: Parse): Span | undefined {
  const { tokens, language } = parse
  const tolls = [...tollNouns(language).values()]
  for (let at = 0; at < tokens.length; at += 1) {
    const length = runAt(tokens, at, language.phrases(language.field<string>('numbers asked for')), language)
    if (length === 0) continue
    const to = at + length
    let next = to
    while (language.is('number links', tokens[next]?.key ?? '')) next += 1
    const end = tokens[next]
    const isOfDead =
      end !== undefined && (tolls.some((nouns) => nouns.has(end.key)) || language.is('counted anew', end.key))
    const isOfThem = language.is('own people', end?.key ?? '') || language.is('told above', end?.key ?? '')
    const isAlone =
      end === undefined ||
      end.kind === 'mark' ||
      (next === to &&
        (language.forms(end).length > 0 || (end.classes & (wordClass.have | wordClass.be)) !== 0))
    // "How many people were killed"
    const isOfPeople =
      parse.phraseAt[next]?.person !== undefined &&
      tokens.slice(next, next + diedReach).some(({ key }) => language.is('died', key))
    if (isOfDead || isOfThem || isAlone || isOfPeople) return { from: at, to }
  }
  return undefined
}

// In tokens: "how many men of the village were killed".
const diedReach = 8

interface Open {
  /** The verb that says so. */
  readonly at: number
  readonly knows: boolean
}

/** Where a sentence says that a number is not known, or not told. */
function leftOpen({ tokens, language }: Parse, asked: Span): Open | undefined {
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at]!
    if (at >= asked.from && at < asked.to) continue
    // Nobody ignores a toll otherwise.
    if (language.forms(token).some(({ lemma }) => language.is('not knowing', lemma)))
      return { at, knows: true }
    if (language.is('unknown', token.key)) return { at, knows: false }
    const knows = language.is('words of knowing', token.key)
    if (!knows && !language.is('words of telling', token.key)) continue
    const around = tokens.slice(Math.max(0, at - reach), at + 2)
    // "Is not known": by nobody who is told.
    const isPassive = tokens
      .slice(Math.max(0, at - 3), at)
      .some(({ classes }) => (classes & wordClass.be) !== 0)
    if (around.some(({ key }) => language.is('no number', key))) return { at, knows: knows && !isPassive }
  }
  return undefined
}

// In tokens: "has not been able to say", « n'a pas encore été en mesure de donner ».
const reach = 7
