import type { ClaimLanguage } from '../claims/claim-language.ts'
import { isCompound } from '../claims/compound.ts'
import type { NameHit, NameIndex } from '../claims/name-index.ts'
import { rareClass } from '../claims/rare-class.ts'
import type { Token } from '../claims/token.ts'
import { wordClass } from '../claims/word-class.ts'
import { endsWithOne, isHaveOfUs } from '../claims/word-forms.ts'

/** A sentence while its noun phrases are looked for. */
export interface Scan {
  readonly tokens: readonly Token[]
  readonly language: ClaimLanguage
  readonly indexes: readonly NameIndex[]
  /** Names found so far, by the token they start at; null where none does. */
  readonly names: (NameHit | null | undefined)[]
}

/** The longest name that starts at a token, in any of the indexes. */
export function findName(scan: Scan, at: number): NameHit | undefined {
  let known = scan.names[at]
  if (known === undefined) {
    known = lookUpName(scan, at) ?? null
    scan.names[at] = known
  }
  return known ?? undefined
}

function lookUpName(scan: Scan, at: number): NameHit | undefined {
  const { tokens, indexes } = scan
  let best: NameHit | undefined
  for (const index of indexes) {
    const hit = index.find(tokens, at)
    // "Pétion-Ville" holds no town of its own.
    if (hit !== undefined && tokens[at]!.glued && hit.actors.length === 0 && hit.places.length === 0) continue
    if (hit !== undefined && (best === undefined || hit.to > best.to)) best = hit
  }
  // « Forces armées » is a name of its own.
  if (best !== undefined && best.to === at + 1 && isArmed(scan, best)) return undefined
  if (best?.object !== undefined && isHaveOfUs(tokens, at, scan.language)) return undefined
  if (best?.object !== undefined && best.to === at + 1 && isNoNoun(scan, at)) return undefined
  // "Une marche" is no market, which has an accent.
  return best?.object !== undefined && scan.language.is('gatherings', tokens[at]!.lower) ? undefined : best
}

/** « Armés », « tombés »: a participle, which looks like a noun without its accent. */
export function isAccented({ tokens, language }: Pick<Scan, 'tokens' | 'language'>, at: number): boolean {
  const { key, lower } = tokens[at]!
  return language.is('nouns without an accent', key) && /é(?:e?s?)$/u.test(lower)
}

/** « Lourdement armés », « sont tombés »: no arms, no tombs. « La radio se tait, car … »: no bus, which has an article. */
function isNoNoun({ tokens, language }: Scan, at: number): boolean {
  const { key } = tokens[at]!
  if (isAccented({ tokens, language }, at)) return true
  if (!language.is('conjunctions like nouns', key)) return false
  const before = tokens[at - 1]
  const mask = wordClass.determiners | wordClass.prepositions | wordClass.others
  return before === undefined || (before.kind !== 'number' && (before.classes & mask) === 0)
}

/** "Une attaque armée", "la branche armée": right behind a noun no army, which has an article. */
function isArmed({ tokens, language }: Scan, { person, to }: NameHit): boolean {
  const before = tokens[to - 2]
  return (
    person !== undefined &&
    before?.kind === 'word' &&
    !before.glued &&
    (tokens[to - 1]!.rare & rareClass.adjectivesOfArms) !== 0 &&
    // « La police, lourdement armée »
    (!isFunction(before) || endsWithOne(before.key, language.group('adverb endings'))) &&
    language.personWords.get(before.key) === undefined
  )
}

/** « Ces derniers ont fui », "the latter fled": whether such words begin at a token and a verb follows; not « ces derniers jours ». */
export function isLatter({ tokens, language }: Scan, at: number): boolean {
  const next = tokens[at + 1]
  if (next === undefined || next.glued || (next.rare & rareClass.latter) === 0) return false
  if (!language.is('definite', tokens[at]!.key)) return false
  // "Ces derniers jours": a noun follows.
  let verb = at + 2
  while (verb < tokens.length && (tokens[verb]!.classes & (wordClass.clitics | wordClass.adverbs)) !== 0)
    verb += 1
  const token = tokens[verb]
  if (token === undefined || token.time >= 0) return false
  return (
    (token.classes & (wordClass.be | wordClass.have)) !== 0 ||
    (token.kind === 'word' &&
      (token.classes & wordClass.prepositions) === 0 &&
      language.forms(token).length > 0)
  )
}

/** Whether what follows a pronoun makes it a subject ("elle a pris", not "pour elle"). */
export function isVerbNext({ tokens, language }: Scan, at: number): boolean {
  for (let i = at + 1; i < Math.min(tokens.length, at + 5); i += 1) {
    const { kind, classes, rare } = tokens[i]!
    if (kind === 'mark') return false
    if (
      (classes & (wordClass.have | wordClass.be)) !== 0 ||
      language.forms(tokens[i]!).length > 0 ||
      (rare & rareClass.future) !== 0
    )
      return true
    if ((classes & (wordClass.clitics | wordClass.adverbs)) === 0)
      return kind === 'word' && (classes & wordClass.prepositions) === 0
  }
  return false
}

/** Whether a word has grammar and no content: articles, prepositions, auxiliaries… */
export function isFunction({ classes }: Token): boolean {
  return (classes & wordClass.functionWord) !== 0
}

/** Whether a word that could also be a noun is a verb here: nothing determines it, or a participle after a noun. */
export function isVerbHere({ tokens, language }: Scan, at: number, start: number): boolean {
  const forms = language.forms(tokens[at]!)
  if (forms.length === 0 || isCompound(tokens, at, language)) return false
  if (at === start && isPredicateOfOthers({ tokens, language }, at)) return true
  // "Avant que l'armée ne la reprenne": behind a negation no article, but what is retaken.
  if (
    at === start &&
    start > 1 &&
    language.is('object clitics', tokens[at - 1]!.key) &&
    (tokens[at - 2]!.rare & rareClass.negations) !== 0
  )
    return true
  if (
    at === start &&
    start > 0 &&
    ((tokens[at - 1]!.classes & wordClass.determiners) !== 0 ||
      (tokens[at - 1]!.rare & rareClass.contractions) !== 0 ||
      tokens[at - 1]!.kind === 'number')
  )
    return false
  if (forms.every((form) => form.tag === 'pp')) return at > start
  // English nouns that are verbs as well ("attack", "strike") end a compound; in -ed, -s after a noun they are verbs.
  if (language.code === 'en' && forms.every((form) => form.tag === 'inf' || form.tag === 'pres')) {
    if (at > start && isPlainSaying(tokens[at]!, language)) return true
    return at > start &&
      language.personWords.get(tokens[at]!.key) === undefined &&
      /s$/u.test(tokens[at]!.key) === false
      ? isPlural(tokens[at - 1]!.key) && !isNounOfObject({ tokens, language }, at, start)
      : at > start && !language.personWords.has(tokens[at]!.key) && !language.objectWords.has(tokens[at]!.key)
  }
  return at > start || forms.some((form) => form.tag !== 'pp' && form.tag !== 'inf')
}

/** "Residents of Shamaa | say": a verb of saying that is no noun as well ("report", "claim"). */
function isPlainSaying(token: Token, language: ClaimLanguage): boolean {
  const verbs = language.verbsOf('verbs')
  return (
    !language.is('nouns before of', token.key) && language.forms(token).some(({ lemma }) => verbs.has(lemma))
  )
}

/** "et cinq autres enlevés", "and another wounded": with no noun behind it the participle tells what befell the others. */
function isPredicateOfOthers({ tokens, language }: Pick<Scan, 'tokens' | 'language'>, at: number): boolean {
  if (!language.is('pronominal others', tokens[at - 1]?.key ?? '')) return false
  if (!language.forms(tokens[at]!).some((form) => form.tag === 'pp')) return false
  const next = tokens[at + 1]
  return next === undefined || next.kind === 'mark' || next.time >= 0 || isFunction(next)
}

/** "sont détenus": a participle, though there is such a noun. */
export function isParticipleAfterAuxiliary({ tokens, language }: Scan, at: number): boolean {
  if (!language.forms(tokens[at]!).some((form) => form.tag === 'pp')) return false
  let i = at - 1
  while (i >= 0 && ((tokens[i]!.classes & wordClass.adverbs) !== 0 || tokens[i]!.time >= 0)) i -= 1
  const key = tokens[i]?.key ?? ''
  return language.is('etre', key) || ((tokens[i]?.classes ?? 0) & wordClass.have) !== 0
}

/**
 * "A Frontier Corps | post", "attacked the Support Forces | camp": one thing, or what a verb or a preposition right before
 * has taken, is no subject of what follows.
 */
function isNounOfObject(
  { tokens, language }: Pick<Scan, 'tokens' | 'language'>,
  at: number,
  start: number,
): boolean {
  if (!language.objectWords.has(tokens[at]!.key)) return false
  const isDetermined = ((tokens[start - 1]?.classes ?? 0) & wordClass.determiners) !== 0
  if (isDetermined && language.is('indefinite one', tokens[start - 1]!.key)) return true
  const before = tokens[isDetermined ? start - 2 : start - 1]
  return (
    before?.kind === 'word' &&
    ((before.classes & wordClass.prepositions) !== 0 || language.forms(before).length > 0)
  )
}

const isPlural = (key: string): boolean => /[^s]s$/u.test(key) || /(?:men|people)$/u.test(key)
