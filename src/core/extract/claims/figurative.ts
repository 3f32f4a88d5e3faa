import type { Phrase } from '../actors/phrase.ts'
import type { Parse } from '../events/parse.ts'
import { isForce } from '../events/resolve-event.ts'
import { hurting, isOfHarmlessCause } from './harmless-cause.ts'
import { phraseBeginningAt } from './modality.ts'
import { rareClass } from './rare-class.ts'
import type { RuleSlots } from './rule-slots.ts'
import type { Token } from './token.ts'

/** What only people do: a town is no refuse heap's to besiege and no singer's to conquer. */
const done: ReadonlySet<string> = new Set(['taking', 'siege', 'control', 'offensive'])

/**
 * Whether a town is taken, held or besieged by something that is no party ("besieged by waste", "la chanteuse a conquis
 * Dakar"), or besieged is no place ("rust has besieged every hinge").
 */
export function isFigurative(found: RuleSlots): boolean {
  const { rule, match, agentSlot, parse } = found
  if (isOfHarmlessCause(found)) return true
  if (isOfNoVictim(found) || isOfNoFighter(found) || isIdiom(found)) return true
  // "Ambushed by reporters".
  if (rule.event === 'assault' && agentSlot !== undefined && found.agents.length > 0)
    return found.agents.every(({ id }) => id === 'unnamed:journalists')
  if (!done.has(rule.event) || match.verb === undefined) return false
  if (rule.event === 'taking' && isBetweenCountries(found)) return true
  const isDeed = rule.event === 'siege' && !match.verb.passive && !match.verb.bare
  if (isDeed && areThings(found.at('object')?.phrases, parse)) return true
  if (!/^(?:subject|by)$/u.test(agentSlot?.position ?? '')) return false
  return areThings(agentSlot?.phrases, parse) && !areTheirForces(found)
}

/** "Ghana overran Sudan in Omdurman": two countries by their names alone, in a town: two teams. */
function isBetweenCountries(found: RuleSlots): boolean {
  const { language, phrases } = found.parse
  const isCountry = ({ type, det, places, of }: Phrase): boolean =>
    type === 'place' &&
    (det === '' || language.is('definite', det)) &&
    of === undefined &&
    places[0]?.kind === 'country'
  const isThere = ({ places, prep }: Phrase): boolean =>
    language.is('locative', prep) && places.length > 0 && places[0]!.kind !== 'country'
  const [subject, object] = [found.at('subject')?.phrases ?? [], found.at('object')?.phrases ?? []]
  const areBoth = subject.length > 0 && object.length > 0 && [...subject, ...object].every(isCountry)
  return areBoth && phrases.some(isThere)
}

/** What a verb of harming, taking away, arresting or freeing does to what is nobody: "shot a video", "attacked the mayor's speech", "took all measures". */
function isOfNoVictim(found: RuleSlots): boolean {
  const { rule, counted, targetSlot, objectSlot, parse } = found
  const harm = rule.event === 'assault' ? 'attacked' : rule.event === 'taking' ? 'taken' : rule.measure
  if (harm === undefined) return false
  const slot = rule.event === 'taking' ? found.at('object') : (counted ?? targetSlot ?? objectSlot)
  const phrases = slot?.phrases ?? []
  return allHeadedBy(phrases, `no ${harm}`, parse)
}

const taken: ReadonlySet<string> = new Set([
  ...done,
  ...hurting,
  'assault',
  'air-drone-strike',
  'displacement',
])

/** "Rain took the town by surprise", "a dog attacked a child", "the airline launched an offensive", "les fans ont pris d'assaut la salle", "la peur s'est emparée de la ville". */
function isOfNoFighter(found: RuleSlots): boolean {
  const { rule, match, agentSlot, parse } = found
  if (!taken.has(rule.event)) return false
  if (agentSlot !== undefined && !/^(?:subject|by)$/u.test(agentSlot.position)) return false
  const isActive = match.verb !== undefined && !match.verb.passive
  const slot = agentSlot ?? (isActive ? found.at('subject') : undefined)
  return allHeadedBy(slot?.phrases ?? [], 'no fighters', parse)
}

/** What is said of no town and of no house: "est tombée sous le charme", "fell silent", "falling debris", "the clash took place", "burned its bridges". */
function isIdiom({ rule: { event }, match, parse }: RuleSlots): boolean {
  const list = event === 'taking' ? 'idioms of taking' : event === burning ? 'burning idioms' : undefined
  return list !== undefined && phraseBeginningAt(parse, list, match.to) !== undefined
}

const burning = 'looting-property-destruction'

/** Whether the nouns of phrases are of a list: their own, one behind an unknown adjective, or what is theirs ("the mayor's | speech"). */
function allHeadedBy(phrases: readonly Phrase[], list: string, { tokens, language }: Parse): boolean {
  const isFirst = language.field<boolean>('first noun')
  return (
    phrases.length > 0 &&
    phrases.every(({ head, to, proper, person, actor }) => {
      // "Hope Akello": somebody's name. "The rebels | hope": what stands behind people is a verb.
      if (proper?.includes(' ') === true) return false
      const theirs = tokens[to]?.key === 's' ? tokens[to + 1] : undefined
      const behind = person === undefined && actor === undefined ? tokens[to] : undefined
      // "All necessary | measures": the noun stands last.
      const last = isFirst || person !== undefined || actor !== undefined ? undefined : tokens[to - 1]
      return [tokens[head], last, behind, theirs].some(
        (token) => token !== undefined && language.is(list, token.key),
      )
    })
  )
}

/** Whether phrases name things only: no party, no place, nobody of a name. */
function areThings(phrases: readonly Phrase[] | undefined, { tokens, language }: Parse): boolean {
  if (phrases === undefined || phrases.length === 0) return false
  return phrases.every(
    (phrase) =>
      phrase.type === 'thing' &&
      phrase.proper === undefined &&
      phrase.nation === undefined &&
      phrase.amount === undefined &&
      phrase.places.length === 0 &&
      phrase.of?.actor === undefined &&
      phrase.of?.person === undefined &&
      // « Les forces du Burundi », and not those of evil.
      !((tokens[phrase.head]!.rare & rareClass.forces) !== 0 && (phrase.of?.places.length ?? 0) > 0) &&
      !tokens
        .slice(phrase.head, phrase.to)
        .some(({ key }) => language.is('event nouns', key) || language.is('armed bodies', key)),
  )
}

/** « Nos forces », "its forces", "my company", where whoever has them can fight. */
function areTheirForces({ agentSlot, agents, parse: { tokens, language } }: RuleSlots): boolean {
  const areMen = ({ rare, key }: Token): boolean =>
    (rare & rareClass.forces) !== 0 || language.is('own units', key)
  const isOwned = (det: string): boolean => language.is('first', det) || language.is('possessive', det)
  return (
    agents.some(isForce) &&
    agentSlot?.phrases.some(({ head, det }) => isOwned(det) && areMen(tokens[head]!)) === true
  )
}
