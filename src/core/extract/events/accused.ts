import type { Phrase } from '../actors/phrase.ts'
import { insetAround } from '../claims/inset.ts'
import { wordClass } from '../claims/word-class.ts'
import type { Parse } from './parse.ts'

/** What a verb without a subject of its own tells, in tokens, half-open. */
interface Deed {
  readonly from: number
  readonly to?: number
  readonly verb?: { readonly from: number; readonly infinitive?: boolean }
}

/**
 * Whom a sentence accuses of what an infinitive or a gerund tells: « accuse | le M23 |, soutenu par Kigali, d'avoir |
 * bombardé », « accuse | Israël | d'avoir rompu la trêve en | prenant ». Undefined where nobody is accused of it.
 */
export function accusedOf(parse: Parse, match: Deed): Phrase | undefined {
  const { tokens, phrases, language } = parse
  const start = Math.min(match.from, match.verb?.from ?? match.from)
  if (match.verb?.infinitive !== true && !isGerund(parse, match) && !isParted(parse, start)) return undefined
  const verb = accusingBefore(parse, start)
  if (verb < 0) return undefined
  const whom = phrases.find(({ from }) => from > verb)
  if (whom === undefined || whom.to > start || whom.type === 'pronoun') return undefined
  if (whom.prep !== '' && !language.is('laid to', whom.prep)) return undefined
  const lead = (whom.prep === '' ? whom.from : whom.prepAt) - 1
  // « A accusé mardi | le M23 »: only a day or an adverb stands between.
  for (let i = verb + 1; i <= lead; i += 1)
    if (tokens[i]!.time < 0 && (tokens[i]!.classes & wordClass.adverbs) === 0) return undefined
  const link = linkBehind(parse, whom.to, start)
  return link === undefined || isTornOff(parse, link, start) ? undefined : whom
}

const isGerund = ({ tokens }: Parse, { from, to = from + 1 }: Deed): boolean =>
  tokens.slice(from, to).some(({ forms }) => forms.some(({ tag }) => tag === 'ger'))

/** « Accuse les FSR d'avoir, dimanche, | bombardé »: an infinitive whose auxiliary commas part from it. */
function isParted({ tokens, language }: Parse, start: number): boolean {
  let at = start - 1
  while (at > 0 && (tokens[at]!.key === ',' || tokens[at]!.time >= 0)) at -= 1
  return at < start - 1 && language.is('infinitive auxiliaries', tokens[at]!.key)
}

/** The last accusing verb before a token that is no noun and no passive, -1 for none. */
function accusingBefore({ tokens, language }: Parse, start: number): number {
  for (let i = start - 1; i >= 0; i -= 1) {
    const { key, kind } = tokens[i]!
    if (kind === 'mark' && /^[;:!?"«»“”]$/u.test(key)) return -1
    if (!language.is('accusing of', key)) continue
    const before = tokens[i - 1]
    const isNoun = before !== undefined && (before.classes & wordClass.determiners) !== 0
    // « Est accusé par l'armée »: of a passive it is the subject who is meant.
    const isPassive =
      tokens[i]!.forms.some(({ tag }) => tag === 'pp') &&
      /é/u.test(tokens[i]!.lower) &&
      !tokens.slice(Math.max(0, i - reach), i).some(({ classes }) => (classes & wordClass.have) !== 0)
    return isNoun || isPassive ? -1 : i
  }
  return -1
}

// In tokens: « a de nouveau accusé ».
const reach = 4

/** The « de » behind whom a verb accuses, with what commas or brackets set off passed over. */
function linkBehind(parse: Parse, from: number, start: number): number | undefined {
  const { tokens, phraseAt, language } = parse
  for (let i = from; i < start; i += 1) {
    if (!language.is('pushed by', tokens[i]!.key) || phraseAt[i] !== undefined) continue
    if ((tokens[i]!.classes & wordClass.have) !== 0) continue
    const next = tokens[i + 1]!
    const isInfinitive =
      language.is('infinitive auxiliaries', next.key) || next.forms.some(({ tag }) => tag === 'inf')
    if (!isInfinitive) continue
    // What an inset brings itself: « , qui tente de prendre Goma, d'avoir … ».
    if (insetAround(parse, i) === undefined) return i
  }
  return undefined
}

/** Whether words between the link and the deed bring another clause, another speaker or somebody who is made to do it. */
function isTornOff({ tokens, phraseAt, language }: Parse, link: number, start: number): boolean {
  const saying = language.verbsOf('verbs')
  for (let i = link + 1; i < start; i += 1) {
    const { key, classes, forms, kind, time } = tokens[i]!
    if (time >= 0) continue
    if (kind === 'mark' && key !== ',') return true
    if (phraseAt[i] === undefined && (classes & wordClass.breakers) !== 0) return true
    if (forms.some(({ lemma, tag }) => tag === 'ger' && saying.has(lemma))) return true
  }
  const last = phraseAt[start - 1]
  return last?.type === 'actor' && last.afterVerb
}
