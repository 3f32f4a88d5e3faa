import type { Speaker, SpeakerKind } from '../../model/index.ts'
import type { Parse } from '../events/parse.ts'
import { appositionAfter } from './apposition-after.ts'
import type { Attribution, Span } from './attribution.ts'
import { findAttributions } from './attributions.ts'
import { bodyBefore, bodyJustBefore, lastNamed, leadingKind, partyBefore } from './named-before.ts'
import { opensQuotation } from './quotations.ts'
import { sayingWords } from './saying-words.ts'
import { type NamedKind, namedKind } from './source-kind.ts'
import type { SpeakerMemory } from './speaker-memory.ts'
import { unknownKind } from './unknown-kind.ts'
import { runAt } from './word-runs.ts'

/** The article's own voice. */
export const reporter: Speaker = { kind: 'reporter', text: '' }

/**
 * Who an attribution names. A pronoun stands for the speaker before, "the official" for the one so called.
 * @param text the whole article
 */
export function findSpeaker(
  parse: Parse,
  attribution: Attribution,
  memory: SpeakerMemory,
  text: string,
): Speaker {
  if (attribution.pronoun) return meantByPronoun(parse, attribution, memory, findAttributions(parse), text)
  const { tokens } = parse
  const { nameFrom, nameTo } = attribution
  const name: Span = { from: nameFrom, to: nameTo }
  const more = attribution.apposition ?? appositionAfter(parse, nameTo)
  const own = namedKind(parse, name)
  const added = more === undefined || (own !== undefined && !own.office) ? undefined : namedKind(parse, more)
  const met = own === undefined || own.office ? alreadyKnown(parse, name, own, memory) : undefined
  const found = own === undefined || (own.office && added?.office === false) ? (added ?? own) : own
  const meant =
    met ??
    (found?.office === true && more !== undefined ? alreadyKnown(parse, more, found, memory) : undefined)
  // "a constaté une correspondante de notre agence": the article's own eyes.
  if (
    found?.kind === 'media' &&
    attribution.verb !== undefined &&
    /^(?:constater|observer)$/u.test(attribution.verb)
  )
    return reporter
  // "Lt. Col. Duque, its spokesman": a rank is no rebel's unless he was named so before.
  const ranked = met === undefined && own?.kind === 'military' && meant?.kind === 'armed-group'
  const said = (ranked ? own.kind : meant?.kind) ?? found?.kind ?? unknownKind(parse, attribution, memory)
  const kind = told(parse, said, { from: nameFrom, to: Math.max(nameTo, more?.to ?? nameTo) })
  const first = parse.phrases.find((phrase) => phrase.from < nameTo && phrase.to > nameFrom)
  const actor = first?.actor?.id ?? (first?.person === undefined ? undefined : `unnamed:${first.person.id}`)
  const called = first?.actor?.name ?? first?.proper
  return {
    kind,
    ...(called === undefined ? {} : { name: called }),
    ...(actor === undefined ? {} : { actor }),
    text: text.slice(tokens[nameFrom]?.start ?? 0, tokens[nameTo - 1]?.end ?? 0),
  }
}

/** "An official who would not be named" is nobody; "a customs agent who watched" was there. */
function told(parse: Parse, kind: SpeakerKind, { from, to }: Span): SpeakerKind {
  if (kind !== 'official' && kind !== 'anonymous' && kind !== 'government') return kind
  const { tokens, language } = parse
  const words = sayingWords(language)
  const reach = Math.min(tokens.length, to + 12)
  for (let i = from; i < reach; i += 1) if (runAt(tokens, i, words.unnamed, language) > 0) return 'anonymous'
  const relative = tokens.findIndex(
    (token, i) => i > from && i <= to && language.is('subject relatives', token.key),
  )
  const sees =
    relative > 0 &&
    tokens
      .slice(relative + 1, relative + 4)
      .some((token) => language.forms(token).some((form) => words.seeing.has(form.lemma)))
  return sees ? 'witness' : kind
}

/** Keeps who was named, for names, offices and pronouns that follow. */
export function rememberSpeaker(
  parse: Parse,
  attribution: Attribution,
  speaker: Speaker,
  memory: SpeakerMemory,
): void {
  if (speaker.kind === 'reporter') return
  memory.last = speaker
  if (attribution.pronoun) {
    memory.paragraph = parse.sentence.paragraph
    memory.many = false
    return
  }
  memory.many = isMany(parse, attribution)
  memory.paragraph = parse.sentence.paragraph
  const spans: readonly Span[] = [
    { from: attribution.nameFrom, to: attribution.nameTo },
    ...(attribution.apposition === undefined
      ? [appositionAfter(parse, attribution.nameTo)].filter((one) => one !== undefined)
      : [attribution.apposition]),
  ]
  for (const span of spans) noteNames(parse, span, speaker, memory)
}

/** Keeps the names in some words as those of a speaker. */
export function noteNames(parse: Parse, { from, to }: Span, speaker: Speaker, memory: SpeakerMemory): void {
  const { tokens, language, phraseAt } = parse
  const office = namedKind(parse, { from, to })
  if (office?.office === true) memory.known.set(tokens[office.at]!.key, speaker)
  for (let i = from; i < to; i += 1) {
    const token = tokens[i]!
    if (!token.capital || token.kind !== 'word' || token.text.length < 3) continue
    // "the mayor of Bourem": the town is no name of his.
    if (language.is('prepositions', tokens[i - 1]?.key ?? '') || phraseAt[i]?.type === 'place') continue
    if (namedKind(parse, { from: i, to: i + 1 }) !== undefined) continue
    memory.known.set(token.key, speaker)
  }
}

function meantByPronoun(
  parse: Parse,
  attribution: Attribution,
  memory: SpeakerMemory,
  earlier: readonly Attribution[],
  text: string,
): Speaker {
  const { tokens, language } = parse
  const key = tokens
    .slice(attribution.from, attribution.to + 1)
    .find((token) => language.is('subject pronouns', token.key) || pronouns.test(token.key))?.key
  // "Boko Haram a revendiqué l'opération, où il prétend …"
  const same = earlier.findLast((one) => !one.pronoun && one.from < attribution.from)
  if (same !== undefined) return findSpeaker(parse, same, memory, text)
  const { subject } = memory
  if (
    subject !== undefined &&
    (key === undefined || subject.person === persons.test(key) || french.test(key))
  )
    return subject.speaker
  const single = key !== undefined && singular.test(key)
  const near = memory.before?.sentence.paragraph === parse.sentence.paragraph
  // Another paragraph's speaker is far: "Le Jnim tient … Dans un tract, il menace …"
  // nor whoever a quotation tells of that goes on here: "« Les rebelles ont fui. Six sont morts », s'est-il félicité".
  if (near && memory.paragraph !== parse.sentence.paragraph && !opensQuotation(memory.before)) {
    const leading = leadingKind(memory.before)
    if (leading !== undefined) return leading
  }
  const here = memory.paragraph === parse.sentence.paragraph ? memory.last : undefined
  if (single && memory.many && here !== undefined) return leadingKind(memory.before) ?? here
  return here ?? partyOf(parse, attribution, key) ?? memory.last ?? reporter
}

const pronouns = /^(?:it|elle|he|she|they|il|ils|elles|him|her|lui)$/u
const persons = /^(?:he|she|him|her)$/u
const french = /^(?:il|elle|lui)$/u
const singular = /^(?:it|elle|he|she|il|him|her|lui)$/u

/** "Planes of Central Command bombed …, it announced": the body that the sentence names first. */
function partyOf(parse: Parse, attribution: Attribution, key: string | undefined): Speaker | undefined {
  if (!/^(?:it|elle)$/u.test(key ?? '') || attribution.coversFrom === attribution.to) return undefined
  return leadingKind(parse)
}

/** Somebody the article has named before: by name ("Kabila"), by office ("the official"), by party ("its spokesman"). */
function alreadyKnown(
  parse: Parse,
  { from, to }: Span,
  found: NamedKind | undefined,
  memory: SpeakerMemory,
): { readonly kind: SpeakerKind } | undefined {
  const { tokens, language } = parse
  for (let i = from; i < to; i += 1) {
    const { capital, key, text } = tokens[i]!
    if (
      capital &&
      i > 0 &&
      text.length >= 3 &&
      memory.known.has(key) &&
      !language.is('prepositions', tokens[i - 1]!.key)
    )
      return memory.known.get(key)
  }
  if (found === undefined && isLatter(tokens[from]!.key, tokens[from + 1]?.key))
    return lastNamed(memory.before) ?? memory.last
  if (found === undefined && !(tokens[from]?.capital === true && memory.known.has(tokens[from]!.key))) {
    return undefined
  }
  if (found === undefined) return memory.known.get(tokens[from]!.key)
  const det = tokens[from]!.key
  const before = tokens[from - 1]?.key ?? ''
  // "…, écrit leur porte-parole militaire": the possessive may stand before what was read as the name.
  if (language.is('possessive', det) || language.is('possessive', before))
    return partyBefore(parse, from) ?? memory.last
  // "l'ONU, dont le secrétaire général a appelé", "the army, whose spokesman said".
  if (language.is('whose', before)) {
    const owner = bodyJustBefore(parse, from - 1)
    if (owner !== undefined) return owner
  }
  // "le chef de l'organisation", "the group's spokesman": the party named last.
  if (tokens.slice(from, to).some(({ key }, i) => from + i !== found.at && language.is('party words', key)))
    return partyBefore(parse, from) ?? fightingSpeaker(memory)
  // "a WFP convoy …, the agency said": the body that the sentence has named.
  if (language.is('definite', det) && bodyWords.has(found.kind)) {
    const body = bodyBefore(parse, from)
    if (body !== undefined) return body
  }
  // "ce dernier", "celle-ci": the one named last in the sentence before.
  if (isLatter(tokens[from]!.key, tokens[from + 1]?.key)) return lastNamed(memory.before) ?? memory.last
  const bareOffice = !tokens
    .slice(from, to)
    .some((token) => language.is('of', token.key) || (token.capital && token !== tokens[from]))
  if (!bareOffice || !/^(?:official|anonymous|ngo|armed-group|media)$/u.test(found.kind)) return undefined
  const definite = language.is('definite', det) || isSame(parse, from, to)
  if (!definite) return undefined
  return memory.known.get(tokens[found.at]!.key) ?? memory.last
}

const fightingSpeaker = ({ last }: SpeakerMemory): Speaker | undefined =>
  last?.kind === 'armed-group' ? last : undefined

const isLatter = (first: string, second: string | undefined): boolean =>
  /^(?:celui|celle|ceux|celles)$/u.test(first)
    ? second === 'ci'
    : second !== undefined && /^(?:dernier|derniere|derniers|dernieres|latter)$/u.test(second)

const bodyWords: ReadonlySet<string> = new Set(['ngo', 'media', 'armed-group'])

function isSame({ tokens, language }: Parse, from: number, to: number): boolean {
  const same = String(language.speakers.same).split('|')
  return tokens.slice(from, to).some((token) => same.includes(token.lower))
}

/** "des habitants", "residents", "two sources". */
function isMany({ tokens, language }: Parse, { nameFrom, nameTo }: Attribution): boolean {
  const name = tokens.slice(nameFrom, nameTo)
  const first = name[0]?.key ?? ''
  if (
    /^(?:les|des|ces|plusieurs|certains|quelques|deux|trois|several|two|three|some|many|these|those)$/u.test(
      first,
    )
  )
    return true
  return language.code === 'en' && name.length <= 2 && /[^s]s$/u.test(name.at(-1)?.key ?? '')
}
