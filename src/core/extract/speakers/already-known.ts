import type { Speaker, SpeakerKind } from '../../model/index.ts'
import type { ClaimLanguage } from '../claims/claim-language.ts'
import { wordClass } from '../claims/word-class.ts'
import type { Parse } from '../events/parse.ts'
import type { Span } from './attribution.ts'
import {
  bodyBefore,
  bodyJustBefore,
  isMany,
  isOne,
  lastNamed,
  leadingKind,
  partyBefore,
} from './named-before.ts'
import { sayingWords } from './saying-words.ts'
import type { NamedKind } from './source-kind.ts'
import type { SpeakerMemory } from './speaker-memory.ts'

/** Somebody the article has named before: by name ("Kabila"), by office ("the official"), by party ("its spokesman"). */
export function alreadyKnown(
  parse: Parse,
  { from, to }: Span,
  found: NamedKind | undefined,
  memory: SpeakerMemory,
): { readonly kind: SpeakerKind } | undefined {
  const { tokens, language } = parse
  const named = nameKnown(parse, from, to, memory)
  if (named !== undefined) return named
  // "ce dernier", "celle-ci": the one named last in the sentence before; "the other", "l'un d'eux": of those who spoke last.
  if (isLatter(tokens[from]!.key, tokens[from + 1]?.key, language))
    return bodyBefore(parse, from) ?? lastNamed(memory.before) ?? memory.last
  if (found === undefined && isOneOfThem(parse, from, to)) {
    // "Residents fled. Troops burned the market, according to two of them": of the many who have just spoken.
    const spoke = memory.many && memory.paragraph === parse.sentence.paragraph ? memory.last : undefined
    return spoke ?? ofWhom(parse, from, to) ?? memory.last
  }
  if (found === undefined) {
    const { capital, key } = tokens[from]!
    const alone = to - from === 1 || !tokens[from + 1]!.capital
    if (capital && alone && memory.known.has(key)) return memory.known.get(key)
    return nounKnown(parse, from, to, memory)
  }
  // "the researcher": that of a body, where he was introduced so.
  if (!found.office) {
    const known = nounKnown(parse, from, to, memory)
    return known !== undefined && bodies.has(known.kind) ? known : undefined
  }
  const det = tokens[from]!.key
  const before = tokens[from - 1]?.key ?? ''
  // "…, écrit leur porte-parole militaire": the possessive may stand before what was read as the name.
  if (language.is('possessive', det) || language.is('possessive', before) || isOneOfTheirs(parse, from, to))
    return partyBefore(parse, from) ?? bodyLeading(parse, from, memory) ?? memory.last
  // "l'ONU, dont le secrétaire général a appelé", "the army, whose spokesman said".
  if (language.is('whose', before)) {
    const owner = bodyJustBefore(parse, from - 1)
    if (owner !== undefined) return owner
  }
  // "le chef de l'organisation", "the group's spokesman": the party named last.
  if (tokens.slice(from, to).some(({ key }, i) => from + i !== found.at && language.is('party words', key)))
    return partyBefore(parse, from) ?? fightingSpeaker(memory)
  // "a spokeswoman in Geneva": wherever she is.
  const placed = tokens.findIndex(
    ({ key }, k) => k > from && language.is('prepositions', key) && !language.is('of', key),
  )
  if (
    isBare(parse, from, placed < 0 ? to : Math.min(to, placed)) &&
    language.is('spokespeople', tokens[found.at]!.key) &&
    speaksByOthers(parse, memory)
  )
    return memory.last
  if (!isBare(parse, from, to)) return undefined
  // "a WFP convoy …, the agency said": the body that the sentence has named.
  const isThat = language.is('definite', det) || isSame(parse, from, to)
  if (isThat && bodyWords.has(found.kind)) {
    const body = bodyBefore(parse, from, found.kind === 'armed-group' ? undefined : /^(?:un|ngo)$/u)
    if (body !== undefined) return body
  }
  if (!isThat) return undefined
  const known = memory.known.get(tokens[found.at]!.key)
  return known ?? (stoodFor[found.kind]?.test(memory.last?.kind ?? '') === true ? memory.last : undefined)
}

/** Whom "the official", "the group" or "the agency" can mean of those who spoke. */
const stoodFor: Partial<Record<SpeakerKind, RegExp>> = {
  official: /./u,
  anonymous: /./u,
  ngo: /^(?:ngo|un|medical|armed-group)$/u,
  'armed-group': /^(?:armed-group|ngo)$/u,
  media: /^(?:media|un|ngo|government)$/u,
}

/** "« … », a détaillé une porte-parole": that of the body which spoke last. */
const speaksByOthers = ({ sentence }: Parse, { last, paragraph }: SpeakerMemory): boolean =>
  last !== undefined &&
  sentence.paragraph - paragraph <= 1 &&
  /^(?:un|ngo|armed-group|military|government|medical)$/u.test(last.kind)

/** "The army took Bambari. Six soldiers died, its spokesman said": the body that the sentence before is about. */
function bodyLeading(parse: Parse, at: number, { before }: SpeakerMemory): Speaker | undefined {
  if (before?.sentence.paragraph !== parse.sentence.paragraph) return undefined
  // « Six soldats ont été tués, a dit un porte-parole. Son mouvement … »: "its" is said of a body.
  const first = before.phrases.find(({ prep }) => prep === '')
  if (first !== undefined && isOne(parse, at) && isMany(first, before)) return undefined
  const leading = leadingKind(before)
  return leading?.kind === 'witness' ? undefined : leading
}

/** "the cobbler", "le fonctionnaire": a noun that was said of a speaker before. */
function nounKnown(parse: Parse, from: number, to: number, memory: SpeakerMemory) {
  const { tokens, language } = parse
  if (!language.is('definite', tokens[from]!.key) || !isBare(parse, from, to)) return undefined
  for (let i = to - 1; i > from; i -= 1)
    if (memory.known.has(tokens[i]!.key)) return memory.known.get(tokens[i]!.key)
  return undefined
}

/** Whether nothing but a noun is said: no name in it, and nobody's. */
const isBare = ({ tokens }: Parse, from: number, to: number): boolean =>
  !tokens.slice(from + 1, to).some((token) => (token.classes & wordClass.of) !== 0 || token.capital)

const fightingSpeaker = ({ last }: SpeakerMemory) => (last?.kind === 'armed-group' ? last : undefined)

const isLatter = (first: string, second: string | undefined, language: ClaimLanguage): boolean =>
  second !== undefined &&
  language.is(language.is('pointing pronouns', first) ? 'near pointer' : 'latter', second)

/** "the other", "one of them", "l'un d'eux", "le second". */
const isOneOfThem = ({ tokens, language }: Parse, from: number, to: number): boolean =>
  tokens.slice(from, to).every(({ key }) => key === "'" || language.is('some of them', key)) &&
  tokens.slice(from, to).some(({ key }) => sayingWords(language).ofThem.has(key))

/** "Rebels took the camp, one of them said": of those the sentence has named first. */
function ofWhom(parse: Parse, from: number, to: number): Speaker | undefined {
  const them = parse.tokens.slice(from, to).some(({ key }) => parse.language.is('pronouns', key))
  return them && from > 0 ? leadingKind({ ...parse, tokens: parse.tokens.slice(0, from) }) : undefined
}

/** "One of their advisers", « l'un de ses commandants ». */
function isOneOfTheirs({ tokens, language }: Parse, from: number, to: number): boolean {
  const whose = tokens.findIndex(({ key }, i) => i >= from && i < to && language.is('possessive', key))
  const isOf = whose > from && language.is('of', tokens[whose - 1]!.key)
  const isCounting = (key: string): boolean => language.is('of', key) || language.is('some of them', key)
  return isOf && tokens.slice(from, whose).every(({ key, kind }) => kind === 'mark' || isCounting(key))
}

/** By the last word of a name that somebody has borne: "Keita" is Awa Keita, "Keita Diop" another. */
function nameKnown({ tokens }: Parse, from: number, to: number, { known }: SpeakerMemory) {
  let last: string | undefined
  for (let i = Math.max(1, from); i < to; i += 1) {
    const { capital, key, text, kind } = tokens[i]!
    if (last !== undefined && kind === 'word' && !capital) break
    if (capital && text.length >= 3 && (tokens[i - 1]!.classes & wordClass.prepositions) === 0) last = key
  }
  return last === undefined ? undefined : known.get(last)
}

const bodies: ReadonlySet<string> = new Set(['ngo', 'un', 'medical'])

const bodyWords: ReadonlySet<string> = new Set(['ngo', 'media', 'armed-group'])

function isSame({ tokens, language }: Parse, from: number, to: number): boolean {
  const same = String(language.speakers.same).split('|')
  return tokens.slice(from, to).some((token) => same.includes(token.lower))
}
