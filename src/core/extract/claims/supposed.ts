import type { PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'
import type { ClaimLanguage } from './claim-language.ts'
import { isConcessiveIf, isCounterfactual } from './concessive.ts'
import { isImprobable } from './improbable.ts'
import { phraseBeginningAt } from './modality.ts'
import { standsAt } from './phrase-list.ts'
import { rareClass } from './rare-class.ts'
import { wordClass } from './word-class.ts'
import { endsWithOne } from './word-forms.ts'

/** "It is unclear which of them holds the town": a question told. */
export function isAsked({ tokens, language, classes }: Parse, match: PatternMatch): boolean {
  if ((classes & wordClass.asking) === 0) return false
  const asking = tokens.findIndex(
    (token, i) => i > 0 && i < match.from && (token.classes & wordClass.asking) !== 0,
  )
  if (asking < 0) return false
  return tokens.slice(Math.max(0, asking - 3), asking).some((token) => language.is('asked', token.key))
}

/** "Si … avait", "Had the warnings been heeded", "Should Moscow …": nothing that happened. */
export function isHypothetical(parse: Parse, match: PatternMatch): boolean {
  const { tokens, language } = parse
  if (isCounterfactual(parse, match)) return true
  if (isConcessiveIf(parse, match)) return false
  const first = tokens.find((token) => token.kind === 'word')
  // "Imaginons que la ville tombe", "Suppose the town falls".
  if (first !== undefined && language.is('supposing', first.key)) return true
  if (language.code === 'en') {
    if (first !== undefined && language.is('inverted conditions', first.key) && first.capital) return true
    const before = tokens.slice(Math.max(0, match.from - 12), match.from)
    if (
      match.verb?.modal === true &&
      tokens.slice(0, match.from).some(({ key }) => language.is('conditions', key))
    )
      return true
    return (
      before.some(({ key }) => language.is('questions told', key)) &&
      !before.some((_, i) => isComma(tokens, Math.max(0, match.from - 12) + i))
    )
  }
  const at = tokens.findIndex(
    ({ key }, i) =>
      language.is('conditions', key) &&
      // "S'ils attaquent"; not "s'est retirée".
      (!key.endsWith("'") || language.is('elided before', tokens[i + 1]?.key ?? '')),
  )
  if (at < 0) return false
  if (at < match.from && opensSentence(parse, at) && looksAhead(tokens, language, at, match.to)) return true
  if (at < match.from)
    return (
      match.verb?.conditional === true ||
      !tokens.slice(at, match.from).some((_, i) => isComma(tokens, at + i))
    )
  return match.verb?.tag === 'cond'
}

/** A comma that ends a clause; not one between two of several participles: "whether they were killed, taken or fled". */
const isComma = (tokens: Parse['tokens'], at: number): boolean =>
  tokens[at]!.key === ',' && !(isParticiple(tokens[at - 1]) && isParticiple(tokens[at + 1]))

const isParticiple = (token: Parse['tokens'][number] | undefined): boolean =>
  token?.forms.some(({ tag }) => tag === 'pp') === true

/** "Imaginons que la ville tombe", "in the event of an attack": what is only thought of. */
export function isSupposed(parse: Parse, match: PatternMatch): boolean {
  const { tokens, language } = parse
  if (isOneMoreAway(parse, match) || isImprobable(parse, match)) return true
  const words = language.phrases(language.field('supposed cases'))
  for (let i = Math.max(0, match.from - supposedReach); i < match.from; i += 1) {
    const starting = words.startingWith(tokens[i]!.key)
    if (starting.length === 0 || !starting.some((one) => standsAt(one, tokens, i))) continue
    if (!tokens.slice(i, match.from).some((token) => /^[;:]$/u.test(token.key))) return true
  }
  return false
}

/** "Un jour de plus, et la ville tombait", "another hour and it fell": it did not. */
function isOneMoreAway(parse: Parse, match: PatternMatch): boolean {
  const { tokens } = parse
  for (let i = 0; i < Math.min(oneMoreReach, match.from); i += 1) {
    const end = phraseBeginningAt(parse, 'one more', i)
    if (end === undefined) continue
    const and = tokens[end]?.key === ',' ? end + 1 : end
    return and < match.from && ((tokens[and]?.classes ?? 0) & wordClass.and) !== 0
  }
  return false
}

// In tokens: it opens the sentence, or what is said of it.
const oneMoreReach = 16

// In tokens: what is supposed stands no farther.
const supposedReach = 12

function opensSentence({ tokens, language }: Parse, at: number): boolean {
  return tokens.slice(0, at).every(({ kind, key }) => kind === 'mark' || language.is('sentence openers', key))
}

/** "Si la route venait à être coupée, la ville se trouverait assiégée": the main clause tells what may come. */
function looksAhead(tokens: Parse['tokens'], language: ClaimLanguage, at: number, to: number): boolean {
  const comma = tokens.findIndex((token, i) => i > at && token.key === ',')
  if (comma < 0 || comma >= to) return false
  return tokens.slice(comma, to).some((token) => {
    if (token.kind !== 'word' || token.glued) return false
    if (language.is('conditional', token.key) || (token.rare & rareClass.future) !== 0) return true
    return (
      language.forms(token).some((form) => form.tag === 'cond' || form.tag === 'fut') ||
      endsWithOne(token.key, language.group('conditional endings'))
    )
  })
}
