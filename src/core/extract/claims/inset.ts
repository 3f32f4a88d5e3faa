import type { Parse } from '../events/parse.ts'
import { wordClass } from './word-class.ts'

/** Words between two commas that tell something beside: tokens, half-open, both commas left out. */
export interface Inset {
  readonly from: number
  readonly to: number
}

/**
 * The words put in around a token: "the governor, who came on Monday, said …", "l'attaque, revendiquée dimanche par X,
 * a eu lieu …". Undefined where it stands in the main clause, or where the commas part a list.
 */
export function insetAround(parse: Parse, at: number): Inset | undefined {
  const { tokens, language, phraseAt } = parse
  const isComma = (i: number): boolean => tokens[i]!.key === ','
  let open = at - 1
  while (open >= 0 && !isComma(open)) open -= 1
  let close = at + 1
  while (close < tokens.length && !isComma(close)) close += 1
  const [first, second, next] = [tokens[open + 1], tokens[open + 2], tokens[close + 1]]
  if (open < 1 || next === undefined || first === undefined || second === undefined) return undefined
  // "… killed six on Monday, and fled": the next of a list.
  if ((next.classes & wordClass.and) !== 0) return undefined
  const isRelative =
    bringsRelative(parse, open + 1) ||
    (!first.glued &&
      (language.is('inset relatives', first.key) || language.is('object relatives', first.key)))
  // With an object behind it, it is one more verb: "they came, killed around six, then left".
  const object = phraseAt[open + 2]
  const isParticiple =
    (object === undefined || object.prep !== '') &&
    language.forms(first).some(({ tag }) => tag === 'pp') &&
    (second.time >= 0 || (second.classes & (wordClass.prepositions | wordClass.adverbs)) !== 0)
  return isRelative || isParticiple ? { from: open + 1, to: close } : undefined
}

// In tokens: "parmi lesquels", "more than thirty-one of whom".
const broughtReach = 6

/** « …, | parmi lesquels deux enfants, … », "…, | two of whom were children, …": a relative that other words bring. */
export function bringsRelative({ tokens, language }: Parse, at: number): boolean {
  const words = tokens.slice(at, at + broughtReach)
  const relative = words.findIndex(({ key }) => language.is('brought relatives', key))
  return relative > 0 && words.slice(0, relative).every(({ kind }) => kind !== 'mark')
}
