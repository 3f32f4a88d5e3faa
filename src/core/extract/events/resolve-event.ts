import type { ActorMention, EventCode, PlaceMention } from '../../model/index.ts'

/** What a rule found before its event is settled. */
export interface Parties {
  readonly agents: readonly ActorMention[]
  readonly targets: readonly ActorMention[]
  readonly place: PlaceMention | null
  /** The country of each agent; undefined where it is no known actor. */
  readonly countries: readonly (string | undefined)[]
  /** Whether somebody did it whom only a pronoun names: "they shot my brother". */
  readonly somebody: boolean
  /** Whether those who are hit were driven out of where they were. */
  readonly driven: boolean
  /** Whether they are another country's army, and the article tells of no armed group that fights it. */
  readonly invaders: boolean
  /** What sort of thing is hit, where it is no one: military, civil, site… */
  readonly object: string | undefined
}

/** Whose side a party is on: a state's forces, armed non-state, or neither. */
export function sideOf({ kind, id }: ActorMention): 'state' | 'armed' | 'civil' | 'other' {
  if (kind === 'army' || kind === 'police' || kind === 'mission' || kind === 'junta') return 'state'
  if (kind === 'government') return 'state'
  if (kind === 'armed-group' || kind === 'militia') return 'armed'
  if (kind === 'civilians') return 'civil'
  return id === 'unnamed:prisoners' ? 'armed' : 'other'
}

/** Whether a party can fight: a mayor cannot. */
export function isForce(one: ActorMention): boolean {
  if (one.kind === 'government' && one.id.startsWith('unnamed:')) return one.id === 'unnamed:government'
  return sideOf(one) === 'state' || sideOf(one) === 'armed'
}

// "Two groups claim to hold Kidal": which of them does is what is not told.
const holdsNothing = (one: ActorMention): boolean =>
  sideOf(one) === 'civil' ||
  one.kind === 'agency' ||
  (one.id === 'unnamed:armed-group' && (one.count ?? 1) > 1)

/** The side of somebody who is hit: a mayor or a judge, though the state's, bears no arms. */
function sideHit(one: ActorMention): ReturnType<typeof sideOf> {
  const isOfficial =
    one.kind === 'government' && one.id.startsWith('unnamed:') && one.id !== 'unnamed:government'
  // Who kills prisoners fights nobody.
  return isOfficial || one.id === 'unnamed:prisoners' ? 'civil' : sideOf(one)
}

/** Settles the events that only the parties decide; undefined where they make it none. */
export function resolveEvent(event: string, parties: Parties): EventCode | undefined {
  switch (event) {
    case 'taking':
      return taking(parties)
    case 'control':
      // "The hospital is run by the Red Cross", "the market is controlled by traders": they hold no town.
      return parties.agents.length > 0 && parties.agents.every(holdsNothing) ? undefined : event
    case 'offensive':
      return parties.agents.some(({ id }) => id === 'unnamed:suicide-bomber') ? undefined : event
    case 'assault':
      return assault(parties)
    case 'killing':
    case 'wounding':
      return killing(parties)
    case 'slaying':
      return slaying(parties)
    case 'armed-clash':
      return isRiot(parties) ? 'violent-demonstration' : event
    case 'prevailing':
      return 'armed-clash'
    case 'toll':
      return 'casualties'
    case 'sending':
      // "MSF will send a surgical team": an agency sends help.
      return parties.agents.length > 0 && parties.agents.every(({ kind }) => kind === 'agency')
        ? 'humanitarian'
        : 'other-strategic'
    default:
      return event as EventCode
  }
}

/** "Clashes between police and demonstrators": a crowd of civilians against the state's forces. */
function isRiot({ agents, targets }: Parties): boolean {
  const all = [...agents, ...targets]
  const isCrowd = (one: ActorMention): boolean =>
    sideOf(one) === 'civil' && (crowds.has(one.id) || /supporters|partisans$/u.test(one.text))
  return (
    all.some(isCrowd) && all.every((one) => isCrowd(one) || sideOf(one) === 'state') && !all.every(isCrowd)
  )
}

const crowds: ReadonlySet<string> = new Set([
  'unnamed:protesters',
  'unnamed:crowd',
  'unnamed:students',
  'unnamed:youths',
])

/** Foreign forces that take a town are not its government. */
function taking({ agents, targets, place, countries, driven, invaders }: Parties): EventCode | undefined {
  // Who drives a bomb into a post takes nothing.
  if (agents.some(({ id }) => id === 'unnamed:suicide-bomber')) return undefined
  const isAtHome = (i: number): boolean =>
    place === null || countries[i] === undefined || countries[i] === place.country
  const home = agents.some((one, i) => sideOf(one) === 'state' && isAtHome(i))
  // "The rebels were driven out", "the rebels lost Gao", "the Russians were pushed out of X": where nobody else is told of, by those who ruled before.
  const isRout =
    agents.length === 0 &&
    targets.length > 0 &&
    ((driven && invaders) || targets.every((one) => sideOf(one) === 'armed'))
  return home || isRout ? 'government-regains-territory' : 'non-state-actor-overtakes-territory'
}

function assault({ agents, targets, object }: Parties): EventCode {
  const hit = targets.map(sideHit)
  if (isProtest(targets) && agents.some((agent) => sideOf(agent) === 'state')) return 'excessive-force'
  if (hit.includes('state') || hit.includes('armed')) return 'armed-clash'
  // A convoy of the World Food Programme bears no arms.
  if (object === 'military' && !(targets.length > 0 && targets.every(isUnarmed))) return 'armed-clash'
  if (targets.length > 0 || object !== undefined) return 'attack'
  return agents.some((agent) => sideOf(agent) === 'state') ? 'armed-clash' : 'attack'
}

/** Whether a party surely does not fight: civilians, a relief agency. */
function isUnarmed(one: ActorMention): boolean {
  return sideHit(one) === 'civil' || (sideOf(one) === 'other' && one.kind !== 'unnamed')
}

/** Murder is an attack, whoever did it: unlike a death that may be an accident's. */
function slaying(parties: Parties): EventCode {
  if (parties.agents.length > 0) return killing(parties)
  const hit = parties.targets.map(sideHit)
  return hit.includes('state') || hit.includes('armed') ? 'armed-clash' : 'attack'
}

function isProtest(targets: readonly ActorMention[]): boolean {
  return targets.some((target) => target.id === 'unnamed:protesters')
}

/** Who lives there and takes the law into his own hands. */
const isNeighbour = ({ id, name }: ActorMention): boolean =>
  id === 'unnamed:residents' ||
  id === 'unnamed:villagers' ||
  (id === 'unnamed:youths' && !/\barm(?:ed|és)/u.test(name))

function killing({ agents, targets, somebody }: Parties): EventCode {
  const agent = agents[0]
  const hit = targets.map(sideHit)
  if (agent === undefined) {
    if (!somebody) return 'casualties'
    return hit.includes('state') || hit.includes('armed') ? 'armed-clash' : 'attack'
  }
  // « Lapidé par des jeunes en colère »: who marches fights nobody by it.
  if (agents.every(({ id }) => id === 'unnamed:protesters') && hit.every((side) => side === 'civil'))
    return 'mob-violence'
  if (agent.id === 'unnamed:crowd' || (agents.every(isNeighbour) && !isProtest(targets)))
    return 'mob-violence'
  if (isProtest(targets) && sideOf(agent) === 'state') return 'excessive-force'
  if (isProtest(targets) && agents.some((agent) => sideOf(agent) === 'state')) return 'excessive-force'
  if (hit.includes('state') || hit.includes('armed')) return 'armed-clash'
  return 'attack'
}
