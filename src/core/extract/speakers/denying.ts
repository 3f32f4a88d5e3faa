import { rareClass } from '../claims/rare-class.ts'
import { wordClass } from '../claims/word-class.ts'
import type { Parse } from '../events/parse.ts'
import type { Attribution } from './attribution.ts'
import { namedKind } from './source-kind.ts'
import { clauseEnd } from './speaker-span.ts'

/**
 * "Issued a statement denying that …", « a tenu à démentir que … », "said the officer, dismissing a report of …": who does
 * what the sentence tells denies the rest, though the verb of denying is no finite one.
 */
export function denying(parse: Parse, others: readonly Attribution[]): readonly Attribution[] {
  const { tokens, classes } = parse
  if ((classes & wordClass.denies) === 0) return []
  const found: Attribution[] = []
  for (let at = 0; at < tokens.length - 1; at += 1) {
    const verb = lemmaAt(parse, at)
    if (verb === undefined || others.some((one) => one.from <= at && one.to > at)) continue
    if (!isMeant(parse, at)) continue
    const name = others.find((one) => one.coversFrom <= at && one.coversTo > at) ?? denier(parse, at)
    if (name === undefined) continue
    const { nameFrom, nameTo, pronoun, apposition, phrase } = name
    found.push({
      from: at,
      to: at + 1,
      nameFrom,
      nameTo,
      pronoun,
      ...(apposition !== undefined && { apposition }),
      ...(phrase !== undefined && { phrase }),
      coversFrom: at + 1,
      coversTo: clauseEnd(parse, at),
      verb,
      verbFrom: at,
    })
  }
  return found
}

/** The verb of denying that an infinitive or a gerund is. */
function lemmaAt({ tokens, language }: Parse, at: number): string | undefined {
  const { forms, classes } = tokens[at]!
  if ((classes & wordClass.denies) === 0 || forms.some(({ tag }) => tag === 'pp')) return undefined
  const deny = language.verbsOf('deny')
  const isInfinitive = language.code !== 'en' || language.is('infinitive mark', tokens[at - 1]?.key ?? '')
  return forms.find(({ lemma, tag }) => deny.has(lemma) && (tag === 'ger' || (tag === 'inf' && isInfinitive)))
    ?.lemma
}

// In tokens: "did not go so far as to | deny".
const negatedReach = 6

/** Not "refused to deny", "without denying", « ne pas démentir », "accused of denying". */
function isMeant({ tokens, language }: Parse, at: number): boolean {
  const before = tokens[at - 1]
  const isGerund = language.code === 'en' && tokens[at]!.forms.some(({ tag }) => tag === 'ger')
  // "In denying", "by denying"; not "accused of denying".
  if (isGerund && before !== undefined && (before.classes & wordClass.of) !== 0) return false
  for (let i = at - 1; i >= Math.max(0, at - negatedReach); i -= 1) {
    const { key, kind, rare } = tokens[i]!
    if (kind === 'mark') return true
    if ((rare & rareClass.negations) !== 0) return false
    if (language.is('lacking', key) || language.is('refusing to say', key)) return false
  }
  return true
}

/** Who can speak, told before: the subject, or the last one told of. */
function denier(parse: Parse, at: number): Name | undefined {
  const { tokens, phrases, language } = parse
  const able = phrases.filter((one) => one.to <= at && one.prep === '' && namedKind(parse, one) !== undefined)
  const subject = able.find(({ afterVerb }) => !afterVerb) ?? able.at(-1)
  if (subject !== undefined)
    return { nameFrom: subject.from, nameTo: subject.to, pronoun: false, phrase: subject }
  const first = tokens.findIndex(({ key }) => language.is('subject pronouns', key))
  return first >= 0 && first < at ? { nameFrom: first, nameTo: first, pronoun: true } : undefined
}

type Name = Pick<Attribution, 'nameFrom' | 'nameTo' | 'pronoun' | 'apposition' | 'phrase'>
