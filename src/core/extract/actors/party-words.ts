import type { ActorKind, ActorMention, ActorRole } from '../../model/index.ts'
import type { ClaimLanguage } from '../claims/claim-language.ts'
import type { PersonNoun } from '../claims/person-noun.ts'
import { rareClass } from '../claims/rare-class.ts'
import { wordClass } from '../claims/word-class.ts'
import type { Parse } from '../events/parse.ts'
import type { Phrase } from './phrase.ts'
import { bare, counted } from './phrase-words.ts'

/** "quatre locataires", "sixteen": people whose noun no list has, and whom only their number makes people. */
export function somebody(parse: Parse, phrase: Phrase, words: string): ActorMention | undefined {
  const { amount, head } = phrase
  // "tirer sur une marche": those who march.
  if (parse.language.is('gatherings', parse.tokens[head]!.key))
    return { id: 'unnamed:protesters', name: 'protesters', text: words, role: 'target', kind: 'civilians' }
  // "One of its convoys": of things.
  if (amount === undefined || (phrase.of?.object !== undefined && phrase.of.person === undefined))
    return undefined
  const said = parse.tokens.slice(amount.to, phrase.to)
  if (said.length === 0 ? isAgeOrHour(parse, phrase) : said.some(({ key }) => measures(key, parse)))
    return undefined
  const noun = said.map((token) => token.text)
  return {
    id: `text:${bare(words)}`,
    name: 'people',
    text: noun.length === 0 ? words : noun.join(' '),
    role: 'target',
    kind: 'unnamed',
    ...counted(phrase),
  }
}

/** Somebody whom no list holds, by the text's own words or by the name that it gives in full. */
export function textParty(
  words: string,
  phrase: Phrase,
  role: ActorRole,
  name: string = bare(words),
): ActorMention {
  return { id: `text:${name}`, name, text: words, role, kind: 'unnamed', ...counted(phrase) }
}

/** "Regional forces", « les forces coalisées »: troops whom a word beside tells from others, whosever they are. */
export function forcesTold(
  { tokens, language }: Parse,
  { from, to, of, proper, det }: Phrase,
  words: string,
  role: ActorRole,
): ActorMention | undefined {
  const said = tokens.slice(det === '' ? from : from + 1, to)
  const noun = language.field<boolean>('first noun') ? said[0] : said.at(-1)
  if (of !== undefined || proper !== undefined || said.length < 2 || noun === undefined) return undefined
  if ((noun.rare & rareClass.forces) === 0 || !noun.key.endsWith('s')) return undefined
  const name = bare(words)
  return { id: `text:${name}`, name, text: words, role, kind: 'unnamed' }
}

/** "A thousand kilometres westward", « cent mètres »: how far, and nobody. */
const measures = (key: string, { language }: Parse): boolean =>
  language.is('units', key) || language.is('distances', key)

/** "A herder of fifty", "at ten": a number without a noun that counts nobody. */
const isAgeOrHour = ({ phrases, language }: Parse, phrase: Phrase): boolean =>
  (language.code === 'en' && phrase.prep === 'at') ||
  phrases.some(({ of, person, amount }) => of === phrase && person !== undefined && amount === undefined)

/** "under insurgent control", "a jihadist attack", "une attaque jihadiste": of a word that says whose, those it is of. */
export function ofMany(words: string, phrase: Phrase, { tokens, language }: Parse): string {
  const { det, amount, person, from, to } = phrase
  const short = tokens[to - 1]!.key
  const full = language.field<Readonly<Record<string, string>>>('people in full')[short]
  if (full !== undefined) return full
  const bareNoun = language.code === 'en' && det === '' && amount === undefined && person?.as === 'group'
  const deed = tokens[language.field<boolean>('first noun') ? from - 1 : to]
  const isOfDeed = amount === undefined && deed !== undefined && language.is('event nouns', deed.key)
  const plural = language.personWords.get(`${words}s`)
  return (bareNoun || (isOfDeed && plural?.id === person?.id)) && !/(?:s|men|y)$/u.test(words)
    ? `${words}s`
    : words
}

/** Whether a noun for people says no more than that they are somebody's men: "hommes de", "combattants de", "fighters". */
export function isMen({ id }: PersonNoun): boolean {
  return id === 'men' || id === 'fighters' || id === 'soldiers'
}

/** "Fighters from the group", "des éléments du mouvement", "militia members of the alliance": men of a group that was told. */
export function isGroupsMen({ person, actor }: Phrase, group: Phrase, language: ClaimLanguage): boolean {
  const isOwn = person !== undefined && (isMen(person) || /^(?:armed-group|militia)$/u.test(person.kind))
  return (
    isOwn &&
    actor === undefined &&
    group.person?.as === 'group' &&
    group.actor === undefined &&
    isDefinite(group, language)
  )
}

/** Nouns that stand for the people of what follows: elements, drones, a convoy of. */
export function holdsPeople(phrase: Phrase, { tokens, language }: Parse): boolean {
  if (phrase.person !== undefined || phrase.amount !== undefined) return true
  return language.is('holding people', tokens[phrase.head]?.key ?? '')
}

/** « Un prédicateur du Jnim a menacé », "a cell of Islamic State": what a group's own do they do for it; not "enemies of". */
export function isOneOfThem(parse: Parse, phrase: Phrase): boolean {
  const { of, head } = phrase
  if (of?.actor?.kind !== 'armed-group' && of?.actor?.kind !== 'militia') return false
  // « Leurs rivaux de la Mayiza »: that is who their rivals are.
  return isPossessive(parse, phrase) || !parse.language.is('nobody of theirs', parse.tokens[head]!.key)
}

/**
 * "A group of gunmen", "une bande de jeunes": a noun that says no more of people than that they are several; "the commander
 * of the rebels": one that is theirs.
 */
export function isCollective({ tokens, language }: Parse, phrase: Phrase): boolean {
  const { actor, nation, person, of, head, to } = phrase
  const noun = tokens[language.field<boolean>('first noun') ? head : to - 1]
  const led = of?.person?.kind
  if (person?.kind === 'army' && (led === 'armed-group' || led === 'militia')) return true
  return actor === undefined && nation === undefined && language.is('collectives', noun?.key ?? '')
}

/** Whether a phrase bears a name that is not a weapon's type ("F-16", "Su-25"). */
export function isNamed({ proper }: Phrase): boolean {
  return proper !== undefined && !/^\p{Lu}[\p{L}]{0,3}-?\d/u.test(proper) && !/^\p{Lu}$/u.test(proper)
}

/** Whether a phrase belongs to somebody told before: "ses", "their". */
export function isPossessive({ language }: Parse, phrase: Phrase): boolean {
  return language.is('possessive', phrase.det)
}

/** "ses hommes", "its fighters", "de nos soldats": the party's own. */
export function isOwnMen(parse: Parse, phrase: Phrase): boolean {
  const { person, actor, det } = phrase
  if (actor !== undefined) return false
  if (!isPossessive(parse, phrase) && !parse.language.is('first', det)) return false
  if (person === undefined)
    return phrase.type === 'thing' && (parse.tokens[phrase.to - 1]!.rare & rareClass.forces) !== 0
  return person.id === 'men' || /^(?:army|armed-group|militia|police)$/u.test(person.kind)
}

/** "The junta said its soldiers …": those of a government are its country's army. */
export function rules({ kind }: ActorMention, { person }: Phrase): boolean {
  return person?.as === 'bind' && (kind === 'junta' || kind === 'government')
}

/** Whether a phrase means somebody whom the reader knows by now. */
export function isDefinite({ det, prep }: Phrase, language: ClaimLanguage): boolean {
  return language.is('known already', det) || language.is('contractions', prep)
}

/** "Three Israeli raids", "trois bombardements israéliens": what is counted is no people. */
export function countsStrikes({ tokens, language }: Parse, phrase: Phrase): boolean {
  return tokens
    .slice(phrase.from, phrase.to + 1)
    .some(({ key }) => language.is('strike nouns', key) || language.is('event nouns', key.replace(/s$/u, '')))
}

/** « Un blogueur russe a été arrêté », "six Russians": people of that country, and no army; not "a Russian strike". */
export function arePeople(parse: Parse, phrase: Phrase): boolean {
  const { tokens, language } = parse
  if (countsStrikes(parse, phrase)) return false
  if (phrase.amount !== undefined) return true
  if (!language.is('one of many', phrase.det)) return false
  const behind = tokens.slice(phrase.to, phrase.to + 2)
  return behind.some(({ classes }) => (classes & wordClass.be) !== 0) || isAlone(parse, phrase)
}

/** "Killed an American", "an American died": no noun stands behind it. In English; « un Américain » is a noun by itself. */
function isAlone({ tokens, language }: Parse, { head, to }: Phrase): boolean {
  if (language.code !== 'en' || to - head !== 1) return false
  const next = tokens[to]
  if (next === undefined || next.kind === 'mark' || next.time >= 0) return true
  const small = wordClass.prepositions | wordClass.and | wordClass.have | wordClass.breakers
  const verb = next.forms.find(({ tag }) => tag === 'past')
  return (next.classes & small) !== 0 || (verb !== undefined && next.forms.every(({ tag }) => tag !== 'inf'))
}

/** A noun for parties taken as one for an armed group: "the coalition" of gangs. */
export const groupNoun = (noun: PersonNoun): PersonNoun => ({ ...noun, kind: 'armed-group', as: 'group' })

/** "Kurdish fighters", "rebelles touareg": a people's men are no group told before. */
export function namesPeople({ tokens }: Parse, phrase: Phrase): boolean {
  if (phrase.person?.id === 'tuareg-rebels') return true
  return tokens.slice(phrase.head, phrase.to).some(({ classes }) => (classes & wordClass.peoples) !== 0)
}

/** What a party of a country is called that has no entry of its own. */
export const nounName: Partial<Record<ActorKind, string>> = {
  army: 'army',
  police: 'police',
  government: 'government',
  junta: 'junta',
}

/** "The group says three of its men died": the subject of the sentence, whose men they are. */
export function subjectBefore(parse: Parse, { from }: Phrase): Phrase | undefined {
  const found = parse.phrases.filter(
    (one) =>
      one.to <= from &&
      (one.type === 'actor' || one.seat !== undefined || one.places.some(({ kind }) => kind === 'country')) &&
      one.prep === '' &&
      !one.afterVerb &&
      one.of?.from !== from &&
      !isOwnMen(parse, one),
  )
  return found.length === 1 ? found[0] : undefined
}

/** "The army", "l'armée": one that is known, and no more said of it. */
export function isTheArmy(
  { tokens, language }: Parse,
  { det, head, to, of, person, nation }: Phrase,
): boolean {
  const isBare = of === undefined && nation === undefined && to === head + 1
  return isBare && person?.id === 'army' && language.is('definite', det) && tokens[to]?.glued !== true
}
