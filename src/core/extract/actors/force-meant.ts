import type { Knowledge } from '../../knowledge.ts'
import type { Actor, ActorMention } from '../../model/index.ts'
import type { PersonNoun } from '../claims/person-noun.ts'
import { wordClass } from '../claims/word-class.ts'
import type { Parse } from '../events/parse.ts'
import { armyOf, bindActor } from './bind-actor.ts'
import { isTheArmy } from './party-words.ts'
import type { Phrase } from './phrase.ts'
import { rulerMeant } from './regional-forces.ts'

/** Where a noun for a force stands, and what the article has told by then. */
interface ForceTold {
  readonly parse: Parse
  readonly phrase: Phrase
  /** What the noun is of. */
  readonly inner: Phrase | undefined
  /** The force told of last, where nothing says whose is meant. */
  readonly acting: ActorMention | undefined
  /** Ids of the armies that the article names. */
  readonly armies: ReadonlySet<string>
  readonly knowledge: Knowledge
  /** The article's. */
  readonly text: string
}

/** The force of a country that a noun means; undefined where the data know none. @param home the country told of, ISO 3166-1 alpha-2 */
export function forceMeant(noun: PersonNoun, home: string | undefined, told: ForceTold): Actor | undefined {
  const of = partnersCountry(noun, told) ?? home
  if (of === undefined) return undefined
  const { parse, phrase, inner, armies, knowledge, text } = told
  const ruler = rulerMeant(parse, phrase, of, knowledge)
  if (ruler !== undefined) return ruler
  const coalition = noun.kind === 'army' ? coalitionIn(parse, phrase) : undefined
  const allied = coalition && bindActor(coalition, of, knowledge, text)
  if (allied !== undefined) return allied
  const isOpen = (phrase.nation ?? inner?.nation) === undefined
  const isArmy = isOpen && noun.kind === 'army' && noun.as !== 'bind-coalition'
  const abroad = isArmy ? armyAbroad(of, told) : undefined
  if (abroad !== undefined) return abroad
  const bound = bindActor(noun, of, knowledge, text)
  // "Soldiers", where the country has no army of its own: the one army that the article names.
  return bound ?? (isArmy && armies.size === 1 ? knowledge.actors.get([...armies][0]!) : undefined)
}

/** "The government and the TPLF signed in Asmara": that of the group's country, wherever it was. */
function partnersCountry({ kind }: PersonNoun, { parse, phrase, inner }: ForceTold): string | undefined {
  const { tokens, phraseAt } = parse
  const isOpen = (phrase.nation ?? phrase.seat ?? inner ?? phrase.places[0]) === undefined
  if (kind !== 'government' || !isOpen) return undefined
  const isAnd = (at: number): boolean => ((tokens[at]?.classes ?? 0) & wordClass.and) !== 0
  const beside = isAnd(phrase.to)
    ? phraseAt[phrase.to + 1]
    : isAnd(phrase.from - 1)
      ? phraseAt[phrase.from - 2]
      : undefined
  const { kind: sort, countries = [] } = beside?.actor ?? {}
  return (sort === 'armed-group' || sort === 'militia') && countries.length === 1 ? countries[0] : undefined
}

/** "Coalition warplanes", "the coalition's jets": whose an army's are, where a word beside says it. */
function coalitionIn({ tokens, language }: Parse, { from, to }: Phrase): PersonNoun | undefined {
  for (const { key } of tokens.slice(from, to)) {
    const noun = language.personWords.get(key)
    if (noun?.as === 'bind-coalition') return noun
  }
  return undefined
}

/** "Israel bombed Nabatieh. The army later shelled Khiam": the army that has just acted, where the country's own is never spoken of. */
function armyAbroad(of: string, { parse, phrase, acting, armies, knowledge }: ForceTold): Actor | undefined {
  const army = acting?.kind === 'army' ? knowledge.actors.get(acting.id) : undefined
  if (army === undefined || army.countries[0] === of || !isTheArmy(parse, phrase)) return undefined
  const own = armyOf(knowledge, of)
  return own !== undefined && armies.has(own.id) ? undefined : army
}
