import type { ActorMention, EventCode } from '../../model/index.ts'
import type { Phrase } from '../actors/phrase.ts'
import type { Draft } from '../draft.ts'
import type { Parse } from '../events/parse.ts'
import { isForce } from '../events/resolve-event.ts'
import type { Scene } from './scene.ts'
import { civilians } from './unnamed-civilians.ts'

/** What is done to those who do not fight, whoever else they are. */
const onCivilians: ReadonlySet<EventCode> = new Set<EventCode>(['attack', 'abduction', 'sexual-violence'])

const protesters: ActorMention = { ...civilians, id: 'unnamed:protesters', name: 'protesters' }

/**
 * Whom an attack, a kidnapping or a rape meets where nobody is said to be met: one of those who do not fight, by what the
 * event is; whom the police disperse: those of the march.
 */
export function withVictims(draft: Draft, parse: Parse, scene: Scene): Draft {
  const { event, actors } = draft
  const targets = actors.filter(({ role }) => role === 'target')
  // "An attack that killed twelve soldiers": who bears arms is fought.
  if (event === 'attack' && targets.length > 0 && targets.every(isForce) && actors.some(bearsArms))
    return { ...draft, event: 'armed-clash' }
  if (event === 'sanction' && targets.length === 0) {
    const party = sanctioned(draft, parse, scene)
    return party === undefined ? draft : { ...draft, actors: [...actors, party] }
  }
  if (event === 'protest-with-intervention') {
    // "A march against Rwanda": who is marched against is not who is dispersed.
    if (targets.some(({ kind }) => kind === 'civilians' || kind === 'unnamed')) return draft
    const others = actors.filter(({ role }) => role !== 'target')
    return { ...draft, actors: [...others, dispersed(parse, scene) ?? protesters] }
  }
  const isRape = event === 'sexual-violence'
  // "Men of the group had raped them": no force is.
  const met = isRape ? targets.filter((one) => !isForce(one)) : targets
  if (!onCivilians.has(event) || met.length > 0) return draft
  // A hotel that is stormed may be empty, and a town may be a garrison's; of a village those who live there are met.
  const isHurt = draft.figures.some(({ measure }) => measure === 'killed' || measure === 'wounded')
  if (event === 'attack' && !isHurt && (parse.phrases.some(isBuilding) || !parse.phrases.some(isHome)))
    return draft
  const women = isRape ? named(parse, scene, ({ person }) => person!.id === 'women') : undefined
  return { ...draft, actors: [...actors.filter(({ role }) => role !== 'target'), women ?? civilians] }
}

const bearsArms = (one: ActorMention): boolean => one.role === 'agent' && isForce(one)

/** "Sanctions on the head of the RSF", « deux financiers du mouvement »: the one party behind whoever else is named. */
function sanctioned({ actors, speaker }: Draft, parse: Parse, scene: Scene): ActorMention | undefined {
  const parties = parse.phrases
    .filter(({ type, prep }) => type === 'actor' && parse.language.is('of', prep))
    .flatMap((phrase) => scene.actors.mention(parse, phrase, 'target', scene.text) ?? [])
    .filter((one) => isForce(one) && one.id !== speaker.actor && !actors.some(({ id }) => id === one.id))
  const [first] = parties
  return first !== undefined && parties.every(({ id }) => id === first.id) ? first : undefined
}

/** "A hotel", "the courthouse": where nobody lives. */
const isBuilding = ({ object }: Phrase): boolean =>
  (object?.kind === 'civil' || object?.kind === 'site') && object.id !== 'houses' && object.id !== 'market'

/** "The village of X", "a camp of displaced people", "the quarter". */
const isHome = ({ object, settlement, places }: Phrase): boolean =>
  (object !== undefined && homes.has(object.id)) || (settlement && places.length === 0)

const homes: ReadonlySet<string> = new Set(['village', 'displacement-site', 'houses', 'market'])

const marching: ReadonlySet<string> = new Set(['protesters', 'crowd', 'students', 'youths'])

/** Those who march or stand there, by the words of the sentence. */
function dispersed(parse: Parse, scene: Scene): ActorMention | undefined {
  return (
    named(parse, scene, ({ person }) => marching.has(person!.id)) ??
    named(parse, scene, ({ afterVerb, prep }) => afterVerb || parse.language.is('of', prep))
  )
}

/** The first people of a sort that a sentence names. */
function named(parse: Parse, scene: Scene, isMeant: (phrase: Phrase) => boolean): ActorMention | undefined {
  const found = parse.phrases.find(
    (phrase) => phrase.type === 'actor' && phrase.person?.kind === 'civilians' && isMeant(phrase),
  )
  return found && scene.actors.mention(parse, found, 'target', scene.text)
}
