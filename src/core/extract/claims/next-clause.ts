import type { PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'
import { isPerfect } from './perfect.ts'
import { wordClass } from './word-class.ts'

/**
 * "Agreed to leave Gao, and | the first Russians arrived in April": whether a time stands in a clause that a comma and "and"
 * join to the one of a match, with a subject and a verb of its own.
 */
export function isOfNextClause(parse: Parse, { to }: PatternMatch, from: number): boolean {
  const { tokens, phrases, language } = parse
  for (let i = to; i < from - 2; i += 1) {
    const { classes, key } = tokens[i + 1]!
    const joins = (classes & wordClass.and) !== 0 || language.is('contrasting', key)
    if (tokens[i]!.key !== ',' || !joins) continue
    const subject = phrases.find((one) => one.from > i + 1 && one.prep === '' && !one.afterVerb)
    if (subject === undefined || subject.to >= from) continue
    const verb = tokens.findIndex(
      ({ forms, time }, at) =>
        at >= subject.to && time < 0 && forms.some(({ tag }) => tag === 'past' || tag === 'pres'),
    )
    if (verb > 0 && verb < from && tokens[from - 1]!.key !== ',') return true
  }
  return false
}

/**
 * "Has taken Gao, which | the army | retook last summer", "beside the rebels, who | seized Gao on Monday": whether a verb that a
 * comma and a relative bring stands before a time. In English; where the relative is no "where", which tells more of the same.
 */
export function isOfRelativeVerb(
  { tokens, language }: Pick<Parse, 'tokens' | 'language'>,
  relative: number,
  time: number,
): boolean {
  if (language.code !== 'en' || tokens[relative - 1]?.key !== ',') return false
  if (language.is('scene relatives', tokens[relative]!.key)) return false
  return tokens.slice(relative + 1, time).some(({ forms }) => forms.some(({ tag }) => tag === 'past'))
}

/**
 * "Overran a base, the second to fall since | the KIA opened a front in March": whether a time stands in a clause that "since"
 * brings behind a comma; "have been held since a law was passed in May" runs from there.
 */
export function isOfSinceClause(parse: Parse, match: PatternMatch, time: number): boolean {
  const { tokens, language } = parse
  const { to } = match
  if (language.code !== 'en') return false
  // "Has left its bases after | losing dozens of men last July": what has been done was not then.
  const isBehind = tokens.some(
    ({ forms }, i) =>
      i > to &&
      i < time &&
      forms.some(({ tag }) => tag === 'ger') &&
      language.is('coming after', tokens[i - 1]!.key) &&
      !language.is('since', tokens[i - 1]!.key),
  )
  if (isBehind && isPerfect(parse, match)) return true
  const since = tokens.findIndex(
    (token, i) => i >= to && i < time && token.time < 0 && language.is('since', token.key),
  )
  if (since < 0 || !tokens.slice(to, since).some(({ key }) => key === ',')) return false
  return tokens.slice(since, time).some(({ forms }) => forms.some(({ tag }) => tag === 'past'))
}
