import type { ActorMention, EventCode } from '../../model/index.ts'
import { armyOf } from '../actors/bind-actor.ts'
import type { Draft } from '../draft.ts'
import type { Parse } from '../events/parse.ts'
import { sideOf } from '../events/resolve-event.ts'
import { withDeadAmong } from './dead-among.ts'
import { withFled } from './fled-from.ts'
import { withGoodsOwner } from './goods-owner.ts'
import { withLoser } from './lost-by.ts'
import type { Taker } from './memory.ts'
import { withOwnDead } from './own-dead.ts'
import type { Scene } from './scene.ts'
import { wasTheirs } from './thing-owner.ts'
import { withVictims } from './victims.ts'

/** Events that two forces share: who is not named is the other side of the article's war. */
const twoSided: ReadonlySet<EventCode> = new Set<EventCode>([
  'armed-clash',
  'offensive',
  'government-regains-territory',
])

const taking: EventCode = 'non-state-actor-overtakes-territory'

/** What an army holds: who takes one takes it from the army; a post may be a customs post. */
const posts: ReadonlySet<string> = new Set(['base', 'camp', 'headquarters'])

/** The sentence, and what the one before it told. */
interface Around {
  readonly parse: Parse
  readonly previous: readonly Draft[]
  /** Who took a place last. */
  readonly taker: Taker | undefined
}

/** Adds the opponent that a sentence leaves out, where the article knows only one. */
export function completeParties(given: Draft, scene: Scene, around: Around): Draft {
  const once = { ...given, actors: withPeopleOnce(withoutOfficials(given)) }
  const dead = withOwnDead(withDeadAmong(once, around.parse, scene), around.parse, scene)
  const met = withVictims(withGoodsOwner(dead, around.parse, scene), around.parse, scene)
  const draft = withLoser(withFled(met, around.parse, scene), around.parse, scene)
  const agents = draft.actors.filter((actor) => actor.role === 'agent')
  const isPost = draft.event === taking && (agents.length === 0 || draft.objects.some((id) => posts.has(id)))
  if (draft.event === 'disrupted-weapons-use') return withSeizedFrom(draft, scene, around.parse)
  if (!twoSided.has(draft.event) && !isPost) return draft
  if (agents.length === 0 && draft.event === taking) return withTaker(draft, scene, around)
  if (agents.length === 0 || draft.actors.some((actor) => actor.role === 'target')) return draft
  // "Attacked the former army camp": who was there is not told.
  if (around.parse.phrases.some((one) => one.object?.kind === 'military' && wasTheirs(around.parse, one)))
    return draft
  // Who will be met in an offensive to come is not told.
  if (draft.event === 'offensive' && draft.stance !== 'asserted' && draft.stance !== 'hedged') return draft
  const opponent = heldHere(draft, scene, around.parse) ?? scene.actors.opponent(agents, draft.place?.country)
  if (opponent === undefined || draft.actors.some((actor) => actor.id === opponent.id)) return draft
  // "Wagner fought beside the army": whom the sentence names has another part in it.
  const isNamed = around.parse.phrases.some(
    (one) =>
      one.type === 'actor' &&
      scene.actors.mention(around.parse, one, 'target', scene.text)?.id === opponent.id,
  )
  return isNamed ? draft : { ...draft, actors: [...draft.actors, opponent] }
}

/** "Captured six members of the group, seizing rifles": what a state seizes is that of whom it is told to have met. */
function withSeizedFrom(draft: Draft, scene: Scene, parse: Parse): Draft {
  const isByState = draft.actors.some((one) => one.role === 'agent' && sideOf(one) === 'state')
  if (!isByState || draft.actors.some(({ role }) => role === 'target')) return draft
  const group = heldHere(draft, scene, parse)
  return group === undefined ? draft : { ...draft, actors: [...draft.actors, group] }
}

/** "Retook the town, which the UPC had occupied in July": the one armed group that the sentence names beside. */
function heldHere({ event, actors, speaker }: Draft, scene: Scene, parse: Parse): ActorMention | undefined {
  if (event !== 'government-regains-territory' && event !== 'disrupted-weapons-use') return undefined
  const named = parse.phrases
    .filter(({ type }) => type === 'actor')
    .flatMap((phrase) => scene.actors.mention(parse, phrase, 'target', scene.text) ?? [])
    .filter((one) => sideOf(one) === 'armed' && !one.id.startsWith('unnamed:') && one.id !== speaker.actor)
  const [first] = named
  const isOne = first !== undefined && named.every(({ id }) => id === first.id)
  return isOne && !actors.some(({ id }) => id === first.id) ? { ...first, text: '' } : undefined
}

/** "Ghazni fell on Tuesday", "la perte de Ghazni": to the one enemy that the article gives the army of the country. */
function withTaker(draft: Draft, scene: Scene, { parse, previous, taker: last }: Around): Draft {
  const country = draft.place?.country
  const army = country === undefined ? undefined : armyOf(scene.knowledge, country)
  if (army === undefined) return draft
  const holder: ActorMention = { id: army.id, name: army.name, text: '', role: 'target', kind: army.kind }
  // "Tikrit fell in turn": to who has taken the towns before.
  const told = last !== undefined && last.country === country ? last.party : undefined
  const taker = scene.actors.opponent([holder], country) ?? (told?.id === army.id ? undefined : told)
  const isRetaken = parse.tokens.some(({ key }) => parse.language.is('retaking', key))
  const { kind, actor } = draft.speaker
  // "The town was retaken, the army said": by the army.
  if (
    isRetaken &&
    kind === 'military' &&
    (actor === undefined || actor === army.id || actor.startsWith('unnamed:'))
  )
    return {
      ...draft,
      event: 'government-regains-territory',
      actors: [{ ...holder, role: 'agent' }, ...draft.actors],
    }
  const isOpen =
    isRetaken ||
    goesOnFrom(parse, army.id, scene) ||
    parse.phrases.some(({ actor }) => actor?.kind === 'armed-group' && actor.id !== taker?.id) ||
    previous.some(({ event }) => event === 'government-regains-territory')
  return isOpen || taker === undefined || draft.actors.some(({ id }) => id === taker.id)
    ? draft
    : { ...draft, actors: [{ ...taker, role: 'agent' }, ...draft.actors] }
}

/** « Au lendemain de la prise de Ber, l'armée a poursuivi … »: who goes on from there has hardly lost it. */
const goesOnFrom = (parse: Parse, army: string, scene: Scene): boolean =>
  !parse.tokens.some(
    ({ key, forms }) =>
      parse.language.is('losses', key) || forms.some(({ lemma }) => parse.language.is('losing', lemma)),
  ) &&
  parse.phrases.some(
    (one) =>
      one.type === 'actor' &&
      one.prep === '' &&
      !one.afterVerb &&
      scene.actors.mention(parse, one, 'agent', scene.text)?.id === army,
  )

const people = /^(?:civilians|people)$/u

/** « Le préfet a décrété un couvre-feu après la mort de trois policiers »: who answers for a town kills nobody by it. */
const withoutOfficials = ({ event, actors }: Draft): readonly ActorMention[] =>
  event === 'casualties'
    ? actors.filter(
        ({ role, kind, id }) => !(role === 'agent' && kind === 'government' && /^unnamed:/u.test(id)),
      )
    : actors

/** "three children and a nurse": civilians, once. Own words stay where they are the only ones. */
function withPeopleOnce(actors: readonly ActorMention[]): readonly ActorMention[] {
  const first = actors.findIndex((actor) => actor.role === 'target' && people.test(actor.name))
  return actors.filter((actor, i) => i <= first || actor.role !== 'target' || !people.test(actor.name))
}

/** Who is told to take a place, for the towns that fall after it. */
export function takerIn({ event, stance, place, actors }: Draft): Taker | undefined {
  if (event !== taking || place === null || (stance !== 'asserted' && stance !== 'hedged')) return undefined
  const agents = actors.filter(({ role }) => role === 'agent')
  const [party] = agents
  return party === undefined || agents.length > 1 ? undefined : { party, country: place.country }
}
