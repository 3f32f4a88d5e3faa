import type { Parse } from '../events/parse.ts'
import { runAt } from '../speakers/word-runs.ts'
import type { Built } from './built.ts'

/**
 * "Attacks on camps are war crimes", "killing persons who take no part is a war crime", « l'exécution de prisonniers est un
 * crime »: what the law makes of a deed, whoever does it. "The attack on the camp of Gao is a war crime" tells of one.
 */
export function isUnderLaw(parse: Parse, { match, figures }: Built): boolean {
  const { tokens, language, phraseAt, phrases } = parse
  if (figures.length > 0 || phrases.some(({ places, settlement }) => places.length > 0 || settlement))
    return false
  if (tokens.some(({ time }) => time >= 0)) return false
  const isDeed = match.verb === undefined || match.verb.tag === 'ger'
  if (!isDeed || isPointedAt(parse, match.from)) return false
  const breaches = language.phrases(language.field<string>('breaches of law'))
  const links = language.group('is in law')
  const link = tokens.findIndex(({ key }, at) => at >= match.to && links.has(key))
  if (link < 0 || !tokens.some((_, at) => at > link && runAt(tokens, at, breaches, language) > 0))
    return false
  // Whom it is done to is anybody of a kind: a plural with no article of its own.
  const victim = phrases.find(({ from }) => from >= match.to && from < link) ?? phraseAt[match.to]
  if (victim === undefined || victim.amount !== undefined || victim.proper !== undefined) return false
  return victim.det === '' || language.is('indefinite plurals', victim.det)
}

/** "This attack", "their shelling"; "the attack" of English: one that is known. */
function isPointedAt({ tokens, language }: Parse, at: number): boolean {
  const before = tokens[at - 1]?.key ?? ''
  const isOne = language.is('definite', before) && !language.field<boolean>('first noun')
  return isOne || language.is('possessive', before) || language.is('this', before)
}
