import type { Measure } from '../../model/index.ts'
import type { Phrase } from '../actors/phrase.ts'
import { endsWithOne } from '../claims/word-forms.ts'
import type { Parse } from '../events/parse.ts'
import { kindWords } from '../speakers/kind-words.ts'
import { personOf } from './person-of.ts'

/** "Un adjudant et deux soldats": in a list of people one more is one of them. */
export function listed(
  parse: Parse,
  phrase: Phrase,
  phrases: readonly Phrase[],
  measure: Measure,
): { low: number; high: number } | undefined {
  const { tokens, language } = parse
  // "An unknown number", "un nombre indéterminé": not one.
  const isVague = tokens.slice(phrase.from, phrase.to).some(({ key }) => language.is('quantities', key))
  const one = language.is('one of many', phrase.det) && phrase.type === 'thing' && !isVague
  const office = holdsOffice(parse, phrase)
  if (office && (measure === 'killed' || measure === 'wounded')) return { low: 1, high: 1 }
  // "wounding a guard": whom one kills or wounds is somebody.
  if (one && phrase.proper === undefined && (measure === 'killed' || measure === 'wounded'))
    return { low: 1, high: 1 }
  return one && phrases.some((other) => other.amount !== undefined && personOf(other) !== undefined)
    ? { low: 1, high: 1 }
    : undefined
}

/** "The chief and one of his brothers", « le maire »: one who holds an office. */
function holdsOffice({ tokens, language }: Parse, { type, det, head, to, proper }: Phrase): boolean {
  if (type !== 'thing' || proper !== undefined || !language.is('definite', det)) return false
  const noun = kindWords(language).find(tokens, head, to)
  return (
    noun !== undefined &&
    head + noun.length === to &&
    !/s$/u.test(tokens[to - 1]!.key) &&
    noun.kind === 'official' &&
    !language.is('bodies', tokens[to - 1]!.key)
  )
}

/** "A couple", "both my sons": two; "my brother", « un soldat »: one. */
export function counted(parse: Parse, phrase: Phrase): { low: number; high: number } | undefined {
  const { tokens, language } = parse
  const words = tokens.slice(phrase.head, phrase.to)
  const isPair = words.some(({ key }) => language.is('pairs', key)) || language.is('both', phrase.det)
  return isPair && personOf(phrase) !== undefined && !phrase.partial
    ? { low: 2, high: 2 }
    : single(parse, phrase)
}

/** "un soldat", "le chauffeur", "an officer": one. */
function single(parse: Parse, phrase: Phrase): { low: number; high: number } | undefined {
  const { tokens, language } = parse
  // A named person with no number is one.
  if (
    phrase.proper !== undefined &&
    phrase.person === undefined &&
    phrase.actor === undefined &&
    phrase.type === 'thing' &&
    phrase.det === '' &&
    / /u.test(phrase.proper)
  )
    // "Amnesty International": a body.
    return isBody(parse, phrase) ? undefined : { low: 1, high: 1 }
  if (isOfficerOf(parse, phrase)) return { low: 1, high: 1 }
  if (phrase.person === undefined || phrase.partial) return undefined
  // "Journalist Karim Haddad"
  const isTitled = phrase.det === '' && phrase.prep === '' && phrase.proper?.includes(' ') === true
  if (isTitled && !isPlural(parse, phrase) && !isOfMany(parse, phrase)) return { low: 1, high: 1 }
  const det = phrase.det === '' ? (tokens[phrase.from - 1]?.key ?? '') : phrase.det
  const one =
    language.is('single', phrase.det) ||
    // "Killed my brother"; not "lay under the body of my brother".
    (phrase.prep === '' && language.is('owners of one', det))
  if (!one || isPlural(parse, phrase) || isOfMany(parse, phrase)) return undefined
  return { low: 1, high: 1 }
}

/** "An army | general", "an Indigenous | leader": the noun behind those whose he is. */
function isOfficerOf(
  { tokens, language, phraseAt }: Parse,
  { det, to, amount, partial, places }: Phrase,
): boolean {
  if (!language.is('one in a list', det) || amount !== undefined || partial || places.length > 0) return false
  if (language.field<boolean>('first noun') || phraseAt[to] !== undefined) return false
  const key = tokens[to]?.key ?? ''
  if (
    /s$/u.test(key) ||
    language.is('counted as many', key) ||
    language.is('bodies', key) ||
    language.is('organisations', key)
  )
    return false
  const kind = tokens[to] === undefined ? undefined : kindWords(language).find(tokens, to, to + 1)?.kind
  return kind === 'official' || kind === 'military' || kind === 'government' || kind === 'medical'
}

/** Whether a noun tells that they are several: "the men", « les hommes ». An article may tell by itself that it is one: « leur fils ». */
export function isPlural({ tokens, language }: Parse, phrase: Phrase): boolean {
  const det = phrase.det === '' ? (tokens[phrase.from - 1]?.key ?? '') : phrase.det
  if (language.field<boolean>('articles tell number') && !language.is('either one', det)) return false
  // "A police officer": whose he is.
  const isWhose = (key: string, at: number): boolean =>
    at < phrase.to - 1 && language.is('counted as many', key)
  return tokens
    .slice(phrase.head, phrase.to)
    .some(
      ({ key }, i) =>
        endsWithOne(key, language.group('endings of plurals')) &&
        !endsWithOne(key, language.group('endings of no plurals')) &&
        !isWhose(key, phrase.head + i),
    )
}

/** "The garrison", « une foule »: a noun for many; "a police officer" is one. */
export function isOfMany({ tokens, language }: Parse, { head, to }: Phrase): boolean {
  const noun = language.field<boolean>('first noun') ? head : to - 1
  return language.is('counted as many', tokens[noun]!.key)
}

const isBody = ({ tokens, language }: Parse, { head, to }: Phrase): boolean =>
  tokens
    .slice(head, to)
    .some(
      ({ key }, i) =>
        language.is('organisations', key) || kindWords(language).find(tokens, head + i, to)?.kind === 'ngo',
    )
