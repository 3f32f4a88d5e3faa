import type { ClaimLanguage } from '../claims/claim-language.ts'
import type { Token } from '../claims/token.ts'
import type { Phrase } from './phrase.ts'
import { findName, type Scan } from './word-role.ts'

// In tokens: "Paris Jordan Hilton".
const longestName = 4

/**
 * Makes a person of the last phrase where it only seemed to name a place. @param next the phrase behind it, undefined
 * where that is not known yet
 */
export function callPerson(phrases: Phrase[], next: Phrase | undefined, scan: Scan): void {
  const name = phrases.at(-1)
  const titled = name === undefined ? undefined : titledName(name, scan)
  if (titled !== undefined) phrases[phrases.length - 1] = { ...name!, places: [], proper: titled }
  const isTold = name?.proper !== undefined && titled === undefined
  const proper = isTold
    ? (calledPerson(name, next, scan) ?? nameOfTold(phrases.at(-2), name, scan))
    : undefined
  if (name === undefined || proper === undefined) return
  const person: Phrase = { ...name, type: 'thing', places: [], nation: undefined, seat: undefined, proper }
  phrases[phrases.length - 1] = person
  const holder = phrases.at(-2)
  if (holder?.of === name) holder.of = person
}

/**
 * "Chad Miller", "Georgia Brown": a country's name with another behind it is a person's, and so is a town's that is
 * given to children ("Paris Hilton"), and any that is told to be one ("Aimé Congo, a teacher"). Undefined where the
 * phrase names no such person.
 */
function calledPerson(name: Phrase, next: Phrase | undefined, scan: Scan): string | undefined {
  const { type, proper, det, amount, places, person, object, actor, settlement, seat, from, to } = name
  if ((type !== 'place' && seat === undefined) || proper === undefined || det !== '' || amount !== undefined)
    return undefined
  if (person !== undefined || object !== undefined || actor !== undefined || settlement) return undefined
  if ((places.length === 0 && seat === undefined) || to - from < 2 || to - from > longestName)
    return undefined
  const { tokens, language } = scan
  const words = tokens.slice(from, to)
  if (!words.every(isNameWord) || words.some(({ key }) => isBody(key, language))) return undefined
  const opens = findName(scan, from)
  const isFirst =
    opens !== undefined &&
    opens.to === from + 1 &&
    (language.is('of', name.prep) || !language.is('locative', name.prep)) &&
    (language.is('given names', words[0]!.key) || opens.places.some(({ kind }) => kind === 'country'))
  return isFirst || isToldPerson(to, next, scan) ? words.map(({ text }) => text).join(' ') : undefined
}

/** "Community leader Ana Guerrero": behind whoever he is, a first name that no place bears, and a last one that one does. */
function titledName(name: Phrase, scan: Scan): string | undefined {
  const { person, proper, places, head, to, of } = name
  if (person === undefined || proper === undefined || places.length === 0 || of !== undefined)
    return undefined
  const words = scan.tokens.slice(head + 1, to)
  return wholeName(words.slice(words.findLastIndex((one) => !isNameWord(one, 1)) + 1), proper, scan)
}

/** "The mayor, Ana Guerrero,": between commas, right behind one who is somebody. */
function nameOfTold(told: Phrase | undefined, name: Phrase, scan: Scan): string | undefined {
  const { type, proper, prep, det, places, from, to, settlement, object, actor } = name
  if (type !== 'place' || prep !== '' || det !== '' || places.length === 0 || settlement) return undefined
  if (object !== undefined || actor !== undefined || proper === undefined) return undefined
  if (told?.person === undefined || told.amount !== undefined || told.to !== from - 1) return undefined
  const isInset = [scan.tokens[from - 1], scan.tokens[to] ?? scan.tokens[from - 1]].every(
    (one) => one?.key === ',',
  )
  return isInset ? wholeName(scan.tokens.slice(from, to), proper, scan) : undefined
}

/** A name whose last word alone is a place's, and the rest nobody's known. */
function wholeName(words: readonly Token[], first: string, { language }: Scan): string | undefined {
  if (words.length < 2 || words.length > 3 || !words.every((one) => isNameWord(one, 1))) return undefined
  if (words.some(({ key }) => isBody(key, language))) return undefined
  const names = words.map(({ text }) => text)
  return names.slice(0, -1).join(' ') === first ? names.join(' ') : undefined
}

const isNameWord = ({ kind, capital, glued, forms }: Token, at: number): boolean =>
  kind === 'word' && capital && !glued && (at === 0 || forms.length === 0)

const isBody = (key: string, language: ClaimLanguage): boolean =>
  language.isOneOf(['organisations', 'words of outlets', 'landscapes', 'directions', 'regions'], key)

/** "X, a teacher,", « X, enseignant, ». */
function isToldPerson(to: number, next: Phrase | undefined, { tokens, language }: Scan): boolean {
  if (next?.person === undefined || next.amount !== undefined || next.from !== to + 1) return false
  if (tokens[to]!.key !== ',' || next.actor !== undefined || next.nation !== undefined) return false
  if (next.person.kind !== 'civilians' && next.person.kind !== 'unnamed') return false
  return next.det === ''
    ? language.field<boolean>('first noun') && !/s$/u.test(tokens[next.to - 1]!.key)
    : language.is('indefinite one', next.det)
}
