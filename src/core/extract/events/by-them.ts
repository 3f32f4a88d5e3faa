import type { Phrase } from '../actors/phrase.ts'
import { wordClass } from '../claims/word-class.ts'
import { endsWithOne } from '../claims/word-forms.ts'
import type { PatternMatch } from './match-pattern.ts'
import type { Parse } from './parse.ts'

/** Whether a phrase that "by" brings behind the words of a match names who did what they tell. */
export const isByThem = (parse: Parse, phrase: Phrase, match: PatternMatch): boolean =>
  !isOutcome(parse, phrase) &&
  !isTheirPlace(parse, phrase, match) &&
  !isOfHolder(parse, phrase, match) &&
  !isOfOther(parse, phrase, match)

/**
 * "The fall of X, | abandoned by the army", "the fall of X was confirmed by the army": who left it, or spoke of it, has not
 * taken it.
 */
function isOfHolder({ tokens, language }: Parse, { prepAt }: Phrase, { to, verb }: PatternMatch): boolean {
  // "The attacks, blamed on the rebels | by the army": who blames them has not done it.
  if (verb === undefined && tokens.slice(to, prepAt).some(({ key }) => language.is('credited', key)))
    return true
  const before = tokens[prepAt - 1]
  if (before === undefined || prepAt - 1 < to) return false
  // "The attack will be investigated by the UN", "was witnessed by soldiers".
  if (language.is('looked into', before.key)) return true
  // "An offensive backed by clan militia".
  if (verb === undefined && (before.classes & wordClass.support) !== 0) return true
  return language
    .forms(before)
    .some(
      ({ lemma, tag }) =>
        tag === 'pp' && (language.is('holding verbs', lemma) || language.is('answering verbs', lemma)),
    )
}

/** "Assaults in X, | coinciding with a visit by the president": what a clause adds that its own verb brings. */
function isOfOther({ tokens, language }: Parse, { prepAt }: Phrase, { to }: PatternMatch): boolean {
  for (let i = to; i < prepAt - 2; i += 1)
    if (tokens[i]!.key === ',' && endsWithOne(tokens[i + 1]!.key, language.group('gerund endings')))
      return true
  return false
}

/** "Outside a hotel | frequented by deputies", « un café fréquenté par des soldats »: whose place it is, and nobody's deed. */
const isTheirPlace = ({ tokens, language }: Parse, { prepAt }: Phrase, { to }: PatternMatch): boolean =>
  prepAt > to && language.is('places of theirs', tokens[prepAt - 1]?.key ?? '')

/** "S'est soldée par la mort de": how it ended, and nobody who did it. */
function isOutcome({ tokens, language }: Parse, { prepAt }: Phrase): boolean {
  return language.is('outcomes', tokens[prepAt - 1]?.key ?? '')
}
