import type { Token } from '../claims/token.ts'
import type { Parse } from '../events/parse.ts'
import { featureHash } from './feature-hash.ts'
import { classesPutAway, namesPutAway } from './labels.ts'

/** Takes a feature of a sentence: its hash, and the token or the two tokens that it stands for, -1 for none. */
export type TakesFeature = (hash: number, at: number, also: number) => void

/**
 * What the learned model sees of a sentence: its words with names put away, their parts of four and five letters, their
 * verbs, the neighbours in two grains, and what sorts of people and things it names.
 * @param takeWord takes a plain word instead of its features, for who knows them already
 */
export function sentenceFeatures(
  parse: Parse,
  take: TakesFeature,
  takeWord: (token: Token, at: number) => void = (token, at) => {
    for (const hash of wordFeatures(token)) take(hash, at, -1)
  },
): void {
  const { tokens, phrases } = parse
  const names = namesPutAway(parse)
  let before: string | undefined
  for (const [at, token] of tokens.entries()) {
    const label = names[at]
    if (label === undefined) takeWord(token, at)
    else if (label !== before) take(featureHash('w', label), at, -1)
    before = label
  }
  neighbours(parse, take)
  for (const { person, object, actor, amount, head } of phrases) {
    if (person !== undefined) take(featureHash('P', person.kind), head, -1)
    if (person !== undefined && amount !== undefined) take(featureHash('N', person.kind), head, -1)
    if (object !== undefined) take(featureHash('O', object.kind), head, -1)
    if (actor !== undefined) take(featureHash('A', actor.kind), head, -1)
  }
}

/** Pairs of neighbours, and pairs of those words alone that have content. */
function neighbours(parse: Parse, take: TakesFeature): void {
  const classes = classesPutAway(parse)
  let [previous, previousAt] = [edge, -1]
  let [content, contentAt] = ['', -1]
  for (const [at, token] of parse.tokens.entries()) {
    const label = classes[at]
    const word = label ?? (token.forms.length > 0 ? `${token.forms[0]!.lemma}+` : token.key)
    if (label !== undefined && word === previous) continue
    take(featureHash('q', previous, word), at, previousAt)
    if (label !== undefined || token.forms.length > 0 || word.length >= contentLength) {
      if (content !== '') take(featureHash('d', content, word), at, contentAt)
      ;[content, contentAt] = [word, at]
    }
    ;[previous, previousAt] = [word, at]
  }
  take(featureHash('q', previous, edge), previousAt, -1)
}

const edge = '<edge>'

// In letters: of words without a verb, shorter ones are grammar.
const contentLength = 4

/** The features of a word by itself, in whatever sentence. */
export function wordFeatures({ key, forms }: Pick<Token, 'key' | 'forms'>): readonly number[] {
  const hashes = [featureHash('w', key)]
  for (const { lemma, tag } of forms) hashes.push(featureHash('l', lemma, tag), featureHash('m', lemma))
  if (key.length < contentLength) return hashes
  const whole = `#${key}#`
  for (const length of partLengths)
    for (let from = 0; from + length <= whole.length; from += 1)
      hashes.push(featureHash('c', whole.slice(from, from + length)))
  return hashes
}

// In letters.
const partLengths = [4, 5]
