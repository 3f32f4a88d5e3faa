import { countLeading } from '../count-leading.ts'
import type { Parse } from '../events/parse.ts'
import type { Attribution } from './attribution.ts'
import { findAttributions } from './attributions.ts'

/** A quotation, from its opening to its closing mark, and the sentences it runs over. */
export interface Quotation {
  /** UTF-16 code units in the article's text. */
  readonly start: number
  readonly end: number
  /** Indices of its first and last sentence. */
  readonly first: number
  readonly last: number
  /** It is all that its sentences say: no words beside it. */
  readonly whole: boolean
}

/** Finds the quotations of an article. A paragraph ends one, unless the next opens with a mark of its own. */
export function findQuotations(parses: readonly Parse[]): readonly Quotation[] {
  const found: Quotation[] = []
  let open: { start: number; first: number; whole: boolean } | undefined
  let paragraph = -1
  parses.forEach(({ sentence }, index) => {
    const { text, start } = sentence
    if (sentence.paragraph !== paragraph) {
      if (open !== undefined) found.push({ ...open, end: start, last: index - 1 })
      open = undefined
      paragraph = sentence.paragraph
    }
    for (const match of text.matchAll(/[«“”»"]/gu)) {
      const mark = match[0]
      const at = start + match.index
      const opens = mark === '«' || mark === '“' || (mark === '"' && open === undefined)
      if (opens) open ??= { start: at, first: index, whole: match.index === 0 }
      else if (open !== undefined) {
        const whole = open.whole && match.index === text.length - 1
        found.push({ ...open, end: at + 1, last: index, whole })
        open = undefined
      }
    }
  })
  return found
}

// In code units: shorter ones quote a word (« ville morte »), not a statement.
const shortest = 24
// In code units: how far after the closing mark the words of saying may begin.
const nearby = 40

/** The quotation that holds a place of the text. */
export function quotationAt(quotations: readonly Quotation[], at: number): Quotation | undefined {
  const last = quotations[countLeading(quotations, (one) => one.start <= at) - 1]
  return last !== undefined && at < last.end && (last.whole || last.end - last.start >= shortest)
    ? last
    : undefined
}

/** Who a quotation is attributed to: in its last sentence, in its first, or in the sentence after it. */
export function attributionOf(
  quotation: Quotation,
  parses: readonly Parse[],
  known: boolean,
): { readonly parse: Parse; readonly attribution: Attribution } | undefined {
  const end = parses[quotation.last]!
  // «…», a dit X: right after the closing mark. A sentence that begins there is another statement.
  const after = findAttributions(end).find((one) => {
    const gap = (end.tokens[one.from]?.start ?? 0) - quotation.end
    return gap >= 0 && (one.coversFrom !== one.to ? gap <= nearby : one.pronoun && gap <= 1)
  })
  if (after !== undefined) return { parse: end, attribution: after }
  for (let index = quotation.first; index <= quotation.last; index += 1) {
    const parse = parses[index]!
    // «…, raconte X, …»: inside, between commas; X dit : «…»: before the opening mark.
    const best = findAttributions(parse).findLast((one) => {
      const at = parse.tokens[one.from]?.start ?? 0
      return at < quotation.start || (at < quotation.end && one.coversFrom !== one.to)
    })
    if (best !== undefined) return { parse, attribution: best }
  }
  const next = parses[quotation.last + 1]
  if (next === undefined || known || next.sentence.paragraph !== parses[quotation.last]!.sentence.paragraph)
    return undefined
  const attribution = findAttributions(next)[0]
  return attribution === undefined || attribution.pronoun ? undefined : { parse: next, attribution }
}

/** Whether a sentence begins with a quotation: what it tells of is not who speaks. */
export function opensQuotation(parse: Parse | undefined): boolean {
  return /^[«“"]$/u.test(parse?.tokens[0]?.key ?? '')
}
