import type { RuleSlots } from './rule-slots.ts'
import type { Token } from './token.ts'
import { wordClass } from './word-class.ts'
import { hasForm } from './word-forms.ts'

/** In tokens: "taken out of it | dead", "took people | off the roofs". */
const reach = 6

/** What a rule can need of those who were taken: that nobody carried them off against their will. */
export const broughtOffNeeds: Readonly<Record<string, (found: RuleSlots) => boolean>> = {
  'brought-off': (found) => isHurt(found) || isByTheirOwn(found) || isFromRuin(found) || isByVehicle(found),
  // "Were rescued from the hotel": out of a fire or a siege as well, where nobody had taken them.
  saved: (found) => {
    const { match, parse, scene } = found
    const { tokens, language } = parse
    if (found.figure !== undefined || !language.is('rescuing verbs', match.lemma ?? '')) return false
    const isOfTaking = (token: Token, at: number): boolean =>
      (at < match.from || at >= match.to) &&
      (language.is('captivity words', token.key) || hasForm(token, 'taking people', language))
    return !scene.toldAt.has('abduction') && !tokens.some(isOfTaking)
  },
}

/** "Thirty men were taken out of it dead", "carried off wounded": how they were when they were brought away. */
function isHurt({ parse: { tokens, language }, match }: RuleSlots): boolean {
  return behind(tokens, match.to).some(({ key }, i) => {
    const next = tokens[match.to + i + 1]
    const isEnd =
      next === undefined ||
      next.kind === 'mark' ||
      next.time >= 0 ||
      (next.classes & (wordClass.prepositions | wordClass.and | wordClass.breakers)) !== 0
    return isEnd && language.is('hurt when found', key)
  })
}

/** "Carried away by their comrades": their own side. */
function isByTheirOwn({ parse: { tokens, language }, match }: RuleSlots): boolean {
  const near = behind(tokens, match.to)
  const by = near.findIndex(({ classes }) => (classes & wordClass.by) !== 0)
  return by >= 0 && near.slice(by + 1, by + 4).some(({ key }) => language.is('comrades', key))
}

/** "Took people off the roofs", "from under the rubble". */
function isFromRuin({ parse: { tokens, language }, match }: RuleSlots): boolean {
  return behind(tokens, match.to).some(({ key }) => language.is('where people are stranded', key))
}

/** "A bus that was carrying off forty civilians": it drove them. */
function isByVehicle(found: RuleSlots): boolean {
  const { tokens, language } = found.parse
  if (found.match.verb === undefined || found.match.verb.passive) return false
  return (
    found.at('subject')?.phrases.some(({ head }) => language.is('passenger vehicles', tokens[head]!.key)) ===
    true
  )
}

/** The words that stand behind a verb, up to a mark. */
function behind(tokens: readonly Token[], from: number): readonly Token[] {
  const near = tokens.slice(from, from + reach)
  const mark = near.findIndex(({ kind }) => kind === 'mark')
  return mark < 0 ? near : near.slice(0, mark)
}
