import { wordClass } from '../claims/word-class.ts'
import type { Parse } from '../events/parse.ts'
import type { Attribution } from './attribution.ts'
import { sayingWords } from './saying-words.ts'
import { namedKind } from './source-kind.ts'
import { clauseEnd, clauseStart, nameEnd } from './speaker-span.ts'

/** "… was reported by the mayor", "la chute de Sake, annoncée par des internautes": told by another than the article. */
export function reportedBy(parse: Parse, others: readonly Attribution[]): readonly Attribution[] {
  const { tokens, language, classes } = parse
  if ((classes & wordClass.by) === 0) return []
  const { reported } = sayingWords(language)
  const found: Attribution[] = []
  for (let at = 1; at < tokens.length; at += 1) {
    if ((tokens[at]!.classes & wordClass.by) === 0) continue
    let verb = at - 1
    while (verb > 0 && (tokens[verb]!.time >= 0 || (tokens[verb]!.classes & wordClass.adverbs) !== 0))
      verb -= 1
    const nameTo = nameEnd(parse, at + 1)
    // "by the priest's count", "by Israel's tally"
    const counted = language.is('own counts', tokens[nameTo - 1]?.key ?? '')
    if (!reported.has(tokens[verb]!.key) && !counted) continue
    if (others.some((one) => one.coversFrom <= verb && one.coversTo > verb)) continue
    if (nameTo <= at + 1) continue
    // "by Israel's tally": a state counts as well.
    const byName = counted && tokens[at + 1]!.capital
    const named = byName ? tokens.findIndex(({ capital }, i) => i > at && !capital) : nameTo
    if (!byName && namedKind(parse, { from: at + 1, to: nameTo }) === undefined) continue
    found.push({
      from: at,
      to: nameTo,
      nameFrom: at + 1,
      nameTo: named,
      pronoun: false,
      coversFrom: clauseStart(parse, verb),
      coversTo: clauseEnd(parse, nameTo),
    })
  }
  return found
}
