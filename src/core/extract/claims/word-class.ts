import type { ClaimLanguage } from './claim-language.ts'
import { classBits } from './class-bits.ts'
import type { VerbForm } from './verb-form.ts'

/**
 * What is asked of nearly every word, a bit each: worked out once for a word of the language and kept with it. The bits
 * of all words of a sentence together tell what need not be looked for in it.
 */
export const wordClass = {
  determiners: 1 << 0,
  prepositions: 1 << 1,
  breakers: 1 << 2,
  adverbs: 1 << 3,
  of: 1 << 4,
  by: 1 << 5,
  and: 1 << 6,
  be: 1 << 7,
  have: 1 << 8,
  clitics: 1 << 9,
  subjectPronouns: 1 << 10,
  partitive: 1 << 11,
  others: 1 << 12,
  peoples: 1 << 13,
  subjectRelatives: 1 << 14,
  support: 1 << 15,
  denialWords: 1 << 16,
  hedges: 1 << 17,
  asking: 1 << 18,
  continuing: 1 << 19,
  negativeDeterminers: 1 << 20,
  outbreaks: 1 << 21,
  /** Has grammar and no content: articles, prepositions, auxiliaries… */
  functionWord: 1 << 22,
  /** A form of a verb of denying. */
  denies: 1 << 23,
  /** Begins a phrase of saying ("faire savoir"), or one that brings a source ("according to"). */
  opensSaying: 1 << 24,
  opensSource: 1 << 25,
  /** Begins or ends a phrase that stands as an adverb or joins as "and" does. */
  opensAdverb: 1 << 26,
  closesAdverb: 1 << 27,
  opensAnd: 1 << 28,
  closesAnd: 1 << 29,
} as const

const bitsOf = classBits([
  [wordClass.determiners, 'determiners'],
  [wordClass.prepositions, 'prepositions'],
  [wordClass.breakers, 'breakers'],
  [wordClass.adverbs, 'adverbs'],
  [wordClass.of, 'of'],
  [wordClass.by, 'by'],
  [wordClass.and, 'and'],
  [wordClass.be, 'etre'],
  [wordClass.clitics, 'clitics'],
  [wordClass.subjectPronouns, 'subject pronouns'],
  [wordClass.partitive, 'partitive'],
  [wordClass.others, 'others'],
  [wordClass.peoples, 'peoples'],
  [wordClass.subjectRelatives, 'subject relatives'],
  [wordClass.support, 'support'],
  [wordClass.denialWords, 'denial words'],
  [wordClass.hedges, 'hedges'],
  [wordClass.asking, 'asking'],
  [wordClass.continuing, 'continuing'],
  [wordClass.negativeDeterminers, 'negative determiners'],
  [wordClass.outbreaks, 'outbreaks'],
])

/** Groups whose words have grammar and no content. */
export const functionWords: readonly string[] = [
  'prepositions',
  'determiners',
  'conjunctions',
  'pronouns',
  'avoir',
  'etre',
  'future',
  'modals',
  'negations',
  'reflexives',
  'adverbs',
  'clitics',
]

/** The classes of a word, as bits. */
export function classesOf(
  { key, lower }: { readonly key: string; readonly lower: string },
  forms: readonly VerbForm[],
  language: ClaimLanguage,
): number {
  let classes = bitsOf(key, language)
  // Accents tell the preposition "à" from "a".
  if (language.is('avoir', lower)) classes |= wordClass.have
  if (language.isOneOf(functionWords, key)) classes |= wordClass.functionWord
  const denying = language.verbsOf('deny')
  if (forms.some(({ lemma }) => denying.has(lemma))) classes |= wordClass.denies
  const { speakers } = language
  if (opens(speakers.phrases) || opens(speakers['put in'])) classes |= wordClass.opensSaying
  if (opens(speakers.according) || opens(speakers.citing)) classes |= wordClass.opensSource
  const adverbs = language.field('adverb phrases')
  if (opens(adverbs)) classes |= wordClass.opensAdverb
  if (closes(adverbs)) classes |= wordClass.closesAdverb
  const joiners = language.field('and phrases')
  if (opens(joiners)) classes |= wordClass.opensAnd
  if (closes(joiners)) classes |= wordClass.closesAnd
  return classes

  function opens(list: unknown): boolean {
    return language.phrases(list).startingWith(key).length > 0
  }
  function closes(list: unknown): boolean {
    return language.phrases(list).endingWith(key).length > 0
  }
}
