import type { PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'
import { phraseBeginningAt } from './modality.ts'
import { wordClass } from './word-class.ts'

/** Whether a word or an aside of its sentence makes a statement hearsay: "reportedly", "dit-on", "it seems". */
export function isHedged(parse: Parse, match: PatternMatch): boolean {
  return isHedgedBefore(parse, match) || hasHedgeAside(parse, match)
}

/** "Neither confirmed nor denied the attack", « n'a ni confirmé ni démenti »: what stands behind it is left open, and nobody says it. */
export function isLeftOpen(parse: Parse, { from }: PatternMatch): boolean {
  const open = leftOpen(parse)
  return (
    open !== undefined && open.to <= from && !parse.tokens.slice(open.to, from).some(({ key }) => key === ';')
  )
}

/** The words of a sentence that neither confirm nor deny. */
export function leftOpen(parse: Parse): { readonly from: number; readonly to: number } | undefined {
  for (let from = 0; from < parse.tokens.length; from += 1) {
    const to = phraseBeginningAt(parse, 'left open', from)
    if (to !== undefined) return { from, to }
  }
  return undefined
}

function isHedgedBefore(parse: Parse, match: PatternMatch): boolean {
  const { tokens, language, classes } = parse
  const saidOf = language.group('said of')
  if (saidOf.size === 0 && (classes & wordClass.hedges) === 0) return false
  let said = false
  for (let i = 0; i < Math.min(tokens.length, match.to + 3); i += 1) {
    const { key } = tokens[i]!
    if (key === ';') said = false
    if (isHedge(parse, i)) said = true
    // "are said to have died", "is reported to have"
    if (i > 0 && (tokens[i - 1]!.classes & wordClass.be) !== 0 && saidOf.has(key)) said = true
  }
  return said
}

// In tokens: "despite the persistent rumours", "confirming weeks of rumours".
const refutedReach = 4

function isHedge({ tokens, language, phraseAt }: Parse, at: number): boolean {
  if ((tokens[at]!.classes & wordClass.hedges) === 0) return false
  // "Four, perhaps five": a number is in doubt, not what happened.
  if (tokens[at + 1]?.kind === 'number' || phraseAt[at + 1]?.amount?.from === at + 1) return false
  return !tokens
    .slice(Math.max(0, at - refutedReach), at)
    .some(({ key }) => language.is('rumours confirmed', key))
}

/** "The rebels, dit-on, …", "…, or so the rumour goes": set off, and said of all that no semicolon parts from it. */
function hasHedgeAside(parse: Parse, match: PatternMatch): boolean {
  const { tokens } = parse
  return asidesOf(parse).some(({ from, end, joined }) => {
    if (joined && from >= match.to) return false
    const [low, high] = from < match.from ? [end, match.from] : [match.to, from]
    if (tokens.slice(low, high).some(({ key }) => /^[;:]$/u.test(key))) return false
    return joined || isSetOff(parse, from, end, match)
  })
}

interface Aside {
  readonly from: number
  readonly end: number
  readonly joined: boolean
}

const found = new WeakMap<Parse['tokens'], readonly Aside[]>()

/** The words of a sentence that may stand aside as hearsay, gone through once. */
function asidesOf(parse: Parse): readonly Aside[] {
  const { tokens } = parse
  const known = found.get(tokens)
  if (known !== undefined) return known
  const asides: Aside[] = []
  for (let i = 0; i < tokens.length; i += 1) {
    if (tokens[i]!.kind !== 'word') continue
    const joined = isJoinedHedge(parse, i) || phraseBeginningAt(parse, 'hedging anywhere', i) !== undefined
    const end =
      phraseBeginningAt(parse, 'hedging asides', i) ?? (joined || isHedge(parse, i) ? i + 1 : undefined)
    if (end !== undefined) asides.push({ from: i, end, joined })
  }
  found.set(tokens, asides)
  return asides
}

/** "Peut-être": two words that a hyphen joins. */
function isJoinedHedge(parse: Parse, at: number): boolean {
  const end = phraseBeginningAt(parse, 'hedging joined', at)
  return end !== undefined && parse.tokens[end - 1]!.glued
}

/** Between marks, or between a mark and an end of the sentence; behind its statement only where nothing follows it. */
function isSetOff({ tokens }: Parse, from: number, end: number, match: PatternMatch): boolean {
  const opens = from === 0 || tokens[from - 1]!.kind === 'mark'
  const closes = end >= tokens.length || tokens[end]!.kind === 'mark'
  if (!opens) return false
  return from < match.from ? closes || from === 0 : closes
}
