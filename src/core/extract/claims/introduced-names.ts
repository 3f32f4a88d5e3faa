import type { Actor } from '../../model/index.ts'
import { text } from '../actors/token-text.ts'
import type { ClaimLanguage } from './claim-language.ts'
import { NameIndex } from './name-index.ts'
import type { PersonNoun } from './person-noun.ts'
import { rareClass } from './rare-class.ts'
import type { Token } from './token.ts'
import { wordClass } from './word-class.ts'

/** Names that an article itself shortens: "Bangsamoro Islamic Freedom Fighters (BIFF)", "Cadre stratégique (CSP)". */
export function introducedNames(
  language: ClaimLanguage,
  sentences: readonly (readonly Token[])[],
  known: NameIndex,
): NameIndex {
  const index = new NameIndex()
  for (const tokens of sentences) {
    // "GUNMEN ATTACK AN ARMY BASE": where all is in capitals, capitals make no name.
    const isPrinted = isInCapitals(tokens)
    tokens.forEach((token, at) => {
      const whole = isPrinted ? undefined : fullName(tokens, at, known, language)
      if (whole !== undefined) index.add(whole, { actors: [unknownGroup(whole, whole)] })
      const short = tokens[at + 1]
      if (token.text !== '(' || short === undefined || !/^[),;]$/u.test(tokens[at + 2]?.text ?? '')) return
      if (
        !/^\p{Lu}[\p{Lu}\p{Ll}\p{N}]{1,8}$/u.test(short.text) ||
        short.text.replace(/[^\p{Lu}]/gu, '').length < 2
      )
        return
      const from = knownStart(tokens, at, known) ?? nameStart(tokens, at, short.text[0]!, language)
      if (from === undefined) return
      const hit = longestHit(tokens, from, at, known)
      const own = known.find(tokens, at + 1)
      // "(Irak)", "(RDC)": where it is, and nobody's short name.
      if (own !== undefined && own.places.length > 0 && own.actors.length === 0) return
      const name = text(tokens, from, at)
      const found = hit?.actors.length ? hit.actors : (own?.actors ?? [])
      const actors =
        found.length === 0 && isArmedName(tokens, from, at, known, language)
          ? [unknownGroup(name, short.text)]
          : found
      index.add(short.text, actors.length > 0 ? { actors } : { introduced: name })
      // "The war in Myanmar (MNDAA)": a place goes on naming the place.
      const hitFirst = known.find(tokens, from)
      if (hitFirst === undefined || hitFirst.to < at || hitFirst.places.length === 0)
        index.add(name, actors.length > 0 ? { actors } : { introduced: name })
    })
  }
  return index
}

/** « L'armée de l'Arakan (AA) »: where a party that is known begins whose name ends at the bracket. */
function knownStart(tokens: readonly Token[], end: number, known: NameIndex): number | undefined {
  for (let i = Math.max(0, end - longestName); i < end; i += 1) {
    const hit = known.find(tokens, i)
    if (hit !== undefined && hit.actors.length > 0 && hit.to === end) return i
  }
  return undefined
}

// In words: "ARAKAN ARMY" is a name.
const fewestInCapitals = 4

const isInCapitals = (tokens: readonly Token[]): boolean => {
  const words = tokens.filter(({ kind }) => kind === 'word')
  return words.length >= fewestInCapitals && words.every(({ text }) => text === text.toUpperCase())
}

/**
 * "Fighters of the Movement for Free Farmers", "combattants du Front pour la dignité": a name of several words that a
 * noun for bodies begins or ends, of whom the words before say that they fight.
 */
function fullName(
  tokens: readonly Token[],
  at: number,
  known: NameIndex,
  language: ClaimLanguage,
): string | undefined {
  const { capital, rare } = tokens[at]!
  if (!capital || (rare & (rareClass.organisations | rareClass.armedNames)) === 0) return undefined
  const from = firstCapital(tokens, at, language)
  let to = at + 1
  for (let i = to; i < Math.min(tokens.length, at + longestName); i += 1) {
    const token = tokens[i]!
    if (token.kind === 'word' && token.capital && token.time < 0) to = i + 1
    else if (!language.is('name joiners', token.key)) break
  }
  const men = tokens.slice(Math.max(0, from - menReach), from)
  const hit = known.find(tokens, from)
  if (to - from < 3 || (hit !== undefined && hit.to >= to)) return undefined
  if (longestHit(tokens, from, to, known) !== undefined) return undefined
  const holds = (group: string): boolean =>
    tokens.slice(from, to).some((word) => language.is(group, word.key))
  // Members are a parliament's as well.
  const isArmed =
    men.some((word) => isFighter(language.personWords.get(word.key))) ||
    (men.some((word) => (word.rare & rareClass.members) !== 0) &&
      (holds('rebel names') || holds('armed names')) &&
      !holds('state names'))
  return isArmed ? text(tokens, from, to) : undefined
}

const isFighter = (noun: PersonNoun | undefined): boolean =>
  noun?.kind === 'armed-group' || noun?.kind === 'militia'

/** "Popular | Front", "Free Syrian | Army": where the words written large before a noun begin, in a language where they do. */
function firstCapital(tokens: readonly Token[], at: number, language: ClaimLanguage): number {
  let from = at
  while (
    !language.field<boolean>('first noun') &&
    from > 1 &&
    tokens[from - 1]!.capital &&
    tokens[from - 1]!.kind === 'word' &&
    tokens[from - 1]!.time < 0 &&
    tokens[from - 2]!.kind !== 'mark' &&
    !language.nations.has(tokens[from - 1]!.key)
  )
    from -= 1
  return from
}

/** A group that the data do not know, as an article names it. */
function unknownGroup(name: string, short: string): Actor {
  return { id: `text:${name}`, kind: 'armed-group', countries: [], names: {}, name, aliases: [short] }
}

// In tokens: "des combattants de la".
const menReach = 4

/**
 * Whether a name is that of fighters: it says so itself ("Front populaire de libération du Nord"), or those who stand
 * before it do ("rebelles de l'Union …"). An army of the air, a nation's forces are a state's.
 */
function isArmedName(
  tokens: readonly Token[],
  from: number,
  to: number,
  known: NameIndex,
  language: ClaimLanguage,
): boolean {
  const words = tokens.slice(from, to)
  if (words.some(({ key }) => language.is('rebel names', key))) return true
  const men = tokens.slice(Math.max(0, from - menReach), from)
  if (men.some(({ key }) => isFighter(language.personWords.get(key)))) return true
  const whole = known.find(tokens, from)
  if (whole !== undefined && whole.to >= to) return false
  if (words.some(({ key }) => language.is('state names', key) || language.nations.has(key))) return false
  return words.some(({ rare }) => (rare & rareClass.armedNames) !== 0)
}

function longestHit(tokens: readonly Token[], from: number, to: number, known: NameIndex) {
  for (let at = from; at < to; at += 1) {
    const hit = known.find(tokens, at)
    if (hit !== undefined && hit.actors.length > 0 && hit.to >= to - 1) return hit
  }
  return undefined
}

// In tokens: "Armée de l'alliance démocratique nationale du Myanmar".
const longestName = 12

/** The first token of the capitalised name that ends before a bracket. */
function nameStart(
  tokens: readonly Token[],
  end: number,
  initial: string,
  language: ClaimLanguage,
): number | undefined {
  const first = Math.max(0, end - longestName)
  for (let i = end - 1; i >= first && tokens[i]!.kind !== 'mark'; i -= 1) {
    if (isOtherBody(i)) break
    // The nearest word that the acronym can begin with.
    if (tokens[i]!.capital && tokens[i]!.text.normalize('NFD')[0] === initial && end - i > 1)
      return firstCapital(tokens, i, language)
  }
  // An acronym of another language: the nearest word that bodies are named with.
  if (language.field<boolean>('first noun'))
    for (let i = end - 2; i >= first && tokens[i]!.kind !== 'mark'; i -= 1)
      if (tokens[i]!.capital && (tokens[i]!.rare & rareClass.organisations) !== 0) return i
  let from = end
  for (let i = end - 1; i >= Math.max(0, end - 10); i -= 1) {
    const token = tokens[i]!
    if (token.kind === 'mark' || isOtherBody(i)) break
    if (token.capital) from = i
    else if (!language.is('within names', token.key) && !token.glued) break
  }
  return from < end ? from : undefined

  /** "The Sinaloa Cartel | and the Jalisco Cartel (CJNG)". */
  function isOtherBody(at: number): boolean {
    return (tokens[at]!.classes & wordClass.and) !== 0 && language.is('definite', tokens[at + 1]!.key)
  }
}
