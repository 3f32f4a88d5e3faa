import type { ClaimLanguage } from '../claims/language-data.ts'
import { standsAt } from '../claims/phrase-list.ts'
import type { Token } from '../claims/token.ts'
import { mayBeginAmount } from './amount-starts.ts'

/** A number of people or things as said, and the tokens that say it. */
export interface Amount {
  readonly low: number
  readonly high: number | null
  readonly from: number
  readonly to: number
}

/** Reads a number that starts at a token: "au moins 12", "une dizaine de", "between 3 and 5". */
export function readAmount(
  tokens: readonly Token[],
  at: number,
  language: ClaimLanguage,
): Amount | undefined {
  if (!mayBeginAmount(tokens, at, language)) return undefined
  const atLeast = phraseAt(tokens, at, language, 'at least')
  if (atLeast > 0) return open(tokens, at, at + atLeast, language, 0)
  const more = phraseAt(tokens, at, language, 'more than')
  if (more > 0) return open(tokens, at, at + more, language, 1)
  const most = phraseAt(tokens, at, language, 'at most')
  if (most > 0) {
    const inner = plain(tokens, at + most, language)
    return inner === undefined ? undefined : { ...inner, low: 0, from: at }
  }
  const between = phraseAt(tokens, at, language, 'between')
  if (between > 0) return range(tokens, at, at + between, language)
  const rough = phraseAt(tokens, at, language, 'roughly')
  const inner = plain(tokens, at + rough, language)
  return inner === undefined ? undefined : { ...inner, from: at }
}

function open(
  tokens: readonly Token[],
  from: number,
  at: number,
  language: ClaimLanguage,
  more: number,
): Amount | undefined {
  const inner = plain(tokens, at, language)
  return inner === undefined ? undefined : { low: inner.low + more, high: null, from, to: inner.to }
}

function range(
  tokens: readonly Token[],
  from: number,
  at: number,
  language: ClaimLanguage,
): Amount | undefined {
  const low = plain(tokens, at, language)
  if (low === undefined || !language.is('number and', tokens[low.to]?.key ?? '')) return undefined
  const high = plain(tokens, low.to + 1, language)
  return high === undefined ? undefined : { low: low.low, high: high.high, from, to: high.to }
}

/** The length of one of a group's phrases that stands at a token, 0 for none. */
function phraseAt(tokens: readonly Token[], at: number, language: ClaimLanguage, group: string): number {
  let best = 0
  const key = tokens[at]?.key
  if (key === undefined) return best
  for (const words of language.phrases(language.field(group)).startingWith(key)) {
    if (words.length > best && standsAt(words, tokens, at)) best = words.length
  }
  return best
}

function plain(tokens: readonly Token[], at: number, language: ClaimLanguage): Amount | undefined {
  return many(tokens, at, language) ?? about(tokens, at, language) ?? exact(tokens, at, language)
}

function many(tokens: readonly Token[], start: number, language: ClaimLanguage): Amount | undefined {
  const table = language.field<Readonly<Record<string, readonly [number, number]>>>('many')
  // "des dizaines de", "several hundred", "hundreds of".
  const at = tokens[start]?.key === 'des' ? start + 1 : start
  for (const length of [3, 2, 1]) {
    const words = tokens
      .slice(at, at + length)
      .map((token) => token.key)
      .join(' ')
    const bounds = table[words]
    if (bounds === undefined || tokens.length < at + length) continue
    const joined = language.is('of', tokens[at + length]?.key ?? '') ? 1 : 0
    return { low: bounds[0], high: bounds[1], from: start, to: at + length + joined }
  }
  return undefined
}

function about(tokens: readonly Token[], start: number, language: ClaimLanguage): Amount | undefined {
  const table = language.field<Readonly<Record<string, number>>>('about')
  let at = start
  const article = tokens[at]?.key
  if (article === 'une' || article === 'un' || article === 'a' || article === 'la' || article === 'le')
    at += 1
  const one = tokens[at]?.key ?? ''
  const two = `${one}-${tokens[at + 1]?.key ?? ''}`
  const length = table[two] === undefined ? 1 : 2
  const value = table[two] ?? (at > start ? table[one] : undefined)
  if (value === undefined) return undefined
  const joined = language.is('of', tokens[at + length]?.key ?? '') ? 1 : 0
  // In English a dozen is twelve; "une douzaine" is some twelve, a fifth more or less.
  const spread = language.code === 'fr' ? Math.round(value / 5) : 0
  return { low: value - spread, high: value + spread, from: start, to: at + length + joined }
}

function exact(tokens: readonly Token[], at: number, language: ClaimLanguage): Amount | undefined {
  const first = tokens[at]
  if (first === undefined) return undefined
  const of = (to: number): number => (language.is('of', tokens[to]?.key ?? '') ? 1 : 0)
  if (first.kind === 'number') {
    const value = parseDigits(first.text)
    if (value === undefined) return undefined
    const scale = language.is('multipliers', tokens[at + 1]?.key ?? '')
      ? numberOf(language, tokens[at + 1]!.key)!
      : 1
    const to = at + (scale === 1 ? 1 : 2)
    const end = scale >= 1_000_000 ? to + of(to) : to
    // "eight or nine", "8 à 9"
    return { low: value * scale, high: value * scale, from: at, to: end }
  }
  let total = 0
  let current = 0
  let to = at
  while (to < tokens.length) {
    const key = tokens[to]!.key
    if (key === 'demi' || (key === 'un' && tokens[to + 1]?.key === 'demi')) {
      if (tokens[to + (key === 'demi' ? 1 : 2)]?.key !== 'million') break
      const end = to + (key === 'demi' ? 2 : 3)
      return { low: 500_000, high: 500_000, from: at, to: end + of(end) }
    }
    const value = numberOf(language, key)
    if (value === undefined) {
      const next = numberOf(language, tokens[to + 1]?.key ?? '')
      // "vingt et un", "two hundred and six"; not "deux et trois".
      const joins =
        to > at &&
        key === (language.code === 'fr' ? 'et' : 'and') &&
        next !== undefined &&
        (language.code === 'fr' ? next === 1 && current >= 20 : current % 100 === 0 && current > 0)
      if (!joins) break
      to += 1
      continue
    }
    if (value >= 100) {
      current = (current === 0 ? 1 : current) * value
      if (value >= 1000) {
        total += current
        current = 0
      }
    } else if (to > at && current % 10 !== 0 && !tokens[to]!.glued && current < 20) break
    else current = key === 'vingt' && current === 4 ? 80 : key === 'vingts' ? current * 20 : current + value
    to += 1
  }
  if (to === at) return undefined
  const value = total + current
  const key = first.key
  // A lone article counts nothing.
  if (to === at + 1 && (key === 'un' || key === 'une')) return undefined
  const or = tokens[to]?.key
  if (or === 'ou' || or === 'or' || or === (language.code === 'fr' ? 'a' : 'to')) {
    const higher = numberOf(language, tokens[to + 1]?.key ?? '')
    if (higher !== undefined && higher > value) return { low: value, high: higher, from: at, to: to + 2 }
  }
  return { low: value, high: value, from: at, to: value >= 1_000_000 ? to + of(to) : to }
}

function numberOf(language: ClaimLanguage, key: string): number | undefined {
  const table = language.field<Readonly<Record<string, number>>>('numbers')
  return Object.hasOwn(table, key) ? table[key] : undefined
}

function parseDigits(text: string): number | undefined {
  if (/^\d{1,3}(?:[ \u00a0\u202f.,]\d{3})+$/u.test(text)) return Number(text.replace(/\D/gu, ''))
  return /^\d+$/u.test(text) ? Number(text) : undefined
}
