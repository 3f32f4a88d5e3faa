import type { PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'
import type { VerbGroup } from '../events/verb-group.ts'
import type { ClaimLanguage } from './claim-language.ts'
import { phraseEndingAt } from './modality.ts'
import { rareClass } from './rare-class.ts'
import { wordClass } from './word-class.ts'
import { endsWithOne } from './word-forms.ts'

/** In tokens: "until the rebels of the North take". */
const reach = 14

/**
 * A clause of what is waited for: "until the rebels take the town", "jusqu'à ce que la ville tombe", "tant que la ville
 * n'est pas tombée", "dès que la ville tombera" tell of what has not come. `come`: it has, and a "ne" in it denies
 * nothing ("avait fui avant que la ville ne tombe"). Undefined: the verb is in no such clause.
 */
export function awaited(parse: Parse, { verb }: PatternMatch): 'hypothetical' | 'come' | undefined {
  if (verb === undefined || !mayBeOpened(parse, verb.from)) return undefined
  const opens = (list: (typeof lists)[number]): number | undefined => opener(parse, verb.from, list)
  const now = isPresent(parse, verb) ? opens('once now') : undefined
  // "Not until Tuesday did they take it": then they did.
  if (now !== undefined) return isNegation(parse, now - 1) ? undefined : 'hypothetical'
  if ((verb.future || verb.tag === 'fut') && opens('once') !== undefined) return 'hypothetical'
  if (verb.negated && opens('as long as') !== undefined) return 'hypothetical'
  if (opens('awaited') !== undefined) return 'hypothetical'
  const until = opens('until')
  if (until === undefined) return undefined
  // The mood does not tell whether it has come: what goes on until then does.
  if (!isPastAround(parse, until, verb.to)) return 'hypothetical'
  return isDenied(parse, verb) ? undefined : 'come'
}

const isNegation = ({ tokens }: Parse, at: number): boolean =>
  ((tokens[at]?.rare ?? 0) & rareClass.negations) !== 0

const lists = ['once now', 'once', 'as long as', 'awaited', 'until'] as const

const lastWords = new WeakMap<ClaimLanguage, ReadonlySet<string>>()

/** Whether the last word of any such opener stands before a verb: before nearly none it does. */
function mayBeOpened({ tokens, language }: Parse, verb: number): boolean {
  let last = lastWords.get(language)
  if (last === undefined) {
    last = new Set(
      lists.flatMap((list) =>
        language
          .phrases(language.modality[list])
          .all()
          .map((words) => words.at(-1)!),
      ),
    )
    lastWords.set(language, last)
  }
  for (let i = verb - 1; i >= Math.max(0, verb - reach); i -= 1) {
    if (tokens[i]!.kind === 'mark') return false
    if (last.has(tokens[i]!.key)) return true
  }
  return false
}

/** Where the nearest phrase of a list begins that opens the clause of a verb. */
function opener(parse: Parse, verb: number, list: string): number | undefined {
  for (let i = verb - 1; i >= Math.max(0, verb - reach); i -= 1) {
    if (parse.tokens[i]!.kind === 'mark') return undefined
    const from = phraseEndingAt(parse, list, i)
    if (from !== undefined) return from
  }
  return undefined
}

/** "Take", "have taken", "are taken", where these tell what is to come. */
function isPresent({ tokens, language }: Parse, { tag, infinitive, from }: VerbGroup): boolean {
  if (infinitive) return false
  if (tag === 'pp') return language.is('present auxiliaries', tokens[from]!.key)
  return tag === 'pres' || tag === 'subj' || tag === 'inf'
}

/** Whether the clause that goes on until then is told as past: it stands before, or else behind the comma. */
function isPastAround(parse: Parse, opener: number, verbEnd: number): boolean {
  const before = isPastVerb(parse, opener - 1, -1)
  if (before !== undefined) return before
  const comma = parse.tokens.findIndex(({ key }, i) => i >= verbEnd && key === ',')
  return comma >= 0 && isPastVerb(parse, comma + 1, 1) === true
}

/** Whether the next verb is a past, looked for one token after another; undefined where there is no verb. */
function isPastVerb(parse: Parse, start: number, step: 1 | -1): boolean | undefined {
  const { tokens, language, phraseAt } = parse
  for (let i = start; tokens[i] !== undefined; i += step) {
    const { key, classes, forms, glued } = tokens[i]!
    if (key === ';' || key === ':') return undefined
    if (glued || (phraseAt[i] !== undefined && phraseAt[i]!.type !== 'pronoun')) continue
    if ((classes & (wordClass.have | wordClass.be)) !== 0) {
      if (language.is('pluperfect', key)) return true
      // "A tenu", "ont été tenus": of a verb that is in no list too.
      const next = tokens[i + 1]
      return (classes & wordClass.have) !== 0 && next !== undefined && phraseAt[i + 1] === undefined
    }
    if (forms.length === 0) {
      if (isUnknownInfinitive(parse, i)) return false
      continue
    }
    if (forms.every(({ tag }) => tag === 'pp')) {
      if (step === 1 || !hasAuxiliary(parse, i)) continue
      return true
    }
    return forms.every(({ tag }) => tag === 'past' || tag === 'pp')
  }
  return undefined
}

/** "De résister": of a verb that is in no list. */
const isUnknownInfinitive = ({ tokens, language }: Parse, at: number): boolean =>
  language.is('before a verb', tokens[at - 1]?.key ?? '') &&
  endsWithOne(tokens[at]!.key, language.group('infinitive endings'))

// In tokens: "avait déjà presque entièrement quitté".
const auxiliaryReach = 4

const hasAuxiliary = ({ tokens }: Parse, participle: number): boolean =>
  tokens
    .slice(Math.max(0, participle - auxiliaryReach), participle)
    .some(({ classes }) => (classes & (wordClass.have | wordClass.be)) !== 0)

/** "Ne … plus", not the "ne" that goes with "avant que". */
const isDenied = ({ tokens, language }: Parse, { from, to, negated }: VerbGroup): boolean =>
  negated && tokens.slice(Math.max(0, from - 1), to + 1).some(({ key }) => language.is('negators', key))
