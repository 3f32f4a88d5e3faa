import type { Knowledge } from '../../knowledge.ts'
import type { Actor, ActorMention, ActorRole } from '../../model/index.ts'
import type { PersonNoun } from '../claims/person-noun.ts'
import { rareClass } from '../claims/rare-class.ts'
import { wordClass } from '../claims/word-class.ts'
import type { Parse } from '../events/parse.ts'
import { juntaOf } from './junta-of.ts'
import type { Phrase } from './phrase.ts'
import { forcesOfRegion } from './regional-forces.ts'

const byCountry = new WeakMap<Knowledge, ReadonlyMap<string, readonly Actor[]>>()

/** The parties whose own country it is, in the order of the data. */
function actorsOf(knowledge: Knowledge, country: string): readonly Actor[] {
  let index = byCountry.get(knowledge)
  if (index === undefined) {
    const made = new Map<string, Actor[]>()
    for (const actor of knowledge.actors.values()) {
      const own = actor.countries[0]!
      const list = made.get(own)
      if (list === undefined) made.set(own, [actor])
      else list.push(actor)
    }
    index = made
    byCountry.set(knowledge, index)
  }
  return index.get(country) ?? []
}

/** The entry that stands for a country's whole army, police or government: `ml-army`. */
function mainOf(knowledge: Knowledge, country: string, kind: 'army' | 'police' | 'government') {
  return knowledge.actors.get(`${country.toLowerCase()}-${kind}`)
}

/** A country's government; of several, as in Libya, the first. */
export function governmentOf(knowledge: Knowledge, country: string): Actor | undefined {
  return (
    mainOf(knowledge, country, 'government') ??
    actorsOf(knowledge, country).find((actor) => actor.kind === 'government')
  )
}

/** A country's army, or the first of its forces. */
export function armyOf(knowledge: Knowledge, country: string): Actor | undefined {
  return (
    mainOf(knowledge, country, 'army') ?? actorsOf(knowledge, country).find((actor) => actor.kind === 'army')
  )
}

/** Where a country has no army of its own, the one that is meant there by "the army": Israel's in the West Bank. */
function garrisonOf(knowledge: Knowledge, country: string): Actor | undefined {
  for (const actor of knowledge.actors.values()) if (actor.garrisons?.includes(country) === true) return actor
  return undefined
}

/** The party that a common noun means in a country: "soldiers", "the gendarmerie", "the junta". */
export function bindActor(
  noun: Pick<PersonNoun, 'id' | 'kind' | 'as'>,
  country: string,
  knowledge: Knowledge,
  text: string,
): Actor | undefined {
  const all = actorsOf(knowledge, country)
  const named = (kind: string, name: RegExp): Actor | undefined =>
    all.find((actor) => actor.kind === kind && name.test(actor.name))
  // A coalition seldom fights at home.
  if (noun.as === 'bind-coalition')
    return [...knowledge.actors.values()].find(
      (actor) => actor.countries.includes(country) && /coalition/iu.test(actor.name),
    )
  if (noun.kind === 'junta') {
    const juntas = all.filter((actor) => actor.kind === 'junta')
    return juntas.length === 1 ? juntas[0] : juntaOf(juntas, knowledge, text)
  }
  if (noun.id === 'national-guard') return named('army', /(?<!border )guard(?!s)/iu)
  if (noun.id === 'gendarmes') return named('police', /gendarmerie/iu)
  if (noun.id === 'marines') return named('army', /marine/iu) ?? mainOf(knowledge, country, 'army')
  if (noun.id === 'border-guards') return all.find((actor) => /border/iu.test(actor.name))
  if (noun.kind === 'police') return mainOf(knowledge, country, 'police') ?? named('police', /police/iu)
  if (noun.kind === 'army') return armyOf(knowledge, country) ?? garrisonOf(knowledge, country)
  if (noun.kind === 'government') return governmentOf(knowledge, country)
  return undefined
}

/** The force of whoever is named in a phrase: of those who govern, their army. "Haftar | 's forces", "les hommes de Poutine". */
export function forceOfLeader({ leads }: Phrase, knowledge: Knowledge): Actor | undefined {
  const party = leads?.party
  return party?.kind === 'government' ? armyOf(knowledge, party.countries[0]!) : party
}

/** "Kyiv's forces", "forces du Burundi", "Malian government troops": a country's or its government's forces are its army. */
export function armyOfForces(
  { tokens, language }: Parse,
  phrase: Phrase,
  knowledge: Knowledge,
): Actor | undefined {
  const firstNoun = language.field<boolean>('first noun')
  const after = tokens[phrase.to]?.key === 's' ? phrase.to + 1 : phrase.to
  const nouns = firstNoun ? [tokens[phrase.head]] : describedBy(tokens, after)
  const isForce =
    nouns.some((noun) => ((noun?.rare ?? 0) & rareClass.forces) !== 0) || phrase.person?.kind === 'army'
  const owner = firstNoun ? phrase.of : phrase
  if (!isForce || owner === undefined) return undefined
  if (phrase.actor === undefined) {
    const regional = forcesOfRegion(knowledge, [owner, phrase.of])
    if (regional !== undefined) return regional
  }
  if (owner.leads !== undefined) return forceOfLeader(owner, knowledge)
  if (owner.actor?.kind === 'government') return armyOf(knowledge, owner.actor.countries[0]!)
  if (owner.actor !== undefined || owner.person !== undefined) return undefined
  const country = owner.seat ?? owner.places.find(({ kind }) => kind === 'country')?.country
  return country === undefined ? undefined : armyOf(knowledge, country)
}

/** "Forces", "counter-terrorism forces", "regional forces": what stands before a noun, and it. */
function describedBy(tokens: Parse['tokens'], at: number): Parse['tokens'] {
  const reach = tokens.slice(at, at + describing)
  const end = reach.findIndex(({ kind, classes }) => kind === 'mark' || (classes & endsNouns) !== 0)
  return end < 0 ? reach : reach.slice(0, end)
}

// In tokens: "counter-terrorism forces".
const describing = 3

const endsNouns = wordClass.prepositions | wordClass.determiners | wordClass.breakers | wordClass.and

/** What a country, or its seat of government, does: its government, by name where the data know none. */
export function stateParty(knowledge: Knowledge, of: string, role: ActorRole, text: string): ActorMention {
  const government = governmentOf(knowledge, of)
  if (government !== undefined)
    return { id: government.id, name: government.name, text, role, kind: 'government' }
  return {
    id: `text:${text}`,
    name: knowledge.places.get(of)?.names.en ?? text,
    text,
    role,
    kind: 'government',
  }
}
