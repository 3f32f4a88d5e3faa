import type { Speaker, SpeakerKind } from '../../model/index.ts'
import { wordClass } from '../claims/word-class.ts'
import type { Parse } from '../events/parse.ts'
import { alreadyKnown } from './already-known.ts'
import { appositionAfter } from './apposition-after.ts'
import type { Attribution, Span } from './attribution.ts'
import { findAttributions } from './attributions.ts'
import { meantByPronoun } from './meant-by-pronoun.ts'
import { sayingWords } from './saying-words.ts'
import { namedKind } from './source-kind.ts'
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
  if (attribution.pronoun) {
    // "Boko Haram a revendiqué l'opération, où il prétend …"
    const same = findAttributions(parse).findLast((one) => !one.pronoun && one.from < attribution.from)
    return same === undefined
      ? (meantByPronoun(parse, attribution, memory) ?? reporter)
      : findSpeaker(parse, same, memory, text)
  }
  const { tokens } = parse
  const { nameFrom, nameTo } = attribution
  const name: Span = { from: nameFrom, to: nameTo }
  const more = attribution.apposition ?? appositionAfter(parse, nameTo)
  const own = namedKind(parse, name)
  // "Sister Marie, who runs the dispensary": what she does counts more than what she is called.
  const isTitle = own?.kind === 'witness' && tokens[own.at + 1]?.capital === true
  const added =
    more === undefined || (own !== undefined && !own.office && !isTitle) ? undefined : namedKind(parse, more)
  // "the researcher" may be that of a body which was named before.
  const isOpen = own === undefined || own.office || isTitle || own.kind === 'expert'
  const met = isOpen ? alreadyKnown(parse, name, own, memory) : undefined
  const found =
    own === undefined || ((own.office || isTitle) && added?.office === false) ? (added ?? own) : own
  const meant =
    met ??
    (found?.office === true && more !== undefined ? alreadyKnown(parse, more, found, memory) : undefined)
  // "a constaté une correspondante de notre agence": the article's own eyes.
  if (
    found?.kind === 'media' &&
    attribution.verb !== undefined &&
    parse.language.is('eye witnessing', attribution.verb)
  )
    return reporter
  // "Lt. Col. Duque, its spokesman": a rank is no rebel's unless he was named so before.
  const ranked = met === undefined && own?.kind === 'military' && meant?.kind === 'armed-group'
  const said =
    (ranked ? own.kind : meant?.kind) ??
    (found?.kind === 'anonymous' && found.office ? counterNamed(parse, name, found.at) : undefined) ??
    found?.kind ??
    (more === undefined ? functionTold(parse, name, memory) : undefined) ??
    (nameTo - nameFrom === 1 && tokens[nameFrom]!.capital
      ? memory.later(tokens[nameFrom]!.key)
      : undefined) ??
    unknownKind(parse, attribution, memory)
  const isChief = said === 'official' && found?.office === true && threatens(parse, attribution, found.at)
  // "The group documented": one that watches, and no party to the war.
  const isMonitor = said === 'armed-group' && found?.office === true && documents(parse, attribution)
  const kind = isMonitor
    ? 'ngo'
    : isChief
      ? 'armed-group'
      : told(parse, said, { from: nameFrom, to: Math.max(nameTo, more?.to ?? nameTo) })
  const first = parse.phrases.find((phrase) => phrase.from < nameTo && phrase.to > nameFrom)
  const actor =
    first?.leads?.party?.id ??
    first?.actor?.id ??
    // "A military source of the UN" is no soldier of an army.
    (first?.person === undefined || (kind === 'un' && first.person.kind === 'army')
      ? undefined
      : `unnamed:${first.person.id}`)
  const called = first?.leads?.name ?? first?.actor?.name ?? first?.proper
  return {
    kind,
    ...(called === undefined ? {} : { name: called }),
    ...(actor === undefined ? {} : { actor }),
    text: text.slice(tokens[nameFrom]?.start ?? 0, tokens[nameTo - 1]?.end ?? 0),
  }
}

/** "The chief of the organisation threatened to attack": a chief of nobody whom a list holds, who threatens, is a party to the war. */
function threatens({ tokens, language }: Parse, { verb }: Attribution, at: number): boolean {
  const threats = String(language.speakers.threaten).split('|')
  return verb !== undefined && threats.includes(verb) && language.is('chiefs', tokens[at]!.key)
}

const documents = ({ language }: Parse, { verb }: Attribution): boolean =>
  verb !== undefined && language.is("monitors' verbs", verb)

/** « selon le décompte d'Alerte civile »: a count is that of the body named behind it, though no list holds its name. */
function counterNamed(
  { tokens, language, phraseAt }: Parse,
  { to }: Span,
  at: number,
): SpeakerKind | undefined {
  const name = tokens[at + 2]
  const own = language.is('of', tokens[at + 1]?.key ?? '') && name?.capital === true && at + 2 < to
  // A capital and small words: two capitals may be a person's name.
  const isBody = own && phraseAt[at + 2]?.type !== 'place' && tokens[at + 3]?.capital === false && at + 3 < to
  return isBody ? 'ngo' : undefined
}

/** "the deputy administrator told us … Demissie Alemu said": a name at last for one who has spoken by his function. */
function functionTold({ tokens, phraseAt }: Parse, { from, to }: Span, { last, unnamed }: SpeakerMemory) {
  const isName =
    to - from >= 2 &&
    tokens.slice(from, to).every(({ capital, glued }) => capital || glued) &&
    tokens
      .slice(from, to)
      .every((_, i) => phraseAt[from + i]?.type !== 'place' && phraseAt[from + i]?.actor === undefined)
  return isName && unnamed && last !== undefined && persons.has(last.kind) ? last.kind : undefined
}

// Kinds of speakers who have names of their own.
const persons: ReadonlySet<SpeakerKind> = new Set([
  'official',
  'expert',
  'medical',
  'military',
  'armed-group',
  'ngo',
  'un',
])

/** "An official who would not be named" is nobody; "a customs agent who watched" was there. */
function told(parse: Parse, kind: SpeakerKind, { from, to }: Span): SpeakerKind {
  if (kind !== 'official' && kind !== 'anonymous' && kind !== 'government') return kind
  const { tokens, language } = parse
  const words = sayingWords(language)
  const reach = Math.min(tokens.length, to + 12)
  for (let i = from; i < reach; i += 1) if (runAt(tokens, i, words.unnamed, language) > 0) return 'anonymous'
  const relative = tokens.findIndex(
    (token, i) => i > from && i <= to && (token.classes & wordClass.subjectRelatives) !== 0,
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
  memory.unnamed = !memory.many && isUnnamedPerson(parse, attribution)
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
  const { tokens, phraseAt } = parse
  const office = namedKind(parse, { from, to })
  if (office?.office === true) memory.known.set(tokens[office.at]!.key, speaker)
  const noun = headNoun(parse, { from, to })
  if (noun !== undefined) memory.known.set(noun, speaker)
  for (let i = from; i < to; i += 1) {
    const token = tokens[i]!
    if (!token.capital || token.kind !== 'word' || token.text.length < 3) continue
    // "the mayor of Bourem": the town is no name of his.
    if (((tokens[i - 1]?.classes ?? 0) & wordClass.prepositions) !== 0 || phraseAt[i]?.type === 'place')
      continue
    if (namedKind(parse, { from: i, to: i + 1 }) !== undefined) continue
    memory.known.set(token.key, speaker)
  }
}

/** "a surgeon at the hospital", "the prefect": a person, and no body, whose name is not said. */
function isUnnamedPerson(parse: Parse, { nameFrom, nameTo, apposition }: Attribution): boolean {
  const { tokens, language, phraseAt } = parse
  // "the ward councillor, Garba Ibrahim"
  const added = apposition ?? appositionAfter(parse, nameTo)
  if (added !== undefined && tokens[added.from]!.capital) return false
  const found = namedKind(parse, { from: nameFrom, to: nameTo })
  if (found === undefined || language.is('bodies', tokens[found.at]!.key)) return false
  if ((tokens[nameFrom]!.classes & wordClass.determiners) === 0) return false
  return !tokens
    .slice(nameFrom + 1, nameTo)
    .some(
      (token, i, all) =>
        token.capital && all[i + 1]?.capital === true && phraseAt[nameFrom + 1 + i]?.type !== 'place',
    )
}

/** The noun itself of "a relief coordinator with X", « un logisticien de X »: how a person may be called later. */
function headNoun({ tokens, language }: Parse, { from, to }: Span): string | undefined {
  let start = from
  while (start < to && (tokens[start]!.classes & wordClass.determiners) !== 0) start += 1
  let end = start
  while (end < to && tokens[end]!.kind === 'word' && (tokens[end]!.classes & wordClass.prepositions) === 0)
    end += 1
  const noun = language.code === 'en' ? tokens[end - 1] : tokens[start]
  return end <= start || noun === undefined || noun.capital || noun.glued ? undefined : noun.key
}

/** "des habitants", "residents", "two sources". */
function isMany({ tokens, language }: Parse, { nameFrom, nameTo }: Attribution): boolean {
  const name = tokens.slice(nameFrom, nameTo)
  const first = name[0]?.key ?? ''
  if (language.is('determiners of many', first)) return true
  return language.code === 'en' && name.length <= 2 && /[^s]s$/u.test(name.at(-1)?.key ?? '')
}
