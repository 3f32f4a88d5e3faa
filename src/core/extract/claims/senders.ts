import type { ActorMention } from '../../model/index.ts'
import { bindActor } from '../actors/bind-actor.ts'
import { named } from '../actors/named.ts'
import type { Phrase } from '../actors/phrase.ts'
import type { PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'
import { isForce } from '../events/resolve-event.ts'
import type { RuleSlots } from './rule-slots.ts'

/**
 * Whose men are sent somewhere, which is who does it: what a government sends is its army or its police ("Paris will send
 * 200 soldiers", « Paris annonce l'envoi de soldats »), and where nobody is said to send them it is those who are sent.
 * @param given the sender, as the rule has found him
 */
export function senders(found: RuleSlots, given: readonly ActorMention[]): readonly ActorMention[] {
  const { parse, match, rule, scene } = found
  const { knowledge } = scene
  // Where a noun tells it, those who are sent are the rule's agents already.
  const isNoun = match.verb === undefined
  const sent = found.at(isNoun ? rule.agent : 'object')?.phrases ?? []
  const own = sent.flatMap((phrase) => phrase.actor ?? phrase.of?.actor ?? [])
  if (own.length > 0 || sent.some(({ nation, of }) => (nation ?? of?.nation) !== undefined)) {
    const force = own.find(({ kind }) => kind === 'army' || kind === 'police')
    return force !== undefined && given.every(isRule)
      ? [named(force, sent[0]!, 'agent', given[0]?.text ?? '')]
      : given
  }
  const kind = sent.some(isPolice) ? 'police' : 'army'
  const forceOf = (country: string | undefined): readonly ActorMention[] => {
    const force =
      country === undefined
        ? undefined
        : bindActor({ id: kind, kind, as: 'bind' }, country, knowledge, scene.text)
    return force === undefined
      ? given
      : [{ id: force.id, name: force.name, text: '', role: 'agent', kind: force.kind }]
  }
  if (isNoun) return forceOf(announcer(parse, match, found))
  if (given.length > 0)
    return given.length === 1 && isRule(given[0]!)
      ? forceOf(knowledge.actors.get(given[0]!.id)?.countries[0])
      : given
  const sentMen = sent.flatMap((phrase) => scene.actors.mention(parse, phrase, 'agent', scene.text) ?? [])
  return sentMen.filter(isForce)
}

/** A country's government, and no rival one. */
const isRule = ({ kind, id }: ActorMention): boolean =>
  kind === 'government' && (id.endsWith('-government') || id === 'unnamed:government')

const isPolice = ({ person, of }: Phrase): boolean =>
  (person ?? of?.person)?.kind === 'police' || of?.person?.kind === 'police'

/** « Washington annonce l'envoi de soldats à Kaboul »: the country that speaks of what it sends into another. */
function announcer({ phrases }: Parse, match: PatternMatch, found: RuleSlots): string | undefined {
  const there = found.at(found.rule.place)?.phrases.flatMap(({ places }) => places[0]?.country ?? []) ?? []
  const subject = phrases.find(({ prep, to }) => prep === '' && to <= match.from)
  const country =
    subject?.seat ??
    subject?.places.find(({ kind }) => kind === 'country')?.country ??
    (subject?.actor?.kind === 'government' ? subject.actor.countries[0] : undefined)
  return country === undefined || there.includes(country) ? undefined : country
}
