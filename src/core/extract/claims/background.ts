import type { Parse } from '../events/parse.ts'
import type { Built } from './built.ts'
import { phraseEndingAt } from './modality.ts'
import { rareClass } from './rare-class.ts'
import { wordClass } from './word-class.ts'

/** What such words name: deeds of violence, and truces. */
const named: ReadonlySet<string> = new Set([
  'attack',
  'armed-clash',
  'offensive',
  'air-drone-strike',
  'shelling-artillery-missile',
  'remote-explosive-ied',
  'suicide-bomb',
  'abduction',
  'agreement',
  'siege',
])

// In tokens: "since the very first attacks".
const datingReach = 3

// In tokens: "protect the population of the camps from new".
const guardingReach = 10

/**
 * Whether an event's noun is named only to say since when, what for or against what something else is done: "the first
 * since the truce", "in retaliation for the attack of X", "protect civilians from attacks".
 */
export function isBackground(parse: Parse, { match, event }: Built): boolean {
  if (match.verb !== undefined || !named.has(event)) return false
  const { from, to } = match
  return (
    isAnswered(parse, from) ||
    isOnlyDated(parse, from, to) ||
    isGuardedAgainst(parse, from) ||
    (event === 'agreement' && isDemanded(parse, from))
  )
}

/** "In retaliation for an attack", « en représailles à l'attaque »: the deed is another's. */
function isAnswered(parse: Parse, from: number): boolean {
  for (let i = from - 1; i >= Math.max(0, from - datingReach); i -= 1)
    if (phraseEndingAt(parse, 'answering to', i) !== undefined) return true
  return false
}

/** "The first since the ceasefire.", « depuis les premières attaques, … »: nothing more is said of it. */
function isOnlyDated({ tokens, phraseAt, language }: Parse, from: number, to: number): boolean {
  const next = tokens[to]
  const isMore =
    next !== undefined &&
    next.kind !== 'mark' &&
    (next.time >= 0 ||
      phraseAt[to] !== undefined ||
      ((next.classes & wordClass.prepositions) !== 0 && (next.classes & wordClass.have) === 0) ||
      next.forms.some(({ tag }) => tag === 'pp'))
  if (isMore) return false
  for (let i = from - 1; i >= Math.max(0, from - datingReach); i -= 1) {
    if (language.is('since', tokens[i]!.key)) return true
    if ((tokens[i]!.classes & (wordClass.determiners | wordClass.others)) === 0) return false
  }
  return false
}

/** "Protect the camps from attacks", « la protection des civils contre les attaques »: from whatever may come. */
function isGuardedAgainst({ tokens, language }: Parse, from: number): boolean {
  const against = tokens.findLastIndex(
    ({ key }, i) => i < from && from - i <= datingReach && language.is('guarded against', key),
  )
  if (against < 0) return false
  return tokens
    .slice(Math.max(0, from - guardingReach), against)
    .some(
      (token) =>
        language.is('guarding', token.key) || token.forms.some(({ lemma }) => language.is('guarding', lemma)),
    )
}

/** « Une résolution exigeant un cessez-le-feu »: nobody has agreed to it. */
function isDemanded({ tokens, language }: Parse, from: number): boolean {
  const at = (tokens[from - 1]?.classes ?? 0) & wordClass.determiners ? from - 2 : from - 1
  const verb = tokens[at]
  return (
    verb !== undefined &&
    (verb.rare & rareClass.negations) === 0 &&
    verb.forms.some(({ lemma, tag }) => tag === 'ger' && language.verbsOf('demand').has(lemma))
  )
}
