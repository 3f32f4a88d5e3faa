import type { Phrase } from '../actors/phrase.ts'
import type { Parse } from '../events/parse.ts'
import type { Attribution } from './attribution.ts'
import { sayingWords } from './saying-words.ts'
import { namedKind } from './source-kind.ts'
import { clauseEnd } from './speaker-span.ts'

/**
 * "Police said one man was killed, | with Israel saying it struck a fighter", « …, | l'armée affirmant avoir tué deux
 * rebelles »: what another party says is added in a clause without a finite verb. Who spoke before does not say that.
 */
export function withSayings(parse: Parse, others: readonly Attribution[]): readonly Attribution[] {
  const added: Attribution[] = []
  for (const phrase of parse.phrases) {
    const at = phrase.to
    if (!isAdded(parse, phrase) || lemmaThere(parse, at) === undefined) continue
    if (others.some((one) => one.from <= at && one.to > at)) continue
    const name = { from: phrase.from, to: at }
    const isState = phrase.actor !== undefined || phrase.seat !== undefined || isCountry(phrase)
    if (!isState && namedKind(parse, name) === undefined) continue
    added.push({
      from: opensAt(parse, phrase),
      to: at + 1,
      nameFrom: name.from,
      nameTo: name.to,
      pronoun: false,
      coversFrom: at + 1,
      coversTo: clauseEnd(parse, at),
      verb: lemmaThere(parse, at)!,
      verbFrom: at,
      phrase,
    })
  }
  return added.length === 0 ? others : [...others.map((one) => cutBefore(one, added)), ...added]
}

const isCountry = ({ places }: Phrase): boolean => places[0]?.kind === 'country'

const opensAt = ({ language }: Parse, { prep, prepAt, from }: Phrase): number =>
  language.is('with', prep) ? prepAt : from

/** Behind "with", or a comma. */
const isAdded = ({ tokens, language }: Parse, phrase: Phrase): boolean =>
  phrase.type !== 'pronoun' &&
  (language.is('with', phrase.prep) || (phrase.prep === '' && tokens[phrase.from - 1]?.key === ','))

function lemmaThere({ tokens, language }: Parse, at: number): string | undefined {
  const token = tokens[at]
  if (token === undefined || token.glued) return undefined
  const { verbs, speaking } = sayingWords(language)
  return language
    .forms(token)
    .find(({ lemma, tag }) => tag === 'ger' && verbs.has(lemma) && !speaking.has(lemma))?.lemma
}

/** Who says in such a clause what begins at a token: "with Israel saying (that) | it struck". */
export function addedSource(parse: Parse, at: number): Phrase | undefined {
  const verb = parse.language.is('that', parse.tokens[at - 1]?.key ?? '') ? at - 2 : at - 1
  const phrase = parse.phraseAt[verb - 1]
  return phrase?.to === verb && isAdded(parse, phrase) && lemmaThere(parse, verb) !== undefined
    ? phrase
    : undefined
}

/** What another has said ends where the added clause begins. */
function cutBefore(one: Attribution, added: readonly Attribution[]): Attribution {
  const next = added.find(({ from }) => from > one.from && from < one.coversTo && from >= one.coversFrom)
  return next === undefined ? one : { ...one, coversTo: next.from }
}
