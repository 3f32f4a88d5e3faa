import type { Speaker } from '../../model/index.ts'
import type { ClaimLanguage } from '../claims/claim-language.ts'
import { wordClass } from '../claims/word-class.ts'
import type { Parse } from '../events/parse.ts'
import type { Attribution } from './attribution.ts'
import { leadingKind } from './named-before.ts'
import { isOneBody } from './one-body.ts'
import { opensQuotation } from './quotations.ts'
import type { SpeakerMemory } from './speaker-memory.ts'

/** Whom a pronoun of saying means, as far as the article has told; undefined where it has not. */
export function meantByPronoun(
  parse: Parse,
  attribution: Attribution,
  memory: SpeakerMemory,
): Speaker | undefined {
  const { tokens, language } = parse
  const key = tokens
    .slice(attribution.from, attribution.to + 1)
    .find(
      (token) =>
        (token.classes & wordClass.subjectPronouns) !== 0 || language.is('pronouns of a speaker', token.key),
    )?.key
  // "UNIFIL has left Naqoura, it confirms": the body that the clause itself is about.
  const own = language.is('body pronouns', key ?? '') ? bodyItself(parse, attribution) : undefined
  if (own !== undefined) return own
  const { subject } = memory
  if (
    subject !== undefined &&
    (key === undefined ||
      subject.person === isPersonal(key, language) ||
      language.is('pronouns of person or body', key))
  )
    return subject.speaker
  const isBody = language.is('pronouns of a body', key ?? '')
  const single = key !== undefined && language.is('pronouns of one', key)
  const near = memory.before?.sentence.paragraph === parse.sentence.paragraph
  // Another paragraph's speaker is far: "Le Jnim tient … Dans un tract, il menace …"
  // nor whoever a quotation tells of that goes on here: "« Les rebelles ont fui. Six sont morts », s'est-il félicité".
  if (near && memory.paragraph !== parse.sentence.paragraph && !opensQuotation(memory.before)) {
    const leading = leadingKind(memory.before)
    if (leading !== undefined) return leading
  }
  const here = memory.paragraph === parse.sentence.paragraph ? memory.last : undefined
  if (single && memory.many && here !== undefined) return leadingKind(memory.before) ?? here
  // "The colonel took the floor. … The town is ours, he said": he who was introduced last and has not spoken yet.
  const met = key !== undefined && (isPersonal(key, language) || (single && !isBody)) ? memory.met : undefined
  return here ?? partyOf(parse, attribution, key) ?? met ?? memory.last
}

/** Whether a pronoun means one person and no body. */
export const isPersonal = (key: string, language: ClaimLanguage): boolean =>
  language.is('pronouns of a person', key)

/** The body by its name that is the subject of the clause in which it is said to speak. */
function bodyItself(parse: Parse, attribution: Attribution): Speaker | undefined {
  if (attribution.coversFrom === attribution.to) return undefined
  const first = parse.phrases.find(({ prep, afterVerb }) => prep === '' && !afterVerb)
  const kind =
    first?.actor === undefined || first.to > attribution.from ? undefined : leadingKind(parse)?.kind
  return kind === 'un' || kind === 'ngo' || kind === 'armed-group' ? { kind, text: '' } : undefined
}

/** "Planes of Central Command bombed …, it announced": the body that the sentence names first; "the gunmen" are no "it". */
function partyOf(parse: Parse, attribution: Attribution, key: string | undefined): Speaker | undefined {
  if (!parse.language.is('pronouns of a body', key ?? '') || attribution.coversFrom === attribution.to)
    return undefined
  const leading = leadingKind(parse)
  if (leading === undefined || leading.kind === 'witness') return undefined
  const first = parse.phrases.find((phrase) => phrase.prep === '' && !phrase.afterVerb)
  const people =
    first?.person !== undefined &&
    first.actor === undefined &&
    first.of?.actor === undefined &&
    !isOneBody(first, parse)
  return people ? undefined : leading
}
