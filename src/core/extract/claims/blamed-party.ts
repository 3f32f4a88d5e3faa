import type { ActorMention } from '../../model/index.ts'
import { armyOf } from '../actors/bind-actor.ts'
import type { Phrase } from '../actors/phrase.ts'
import type { Draft } from '../draft.ts'
import { findSubject } from '../events/find-subject.ts'
import { laidTo } from '../events/laid-to.ts'
import type { Parse } from '../events/parse.ts'
import { readVerbGroup } from '../events/read-verb-group.ts'
import { isForce, sideOf } from '../events/resolve-event.ts'
import { partyOf } from '../speakers/force-told.ts'
import { speakerOfActor } from '../speakers/source-kind.ts'
import { disclaimer } from './disclaimed.ts'
import type { Scene } from './scene.ts'

/** Violence that may be told without its author: a shell, a bomb, the dead. */
const authored: ReadonlySet<Draft['event']> = new Set<Draft['event']>([
  'attack',
  'abduction',
  'looting-property-destruction',
  'air-drone-strike',
  'shelling-artillery-missile',
  'remote-explosive-ied',
  'suicide-bomb',
  'grenade',
])

/** Who may deny a deed as his own. */
const parties = /^(?:military|armed-group|government)$/u

/** A government may deny that others have left. */
const leaving: Draft['event'] = 'non-violent-transfer-of-territory'

/** What is denied as one's own deed: arms that only some have, and crimes, as well. */
const deniable: ReadonlySet<Draft['event']> = new Set<Draft['event']>([
  ...authored,
  'excessive-force',
  'chemical-weapon',
  'sexual-violence',
  leaving,
])

/** Words between the verb and whom it names: "pointing the finger at the RSF", "mettent en cause le M23". */
const reach = 5

/** "…, officials said, blaming the RSF", "l'armée, qui accuse le M23": the force that a sentence lays its violence to. */
export function blamedParty(parse: Parse, scene: Scene): ActorMention | undefined {
  const { tokens, phrases, language } = parse
  const found: ActorMention[] = []
  const isNear = (at: number, { from }: Phrase): boolean =>
    from - at <= reach &&
    !tokens.slice(at, from).some(({ kind, key }) => kind === 'mark' && !/^["«“]$/u.test(key))
  for (let i = 0; i < tokens.length; i += 1) {
    if (!language.forms(tokens[i]!).some((form) => language.is('blaming', form.lemma))) continue
    // "Pointing the finger at X": what is pointed is nobody.
    const next = phrases.find(
      ({ from, type, proper }) => from > i && (type !== 'thing' || proper !== undefined),
    )
    const whom = accusedBy(parse, i) ?? (next?.type === 'actor' && isNear(i, next) ? next : laidTo(parse, i))
    if (whom === undefined) continue
    const party = scene.actors.mention(parse, whom, 'agent', scene.text)
    if (party !== undefined && isForce(party)) found.push(party)
  }
  return found.length === 1 ? found[0] : undefined
}

/** « Les ADF | sont accusées | de massacres », "is accused of": whom somebody accuses, where nobody says who does. */
function accusedBy(parse: Parse, at: number): Phrase | undefined {
  const { tokens, language } = parse
  const form = language.forms(tokens[at]!).find(({ tag }) => tag === 'pp')
  if (form === undefined || !language.is('accusing verbs', form.lemma)) return undefined
  const verb = readVerbGroup(parse, at, form.lemma, 'pp')
  const subject = verb.passive && !verb.bare ? findSubject(parse, { from: at, verb })?.phrases[0] : undefined
  return subject?.type === 'actor' ? subject : undefined
}

/** What somebody can be blamed for: an ambush as well. */
const blamable: ReadonlySet<Draft['event']> = new Set<Draft['event']>([...authored, 'armed-clash'])

/** A sentence's violence, done by whom the same sentence blames where it names nobody else. */
export function withBlamed(drafts: readonly Draft[], parse: Parse, scene: Scene): readonly Draft[] {
  const open = drafts.filter(
    ({ event, actors, stance }) =>
      blamable.has(event) && stance !== 'denied' && actors.every(({ role }) => role !== 'agent'),
  )
  if (open.length === 0) return drafts
  const blamed = blamedParty(parse, scene)
  if (blamed === undefined) return drafts
  // Who is accused of a massacre is not whom it met, though no other party is told.
  return drafts.map((draft) =>
    open.includes(draft)
      ? { ...draft, actors: [blamed, ...draft.actors.filter(({ id }) => id !== blamed.id)] }
      : draft,
  )
}

/**
 * Who denies a strike or a killing that nobody else is said to have done denies that it was their own. A mayor or a
 * doctor denies it of those who were told to have raided the place.
 * @param previous what the sentence before told
 */
export function withDenier(draft: Draft, parse: Parse, scene: Scene, previous: readonly Draft[]): Draft {
  const { speaker, stance, event, actors } = draft
  if (stance !== 'denied' || !deniable.has(event) || actors.some(({ role }) => role === 'agent')) return draft
  const own = disclaimer(parse)?.subject
  const named = own === undefined ? undefined : scene.actors.mention(parse, own, 'agent', scene.text)
  if (named !== undefined && isForce(named) && actors.every(({ id }) => id !== named.id))
    return { ...draft, actors: [named, ...actors] }
  const isParty = parties.test(speaker.kind) && (speaker.kind !== 'government' || event !== leaving)
  // A police chief denies that girls were taken by anybody.
  const isOfTakers =
    event === 'abduction' || event === 'looting-property-destruction' || event === 'sexual-violence'
  const party =
    isParty && (speaker.kind === 'armed-group' || !isOfTakers)
      ? (partyIn(speaker.text, parse, scene) ?? spokenFor(draft, parse, scene))
      : ((isParty ? undefined : spokenFor(draft, parse, scene)) ?? raiderTold(draft, previous))
  return party === undefined || actors.some(({ id }) => id === party.id)
    ? draft
    : { ...draft, actors: [party, ...actors] }
}

/** « Leur porte-parole nie toute tuerie », "its spokesman denied": the force told of last, where it speaks as this one does. */
function spokenFor({ speaker }: Draft, { tokens, language }: Parse, scene: Scene): ActorMention | undefined {
  const at = tokens.findIndex(({ key }) => language.is('spokespeople', key))
  if (at < 1 || !language.is('possessive', tokens[at - 1]!.key)) return undefined
  const party = scene.actors.pronoun(tokens[at - 1]!.key, 'agent', true)
  if (party === undefined || !isForce(party)) return undefined
  // Of whom nothing else is known, "its spokesman" is an official.
  const isTheirs = speaker.kind === 'official' || speakerOfActor(party.kind) === speaker.kind
  return isTheirs ? { ...party, text: '' } : undefined
}

/** The one armed group that was told right before to have raided the place. */
function raiderTold({ place }: Draft, previous: readonly Draft[]): ActorMention | undefined {
  const raiders = previous
    .filter((one) => one.stance === 'asserted' && (place === null || one.place?.id === place.id))
    .flatMap(({ actors }) => actors.filter((one) => one.role === 'agent' && isNamedGroup(one)))
  const [first] = raiders
  return first !== undefined && raiders.every(({ id }) => id === first.id)
    ? { ...first, text: '' }
    : undefined
}

const isNamedGroup = (one: ActorMention): boolean => sideOf(one) === 'armed' && !one.id.startsWith('unnamed:')

/** "Hezbollah reports an ambush on an Israeli unit": who reports what befell its enemy, by nobody told, has done it. */
export function withReporter(draft: Draft, parse: Parse, scene: Scene): Draft {
  const { speaker, stance, event, actors } = draft
  const targets = actors.filter(({ role }) => role === 'target')
  if (stance === 'denied' || (!authored.has(event) && event !== 'armed-clash') || targets.length === 0)
    return draft
  if (targets.length < actors.length || (speaker.kind !== 'armed-group' && speaker.kind !== 'military'))
    return draft
  const hostile = speaker.kind === 'military' ? 'armed' : 'state'
  if (!targets.every((one) => sideOf(one) === hostile)) return draft
  const party = partyIn(speaker.text, parse, scene)
  return party === undefined || sideOf(party) === hostile || actors.some(({ id }) => id === party.id)
    ? draft
    : { ...draft, actors: [party, ...actors] }
}

/** The force that a speaker's words name: "the army's spokesman", "le ministère russe de la Défense". */
export function partyIn(words: string, parse: Parse, scene: Scene): ActorMention | undefined {
  const { start, end } = parse.sentence
  const from = start + scene.text.slice(start, end).indexOf(words)
  if (words === '' || from < start) return undefined
  const to = from + words.length
  for (const phrase of parse.phrases) {
    const { tokens } = parse
    if (tokens[phrase.from]!.start < from || tokens[phrase.to - 1]!.end > to) continue
    const party = partyOf(parse, phrase, scene)
    const army =
      party?.kind === 'government'
        ? armyOf(scene.knowledge, scene.knowledge.actors.get(party.id)?.countries[0] ?? '')
        : undefined
    const force = army === undefined ? party : { ...party!, id: army.id, name: army.name, kind: army.kind }
    if (force !== undefined && isForce(force)) return force
  }
  return undefined
}
