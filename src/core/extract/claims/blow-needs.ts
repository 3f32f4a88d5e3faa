import type { Parse } from '../events/parse.ts'
import type { RuleSlots } from './rule-slots.ts'
import { wordClass } from './word-class.ts'

// In tokens: "a visé mardi un grand".
const aimReach = 5

// In tokens: "ciblées avec", "ciblés par une".
const aidReach = 4

// In tokens: "killed Sunday night in an", "killed at least eight".
const [harmReach, deadReach] = [8, 4]

/** "Killed in an Israeli | strike", « tués lundi dans un bombardement »: whether a blow is what people were harmed in. */
function harmedIn({ tokens, phraseAt, language }: Parse, at: number): boolean {
  // "An Israeli | strike".
  let by = (phraseAt[at] ?? phraseAt[at - 1])?.from ?? at
  by -= 1
  while (((tokens[by]?.classes ?? 0) & wordClass.determiners) !== 0) by -= 1
  const brings = tokens[by]
  if (brings === undefined || !(language.is('within', brings.key) || (brings.classes & wordClass.by) !== 0))
    return false
  for (let i = by - 1; i >= Math.max(0, by - harmReach) && tokens[i]!.kind !== 'mark'; i -= 1) {
    if (tokens[i]!.forms.some(({ lemma }) => language.is('harming verbs', lemma))) return true
    if (tokens[i]!.forms.length > 0 && tokens[i]!.time < 0) return false
  }
  return false
}

/** "The strike killed four": whether the blow's own verb harms people who are told. */
function harms({ tokens, phrases, language }: Parse, from: number): boolean {
  for (let i = from; i < Math.min(tokens.length, from + harmReach); i += 1) {
    if (tokens[i]!.kind === 'mark') return false
    if (!tokens[i]!.forms.some(({ lemma }) => language.is('harming verbs', lemma))) continue
    return phrases.some(
      ({ from: next, amount, person }) =>
        next > i && next - i <= deadReach && (amount ?? person) !== undefined,
    )
  }
  return false
}

/** Needs that tell whether something was hit, or only stands beside a blow, by the name that rules write. */
export const blowNeeds: Readonly<Record<string, (found: RuleSlots) => boolean>> = {
  // "Three were killed in Russian shelling": what it was is told, though not where.
  kills: ({ parse, match }) =>
    match.verb === undefined && (harmedIn(parse, match.from) || harms(parse, match.to)),
  // « Une maison abritant des déplacés »: who shelters others has not fled.
  sheltering: ({ parse: { language }, match }) =>
    match.lemma !== undefined && language.is('sheltering', match.lemma) && match.verb?.reflexive !== true,
  // « Lors d'une frappe | visant une maison »: the strike's own participle tells no second blow.
  'of-blow': ({ parse: { tokens, phraseAt, language }, match: { verb, from } }) => {
    if (verb?.tag !== 'ger') return false
    const noun = phraseAt[from - 1]
    return (
      noun !== undefined &&
      tokens.slice(noun.from, noun.to).some(({ key }) => language.is('blows before', key))
    )
  },
  // « Une frappe visant un rassemblement de civils »: those who stood together were hit, and did not march.
  'struck-at': ({ parse: { tokens, language }, match: { from } }) =>
    tokens.slice(Math.max(0, from - aimReach), from).some((token, i, near) => {
      if (near.slice(i).some(({ classes }) => (classes & wordClass.breakers) !== 0)) return false
      return token.forms.some(({ lemma }) => language.is('aiming verbs', lemma))
    }),
  // « 8 millions de personnes ciblées avec une assistance »: they are to be helped.
  helped: ({ parse: { tokens, language }, match: { to } }) =>
    language.is('aided by', tokens[to]?.key ?? '') &&
    tokens.slice(to, to + aidReach).some(({ key }) => language.is('aid words', key)),
  // « Un drone s'est écrasé près de X »: it fell, and hit nothing; not « sur une maison ».
  crashed: ({ parse: { tokens, language }, match: { lemma, verb, to } }) =>
    verb?.reflexive === true &&
    lemma !== undefined &&
    language.is('crashes of itself', lemma) &&
    !language.is('upon', tokens[to]?.key ?? ''),
}
