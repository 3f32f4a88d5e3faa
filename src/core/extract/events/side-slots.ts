import type { Phrase } from '../actors/phrase.ts'
import type { ClaimLanguage } from '../claims/claim-language.ts'
import { wordClass } from '../claims/word-class.ts'
import { closed, reach } from './clause.ts'
import { withCoordinated } from './coordination.ts'
import { isLaidTo } from './laid-to.ts'
import type { PatternMatch } from './match-pattern.ts'
import type { Parse } from './parse.ts'
import type { SlotFound } from './slot-found.ts'

/** The phrase that holds the words of a noun pattern, or its modifiers ("army drones", "Israeli strike"). */
export function own(parse: Parse, match: PatternMatch): Omit<SlotFound, 'position'> | undefined {
  const { phraseAt, tokens } = parse
  for (let i = match.from; i < match.to; i += 1) {
    const phrase = phraseAt[i]
    // "Israeli | shells on Khiam killed": where they fell.
    if (phrase === undefined || (phrase.type === 'place' && phrase.prepAt > match.from)) continue
    // "Aimed at a camp of the army": whose that is has not aimed.
    const isHit = match.verb !== undefined && phrase.afterVerb && phrase.object?.kind === 'military'
    if (!isHit)
      return { phrases: withNations(parse, adjectiveOf(phraseAt[match.to], match, parse.language) ?? phrase) }
  }
  const adjective = adjectiveOf(phraseAt[match.to], match, parse.language)
  if (adjective !== undefined) return { phrases: [adjective] }
  // "Soldats | tués": those it is done to.
  if (match.verb?.passive === true) return undefined
  // "A Malian | air strike", "the army's | drones"
  const at = tokens[match.from - 1]?.key === 's' ? match.from - 2 : match.from - 1
  const before = phraseAt[at]
  // "A bomb aimed at | soldiers | killed three", "targeting | troops | killed two": whom it was meant for.
  const isGoverned = before?.type === 'actor' && (before.afterVerb || aims(parse, before))
  if (match.verb !== undefined && tokens[match.from]!.forms.length > 0 && isGoverned) return undefined
  // "Gang attacks"; "a group strike", "a militia raid" tell of no group by itself.
  const isGang = before?.person?.as === 'group' && before.person.kind === 'armed-group'
  const isParty = before?.person?.as.startsWith('bind') || (isGang && !/^groups?$/u.test(tokens[at]!.key))
  return before !== undefined && (before.nation !== undefined || before.actor !== undefined || isParty)
    ? { phrases: withNations(parse, before) }
    : undefined
}

const aims = ({ language }: Parse, { prep }: Phrase): boolean =>
  language.is('aiming', prep) || language.is('upon', prep) || language.is('against', prep)

/** "Russian and Syrian | air raids", "US and British strikes": those of both nations. */
function withNations({ tokens, phrases }: Parse, phrase: Phrase): readonly Phrase[] {
  const first = phrases[phrases.indexOf(phrase) - 1]
  if (first?.nation === undefined || phrase.nation === undefined || phrase.amount !== undefined)
    return [phrase]
  const isJoined = first.to === phrase.from - 1 && (tokens[first.to]!.classes & wordClass.and) !== 0
  return isJoined && phrase.prep === '' && phrase.det === '' ? [first, phrase] : [phrase]
}

/** "des tirs d'artillerie | russes", « des tirs de mortier | houthis »: whose, said right behind the words. */
function adjectiveOf(
  phrase: Phrase | undefined,
  { to }: PatternMatch,
  language: ClaimLanguage,
): Phrase | undefined {
  if (phrase === undefined || phrase.from !== to) return undefined
  const isBare = phrase.det === '' && phrase.prep === '' && phrase.amount === undefined
  const isNation = phrase.nation !== undefined && phrase.type === 'thing'
  return isBare && (isNation || (phrase.actor !== undefined && language.field<boolean>('first noun')))
    ? phrase
    : undefined
}

/** "des combats opposant X à Y", "fighting that pitted X against Y": the one side, or the other. */
export function pitted(
  parse: Parse,
  match: PatternMatch,
  side: 'first' | 'second',
): Omit<SlotFound, 'position'> | undefined {
  const { tokens, phrases, language } = parse
  const at = tokens.findIndex(
    (token, i) => i >= match.to && i - match.to <= reach && language.is('pitting', token.key),
  )
  if (at < 0) return undefined
  const after = phrases.filter(
    (phrase) => phrase.from > at && phrase.from - at <= reach && phrase.type === 'actor',
  )
  const first = after[0]
  if (first === undefined) return undefined
  const all = withCoordinated(parse, first)
  if (side === 'first') return { phrases: all }
  const isOther = (phrase: Phrase): boolean =>
    !all.includes(phrase) && phrase.prep !== '' && !language.is('of', phrase.prep)
  // « À une colonne | de l'armée »: whose men they are.
  const near = phrases.filter(({ from }) => from > first.from && from - at <= reach)
  const second =
    after.find(isOther) ?? near.find((phrase) => isOther(phrase) && phrase.of?.type === 'actor')?.of
  return second === undefined ? undefined : { phrases: withCoordinated(parse, second) }
}

/** "une attaque attribuée à X", "an attack blamed on X", "accused X of shelling": whom the deed is laid to. */
export function credited(parse: Parse, match: PatternMatch): Omit<SlotFound, 'position'> | undefined {
  const { tokens, phrases } = parse
  const found = phrases.find(
    (phrase) =>
      phrase.from >= match.to &&
      phrase.from - match.to <= reach &&
      isCredited(parse, phrase) &&
      !closed(parse, match.to, phrase.from) &&
      !tokens[phrase.from]!.aside,
  )
  const one = found ?? accused(parse, match)
  return one === undefined ? undefined : { phrases: withCoordinated(parse, one) }
}

/** "Blamed the army for the bombing of X", "imputent à l'armée le bombardement de X": it stands before the deed. */
function accused(parse: Parse, match: PatternMatch): Phrase | undefined {
  const { tokens, phrases, language } = parse
  // "Of bombing the market": the verb has its own subject.
  const isVerb = language.forms(tokens[match.from]!).some((form) => form.tag === 'ger')
  if (isVerb && ((tokens[match.to]?.classes ?? 0) & wordClass.determiners) !== 0) return undefined
  const isAccusing = (at: number): boolean =>
    language.forms(tokens[at]!).some((form) => language.is('accusing verbs', form.lemma))
  return phrases.find((phrase) => {
    if (phrase.to > match.from || match.from - phrase.to > nearDeed || phrase.type === 'pronoun') return false
    const verb = (phrase.prepAt >= 0 && phrase.prep !== '' ? phrase.prepAt : phrase.from) - 1
    return verb >= 0 && isAccusing(verb) && !closed(parse, phrase.to, match.from)
  })
}

// In tokens: "for the", "d'un nouveau", "of having".
const nearDeed = 5

/** Whether a phrase is one that something is laid to: "imputée au M23", "blamed on gunmen". */
export function isCredited(parse: Parse, phrase: Phrase): boolean {
  const { tokens, language } = parse
  return (
    (phrase.prepAt > 0 && language.is('credited', tokens[phrase.prepAt - 1]!.key)) || isLaidTo(parse, phrase)
  )
}

/** "appuyé par des éléments de X": anywhere in the sentence, as it may stand before its verb or after. */
export function supported(parse: Parse, match: PatternMatch): Omit<SlotFound, 'position'> | undefined {
  const { tokens, phrases, classes } = parse
  if ((classes & wordClass.support) === 0) return withSupportOf(parse, match)
  let best: Phrase | undefined
  for (let i = 0; i < tokens.length; i += 1) {
    if ((tokens[i]!.classes & wordClass.support) === 0) continue
    // « Une ONG | qui aide | les paysans »: whom somebody helps helps nobody.
    if (((tokens[i - 1]?.classes ?? 0) & wordClass.subjectRelatives) !== 0) continue
    const next = phrases.find((phrase) => phrase.from > i && phrase.from - i <= 6)
    if (next === undefined || closed(parse, Math.min(i, match.from), Math.max(i, match.from))) continue
    best = next
  }
  return best === undefined ? undefined : { phrases: withCoordinated(parse, best) }
}

/** "With the support of | Rwandan soldiers": whether a phrase tells who helps, and not whom a deed met. */
export function isSupportOf({ tokens, language }: Parse, { prep, prepAt }: Phrase): boolean {
  if (!language.is('of', prep) || !language.is('support nouns', tokens[prepAt - 1]?.key ?? '')) return false
  const before = tokens.slice(Math.max(0, prepAt - 4), prepAt - 1)
  return before.some(({ key }) => language.is('with', key))
}

function withSupportOf(parse: Parse, match: PatternMatch): Omit<SlotFound, 'position'> | undefined {
  const found = parse.phrases.find(
    (phrase) => isSupportOf(parse, phrase) && !closed(parse, Math.min(phrase.from, match.from), phrase.from),
  )
  return found === undefined ? undefined : { phrases: withCoordinated(parse, found) }
}

/** "pour se regrouper à Gao": where a withdrawal leads. */
export function regroup(
  { tokens, phrases, language }: Parse,
  match: PatternMatch,
): Omit<SlotFound, 'position'> | undefined {
  for (let i = match.to; i < tokens.length; i += 1) {
    if (!language.is('regroup', tokens[i]!.key)) continue
    const next = phrases.find(
      (phrase) =>
        phrase.from > i &&
        phrase.prep !== '' &&
        language.is('towards', phrase.prep) &&
        (phrase.type === 'place' || phrase.places.length > 0 || phrase.proper !== undefined),
    )
    if (next !== undefined) return { phrases: [next] }
  }
  return undefined
}

/** The phrases that the words of a match hold. */
export function inside(
  { phrases, tokens, language }: Parse,
  match: PatternMatch,
): Omit<SlotFound, 'position'> | undefined {
  const found = phrases.filter(
    (phrase) => phrase.from >= match.from && phrase.to <= match.to && phrase.type !== 'pronoun',
  )
  if (found.length > 0) return { phrases: found }
  const pronoun = tokens
    .slice(match.from, match.to)
    .find((token) => language.is('object pronouns', token.key))
  return pronoun === undefined ? undefined : { phrases: [], pronoun: pronoun.key }
}

/** "Avec les localités de A et B, …", "Après A et B, …": the list that opens a sentence. */
export function leading(
  parse: Parse,
  match: PatternMatch,
  word: string,
): Omit<SlotFound, 'position'> | undefined {
  const { tokens, phrases, language } = parse
  const first = phrases.find((phrase) => phrase.type !== 'pronoun')
  const brought =
    first !== undefined &&
    first.prepAt >= 0 &&
    tokens.slice(0, first.from).some((token) => language.is(word, token.key)) &&
    first.from <= 6 &&
    first.to <= match.from
  return brought
    ? {
        phrases: [
          ...withCoordinated(parse, first),
          ...(first.of === undefined ? [] : withCoordinated(parse, first.of)),
        ],
      }
    : undefined
}
