import type { Phrase } from '../actors/phrase.ts'
import { insetAround } from '../claims/inset.ts'
import { rareClass } from '../claims/rare-class.ts'
import { wordClass } from '../claims/word-class.ts'
import { isByThem } from './by-them.ts'
import { closed, reach } from './clause.ts'
import { withCoordinated } from './coordination.ts'
import { antecedent, findObject } from './find-object.ts'
import { findSubject } from './find-subject.ts'
import { impacted, struck } from './impact-slots.ts'
import { isLaidTo } from './laid-to.ts'
import type { PatternMatch } from './match-pattern.ts'
import type { Parse } from './parse.ts'
import { passingBy } from './passing-by.ts'
import { positionsOf } from './positions.ts'
import { readVerbGroup } from './read-verb-group.ts'
import { isInverted, relativePlace, subjectBehind } from './relative-object.ts'
import {
  credited,
  inside,
  isCredited,
  isSupportOf,
  leading,
  own,
  pitted,
  regroup,
  supported,
} from './side-slots.ts'
import type { SlotFound } from './slot-found.ts'
import { isWhence, strikerBefore, withCounted } from './whom-and-whose.ts'
import { itsOwn, whose, whoseAt } from './whose.ts'

/** The first of several positions, parted by |, at which something stands. */
export function findSlot(
  parse: Parse,
  match: PatternMatch,
  positions: string | undefined,
): SlotFound | undefined {
  if (positions === undefined) return undefined
  let words: SlotFound | undefined
  for (const position of positionsOf(positions)) {
    const found = at(parse, match, turned(match, position))
    if (found === undefined) continue
    const slot = { ...found, phrases: found.phrases.map(meant), position }
    if (position !== 'inside' || slot.pronoun !== undefined) return slot
    const told = slot.phrases.filter((phrase) => !isOfPattern(phrase))
    if (told.length > 0) return { ...slot, phrases: told }
    words ??= slot
  }
  return words
}

/** "Dealt | a blow | to the army": words of the pattern itself, for nobody, nothing and nowhere. */
const isOfPattern = ({ type, person, actor, object, places, amount, to }: Phrase): boolean =>
  type === 'thing' &&
  person === undefined &&
  actor === undefined &&
  object === undefined &&
  places.length === 0 &&
  (amount === undefined || amount.to < to)

/** "One of the army's patrols", « l'une de ses bases »: the thing, which stands where the number does. */
function meant(phrase: Phrase): Phrase {
  const { type, amount, actor, person, object, of, prep, prepAt, afterVerb, to } = phrase
  const isThing = type === 'thing' && actor === undefined && person === undefined && object === undefined
  // Nothing but the number, and "of".
  const isNumber = isThing && amount?.to === to && of?.prepAt === to
  return isNumber && of.object !== undefined ? { ...of, prep, prepAt, afterVerb } : phrase
}

/** In the passive the subject suffers and "par" acts. */
function turned(match: PatternMatch, position: string): string {
  if (match.verb?.passive !== true) return position
  return position === 'subject' ? 'by' : position === 'object' ? 'patient' : position
}

/** What stands at one position, seen from a match. */
export function at(
  parse: Parse,
  match: PatternMatch,
  position: string,
): Omit<SlotFound, 'position'> | undefined {
  const { language, tokens } = parse
  switch (position) {
    case 'subject':
      if (isInverted(parse, match)) return subjectBehind(parse, match)
      // "La perte de Gao, tombée mardi": what a bare participle stands with.
      return match.verb?.bare === true &&
        !match.verb.passive &&
        ((tokens[match.from - 1]?.classes ?? 0) & wordClass.and) === 0
        ? (antecedent(parse, match) ?? findSubject(parse, match))
        : (strikerBefore(parse, match) ?? findSubject(parse, match))
    case 'patient':
      return match.verb?.bare === true
        ? (withCounted(parse, antecedent(parse, match)) ?? findSubject(parse, match))
        : findSubject(parse, match)
    case 'object':
      return findObject(parse, match)
    case 'where':
      return relativePlace(parse, match)
    case 'whence':
      return relativePlace(parse, match, true)
    case 'inside':
      return inside(parse, match)
    case 'craft': {
      // "Of the drones sent, 56 | were shot down": what they are some of.
      const craft = parse.phrases.findLast((one) => one.to <= match.from && one.object?.kind === 'munition')
      return craft === undefined ? undefined : { phrases: [craft] }
    }
    case 'before': {
      const phrase =
        parse.phraseAt[match.from - 1] ??
        (tokens[match.from - 1]?.key === ',' ? parse.phraseAt[match.from - 2] : undefined)
      return phrase === undefined ? undefined : { phrases: [phrase] }
    }
    case 'light':
      return lightSubject(parse, match)
    case 'modifier': {
      // "under rebel control": the party that stands before the noun, inside its phrase.
      const phrase = parse.phraseAt[match.from - 1] ?? parse.phraseAt[match.from]
      // "US Central Command": part of a name.
      if (tokens[match.from]!.capital && parse.phraseAt[match.from]?.actor !== undefined) return undefined
      return phrase === undefined ? undefined : { phrases: [phrase] }
    }
    case 'from-party':
      // "took it from X", "reprendre la ville aux rebelles"
      return after(
        parse,
        match,
        (phrase) => phrase.type === 'actor' && (phrase.prep === 'from' || language.is('dative', phrase.prep)),
      )
    case 'signer':
      return match.verb === undefined || match.verb.passive ? undefined : findSubject(parse, match)
    case 'to-party':
      // "Remise à l'armée": the preposition may be of the pattern.
      return after(
        parse,
        { ...match, to: match.to - 1 },
        ({ prep, type }) => (prep === 'to' || language.is('dative', prep)) && type === 'actor',
      )
    case 'own':
      return own(parse, match)
    case 'of-force':
      return at(parse, match, 'of')
    case 'pitted-first':
      return pitted(parse, match, 'first')
    case 'pitted-second':
      return pitted(parse, match, 'second')
    case 'credited':
      return credited(parse, match)
    case 'supported':
      return supported(parse, match)
    case 'regroup':
      return regroup(parse, match)
    case 'impacted':
      return impacted(parse, match)
    case 'struck':
      return struck(parse, match)
    case 'passing':
      return after(parse, match, (phrase) => isPassing(parse, phrase)) ?? passingBy(parse, match)
    case 'of-later':
      return after(parse, match, (phrase) => language.is('of', phrase.prep))
    case 'next':
      return after(parse, match, (phrase) => phrase.afterVerb && phrase.type !== 'actor')
    case 'of-actor':
      return at(parse, match, 'by') === undefined ? at(parse, match, 'of') : undefined
    case 'of-thing': {
      // "L'attaque d'envergure": nothing that is hit.
      const of = at(parse, match, 'by') === undefined ? undefined : at(parse, match, 'of')
      return of?.phrases[0]?.type === 'thing' ? undefined : of
    }
    case 'of-object': {
      // "Repelled an attack on | Sake": what was to be taken, and nobody who came for it.
      if (language.is('upon', tokens[match.to - 1]!.key)) return undefined
      const object = findObject(parse, match)?.phrases[0]
      const inner = object?.of ?? object
      return inner === undefined ? undefined : { phrases: [inner] }
    }
    case 'of-subject': {
      const inner = findSubject(parse, match)?.phrases[0]?.of
      return inner === undefined ? undefined : { phrases: [inner] }
    }
    case 'leading':
      return leading(parse, match, 'with')
    case 'leading-after':
      return leading(parse, match, 'after')
    case 'its-own':
      return itsOwn(parse, match.from)
    case 'whose':
      return whose(
        parse,
        parse.phraseAt.slice(match.from, match.to).findLast((phrase) => phrase !== undefined),
      )
    case 'whose-subject':
      return whose(parse, findSubject(parse, match)?.phrases[0])
    case 'whose-first':
      return whoseAt(parse, match.from)
    case 'theirs':
      return { phrases: [], pronoun: ours(parse, match) ?? 'leurs' }
    case 'between-first':
    case 'between-second': {
      const both = after(parse, match, (phrase) => language.is('between', phrase.prep))
      const one = position === 'between-first' ? both?.phrases[0] : both?.phrases[1]
      return one === undefined ? undefined : { phrases: [one] }
    }
    case 'from':
      return after(parse, match, (phrase) => isWhence(parse, phrase, match))
    case 'of':
      return after(
        parse,
        match,
        (phrase) =>
          (language.is('of', phrase.prep) &&
            phrase.prepAt - afterTime(parse, match.to) <= 1 &&
            phrase.prepAt >= match.to - 1 &&
            !isOfPlace(parse, phrase, match)) ||
          (phrase.from === match.to && language.is('articles inside of', phrase.det)),
      )
    default:
      return after(
        parse,
        match,
        (phrase) =>
          language.is(position, phrase.prep) &&
          (position === 'by' ? isByThem(parse, phrase, match) : !isCredited(parse, phrase)),
      )
  }
}

/** "An assault in the Gao region | of Mali": where the region is, and not whose assault. */
function isOfPlace({ phraseAt }: Parse, { places, prepAt }: Phrase, { to }: PatternMatch): boolean {
  const where = prepAt > to ? phraseAt[prepAt - 1] : undefined
  return places.length > 0 && where !== undefined && (where.places.length > 0 || where.settlement)
}

/** "Under a bus", "au passage d'un convoi": what goes by where something blows up. */
function isPassing({ tokens, language }: Parse, { prep, prepAt }: Phrase): boolean {
  return language.is('blown under', prep) || language.is('blown under', tokens[prepAt - 1]?.key ?? '')
}

/** "l'arrestation, mercredi, de douze jeunes", "l'arrestation à Gao de douze jeunes": where the words go on after a time, a place, and the commas around them. */
function afterTime({ tokens, phraseAt, language }: Parse, from: number): number {
  let at = from
  while (at < tokens.length) {
    const { time, key, classes } = tokens[at]!
    const where = phraseAt[at + 1]
    const isPlace =
      where?.prepAt === at && where.from === at + 1 && where.places.length > 0 && language.is('locative', key)
    if (isPlace && (classes & wordClass.of) === 0) at = where.to
    else if (time >= 0 || key === ',') at += 1
    else break
  }
  return tokens.slice(from, at).some((token) => token.key !== ',') ? at : from
}

/** A phrase after the match that a preposition brings, before the clause ends. */
function after(
  parse: Parse,
  match: PatternMatch,
  fits: (phrase: Phrase) => boolean,
): Omit<SlotFound, 'position'> | undefined {
  const { tokens, phrases } = parse
  // "Gao, taken in March, was retaken by X": behind the comma another verb goes on.
  const end = match.verb?.bare === true ? insetAround(parse, match.from)?.to : undefined
  for (const phrase of phrases) {
    if (phrase.from < match.to || phrase.type === 'pronoun') continue
    if (end !== undefined && phrase.from > end) return undefined
    if (phrase.from - match.to > reach || closed(parse, match.to, phrase.from)) return undefined
    if (isLaidTo(parse, phrase) || isSupportOf(parse, phrase)) continue
    if (fits(phrase) && !tokens[phrase.from]!.aside && !isTied(parse, phrase))
      return { phrases: withCoordinated(parse, phrase) }
  }
  return undefined
}

/** « Le Jnim, lié | à Al-Qaïda »: to whom somebody is tied, and who has no part in it. */
const isTied = ({ tokens, language }: Parse, { prep, prepAt }: Phrase): boolean =>
  language.is('dative', prep) && language.is('tied', tokens[prepAt - 1]?.key ?? '')

// "mener dans le même temps une quarantaine de raids": no farther.
const lightReach = 9

/** The subject of the light verb that a noun hangs on: "X a mené des raids". */
function lightSubject(parse: Parse, match: PatternMatch): Omit<SlotFound, 'position'> | undefined {
  const { tokens, language, phraseAt } = parse
  for (let i = match.from - 1; i >= Math.max(0, match.from - lightReach); i -= 1) {
    if (/^[;:,]$/u.test(tokens[i]!.key)) return undefined
    if (phraseAt[i] !== undefined) continue
    const form = language.forms(tokens[i]!).find((one) => language.is('light verbs', one.lemma))
    if (form === undefined) continue
    const verb = readVerbGroup(parse, i, form.lemma, form.tag)
    return verb.passive ? undefined : findSubject(parse, { from: i, verb })
  }
  return undefined
}

/** "Under our control": the word that makes what a match tells the speaker's own. */
function ours({ tokens }: Parse, { from, to }: PatternMatch): string | undefined {
  return tokens.slice(from, to).find((token) => (token.rare & rareClass.first) !== 0)?.key
}
