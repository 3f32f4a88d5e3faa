import type { ClaimLanguage } from '../claims/claim-language.ts'
import { standsAt } from '../claims/phrase-list.ts'
import { rareClass } from '../claims/rare-class.ts'
import type { Token } from '../claims/token.ts'
import { wordClass } from '../claims/word-class.ts'
import { isAge } from './ages.ts'
import { amountWords } from './amount-words.ts'

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
  const words = amountWords(language)
  if (!words.mayBegin(tokens, at)) return undefined
  // "Handed over | three hostages": the verb's own, and not more than three.
  if (
    at > 0 &&
    language.is('given over', tokens[at - 1]!.key) &&
    language.is('particle of giving', tokens[at]!.key)
  )
    return undefined
  if (isTakenOver(tokens, at, language)) return undefined
  const opening = words.opening(tokens, at)
  const next = at + (opening?.words.length ?? 0)
  if (tokens[next]?.kind === 'number' && isAge(tokens, at, language)) return undefined
  if (opening?.group === 'between') return range(tokens, at, next, language)
  const read = plain(tokens, next, language)
  if (read === undefined) return undefined
  const inner = inDigitsToo(tokens, read)
  // "No one": nobody, and not one.
  const isNone = at > 0 && (tokens[at - 1]!.classes & wordClass.negativeDeterminers) !== 0
  if (isNone && opening === undefined && inner.low === 1 && inner.high === 1) return undefined
  const above = language
    .phrases(language.field('open above'))
    .startingWith(tokens[inner.to]?.key ?? '')
    .find((more) => standsAt(more, tokens, inner.to))
  // "Ten or more people": so many at least.
  if (above !== undefined) return { ...inner, high: null, from: at, to: inner.to + above.length }
  switch (opening?.group) {
    case 'at least':
      return { ...inner, high: null, from: at }
    case 'more than':
      return { ...inner, low: inner.low + 1, high: null, from: at }
    case 'at most':
      return { ...inner, low: 0, from: at }
    default:
      return { ...inner, from: at }
  }
}

/** "Took over | two bases": the verb's own where the number counts ground; "took | over 20 hostages" are more than 20. */
function isTakenOver(tokens: readonly Token[], at: number, language: ClaimLanguage): boolean {
  if (at === 0 || !language.is('particle of giving', tokens[at]!.key)) return false
  if (!language.is('taken over', tokens[at - 1]!.key)) return false
  const noun = tokens.slice(at + 2, at + 2 + mostBetween).find(({ key }) => language.is('held parts', key))
  return noun !== undefined
}

// In tokens: "took over two of the army's | bases".
const mostBetween = 5

/** "Three (3) soldiers": the number once more in digits. */
function inDigitsToo(tokens: readonly Token[], amount: Amount): Amount {
  const { to, low } = amount
  if (tokens[to]?.text !== '(' || tokens[to + 2]?.text !== ')') return amount
  const isSame = tokens[to + 1]!.kind === 'number' && parseDigits(tokens[to + 1]!.text) === low
  return isSame ? { ...amount, to: to + 3 } : amount
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

function plain(tokens: readonly Token[], at: number, language: ClaimLanguage): Amount | undefined {
  return (
    many(tokens, at, language) ??
    about(tokens, at, language) ??
    dozens(tokens, at, language) ??
    exact(tokens, at, language)
  )
}

function many(tokens: readonly Token[], start: number, language: ClaimLanguage): Amount | undefined {
  // "des dizaines de", "several hundred", "hundreds of".
  const at = language.is('before many', tokens[start]?.key ?? '') ? start + 1 : start
  const found = amountWords(language).many(tokens, at)
  if (found === undefined) return undefined
  const to = at + found.words.length
  const joined = ((tokens[to]?.classes ?? 0) & wordClass.of) !== 0 ? 1 : 0
  return { low: found.low, high: found.high, from: start, to: to + joined }
}

function about(tokens: readonly Token[], start: number, language: ClaimLanguage): Amount | undefined {
  const words = amountWords(language)
  let at = start
  if (language.is('before about', tokens[at]?.key ?? '')) at += 1
  const one = tokens[at]?.key ?? ''
  const two = words.about(one, tokens[at + 1]?.key ?? '')
  const length = two === undefined ? 1 : 2
  const value = two ?? (at > start ? words.about(one) : undefined)
  if (value === undefined) return undefined
  return nearly(value, tokens, start, at + length)
}

/** "A dozen", "une douzaine": some twelve, a fifth more or less. */
function nearly(value: number, tokens: readonly Token[], from: number, to: number): Amount {
  const joined = ((tokens[to]?.classes ?? 0) & wordClass.of) !== 0 ? 1 : 0
  const spread = Math.round(value / 5)
  return { low: value - spread, high: value + spread, from, to: to + joined }
}

/** "Two dozen", "half a dozen". */
function dozens(tokens: readonly Token[], start: number, language: ClaimLanguage): Amount | undefined {
  const first = tokens[start]?.key ?? ''
  const isHalf = language.is('half', first)
  const times = isHalf ? 0.5 : (numberOf(language, first) ?? 1)
  // "One dozen" is about a dozen; nobody says "twenty dozen" of people.
  if (times === 1 || times > 9) return undefined
  const at = isHalf ? behindArticle(tokens, start + 1, language) : start + 1
  const each = amountWords(language).about(tokens[at]?.key ?? '')
  return each === undefined ? undefined : nearly(times * each, tokens, start, at + 1)
}

function behindArticle(tokens: readonly Token[], at: number, language: ClaimLanguage): number {
  return language.is('one of many', tokens[at]?.key ?? '') ? at + 1 : at
}

function exact(tokens: readonly Token[], at: number, language: ClaimLanguage): Amount | undefined {
  const first = tokens[at]
  // A date counts nobody, nor does an age, a distance, a sum: "48-year-old", "14 ans", "20 km".
  if (first === undefined || first.time >= 0 || measures(tokens, at, language)) return undefined
  const of = (to: number): number => (((tokens[to]?.classes ?? 0) & wordClass.of) !== 0 ? 1 : 0)
  if (first.kind === 'number') {
    // "500-pound bombs": of each, and no number of them.
    if (tokens[at + 1]?.glued === true && tokens[at + 1]!.kind === 'word') return undefined
    const value = parseDigits(first.text) ?? decimalBefore(tokens[at + 1], first.text, language)
    if (value === undefined) return undefined
    const scale = language.is('multipliers', tokens[at + 1]?.key ?? '')
      ? numberOf(language, tokens[at + 1]!.key)!
      : 1
    const to = at + (scale === 1 ? 1 : 2)
    const end = scale >= 1_000_000 ? to + of(to) : to
    // "eight or nine", "8 à 9"
    const count = Math.round(value * scale)
    return { low: count, high: count, from: at, to: end }
  }
  let total = 0
  let current = 0
  let to = at
  while (to < tokens.length) {
    const key = tokens[to]!.key
    const half = language.is('half', key) ? to : language.is('one of many', key) ? to + 1 : -1
    if (half >= 0 && language.is('half', tokens[half]?.key ?? '')) {
      const scale = behindArticle(tokens, half + 1, language)
      const whole = numberOf(language, tokens[scale]?.key ?? '')
      if (whole !== 1_000_000) break
      const end = scale + 1
      return { low: whole / 2, high: whole / 2, from: at, to: end + of(end) }
    }
    const value = numberOf(language, key)
    // "More than a hundred": one of them.
    if (to === at && value === undefined && language.is('before about', key)) {
      if ((numberOf(language, tokens[to + 1]?.key ?? '') ?? 0) < 100) break
      to += 1
      continue
    }
    if (value === undefined) {
      const next = numberOf(language, tokens[to + 1]?.key ?? '')
      // "vingt et un", "two hundred and six"; not "deux et trois".
      const joins =
        to > at &&
        language.is('number and', key) &&
        next !== undefined &&
        (language.field<boolean>('number and before one')
          ? next === 1 && current >= 20
          : current % 100 === 0 && current > 0)
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
    else current = current % 100 === 4 && language.is('scores', key) ? current + 76 : current + value
    to += 1
  }
  if (to === at) return undefined
  const value = total + current
  const key = first.key
  // A lone article counts nothing; "un de ses frères" is one.
  const isOneOf =
    language.is('of', tokens[to]?.key ?? '') && language.is('possessive', tokens[to + 1]?.key ?? '')
  if (to === at + 1 && language.is('one of many', key) && !isOneOf) return undefined
  const or = tokens[to]?.key ?? ''
  if (language.is('number or', or) || language.is('number to', or)) {
    const higher = numberOf(language, tokens[to + 1]?.key ?? '')
    if (higher !== undefined && higher > value) return { low: value, high: higher, from: at, to: to + 2 }
  }
  return { low: value, high: value, from: at, to: value >= 1_000_000 ? to + of(to) : to }
}

function numberOf(language: ClaimLanguage, key: string): number | undefined {
  return amountWords(language).number(key)
}

/** "1.8 million", "5,53 millions": a fraction counts people only of so many. */
function decimalBefore(next: Token | undefined, text: string, language: ClaimLanguage): number | undefined {
  if (next === undefined || !language.is('multipliers', next.key) || !/^\d+[.,]\d+$/u.test(text))
    return undefined
  return Number(text.replace(',', '.'))
}

function parseDigits(text: string): number | undefined {
  if (/^\d{1,3}(?:[ \u00a0\u202f.,]\d{3})+$/u.test(text)) return Number(text.replace(/\D/gu, ''))
  return /^\d+$/u.test(text) ? Number(text) : undefined
}

/** Whether a unit follows a number: of time, length, money, weight. */
function measures(tokens: readonly Token[], at: number, language: ClaimLanguage): boolean {
  let next = at + 1
  while (
    tokens[next] !== undefined &&
    (numberOf(language, tokens[next]!.key) !== undefined || tokens[next]!.kind === 'number')
  )
    next += 1
  const unit = tokens[next]
  return (
    unit !== undefined &&
    unit.time < 0 &&
    (unit.rare & rareClass.units) !== 0 &&
    (tokens[at]!.kind === 'number' || numberOf(language, tokens[at]!.key) !== undefined)
  )
}
