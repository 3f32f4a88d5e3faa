import type { EventCode } from '../../model/index.ts'
import { strikes } from '../events/strikes.ts'
import type { Placed } from './built.ts'

const marches: readonly EventCode[] = [
  'peaceful-protest',
  'protest-with-intervention',
  'excessive-force',
  'violent-demonstration',
]

/** What is done where one has come in. */
const deeds: readonly EventCode[] = ['attack', 'abduction', 'sexual-violence', 'looting-property-destruction']

/** An event, and those that tell the same thing more exactly where they stand beside it in one sentence. */
const finer: Readonly<Partial<Record<EventCode, readonly EventCode[]>>> = {
  'peaceful-protest': marches.slice(1),
  attack: strikes,
  'armed-clash': strikes,
  humanitarian: ['looting-property-destruction'],
}

/** A statement that others of its sentence make needless, and when they do. */
type Coarser = (one: Placed, other: Placed) => boolean

/** Said of one statement and another of the same sentence and stance, place or not. */
const coarser: readonly Coarser[] = [
  // "Air strikes destroyed a bridge": what a strike does to things is that strike.
  (one, other) =>
    isDestruction(one, other) &&
    agentsOf(one).every(({ id }) => id.startsWith('text:') || agentsOf(other).some((by) => by.id === id)),
  // "Bombers blew up their car at the gate": by the bombers' own hands.
  (one, other) =>
    one.draft.event === 'remote-explosive-ied' && other.draft.event === 'suicide-bomb' && besides(one, other),
  // "A helicopter dropped barrels of chlorine": told by what was dropped.
  (one, other) =>
    other.draft.event === 'chemical-weapon' &&
    one.draft.event !== other.draft.event &&
    strikes.includes(one.draft.event) &&
    besides(one, other),
  // "Gunmen walked into the village and burned the school": who comes to do something takes no town.
  (one, other) =>
    one.built.rule.arrival === true &&
    deeds.includes(other.draft.event) &&
    other.built.rule.arrival !== true &&
    other.built.match.from > one.built.match.from &&
    agentsOf(one).length > 0 &&
    sharesAgents(one, other) &&
    (one.draft.event === 'attack' || agentsOf(one).every(({ id }) => id.startsWith('unnamed:'))),
  // "Marchers who called for his release": what a march is for.
  (one, other) =>
    one.draft.event === 'appeal' &&
    marches.includes(other.draft.event) &&
    agentsOf(one).every(({ kind }) => kind === 'civilians' || kind === 'unnamed'),
  // "Gunmen attacked an aid convoy": whose lorries they were, and no aid brought.
  (one, other) =>
    one.draft.event === 'humanitarian' &&
    one.built.match.verb === undefined &&
    (deeds.includes(other.draft.event) || other.draft.event === 'armed-clash') &&
    other.built.match.verb !== undefined &&
    isItsParty(one, other),
  // "Doctors treated 40 wounded": a toll, and no aid of its own. "Treated 40 survivors of rape": neither.
  (one, other) =>
    one.draft.event === 'humanitarian' &&
    one.built.match.verb !== undefined &&
    one.built.match.verb.from === other.built.match.verb?.from &&
    other.draft.event === 'casualties',
  (one, other) =>
    one.built.rule.again === true &&
    one.draft.event === 'casualties' &&
    other.draft.event === 'sexual-violence',
  // "Appealed to allies to send troops", "urged Israel to stop its raids": what the appeal is for.
  (one, other) =>
    other.draft.event === 'appeal' &&
    other.built.match.to <= one.built.match.from &&
    one.built.match.from - other.built.match.to <= appealReach &&
    isMeantOnly(one),
  // "The country has been run by soldiers since the coup": told to say since when.
  (one, other) => one.draft.event === 'control' && other.draft.event === 'coup' && isCountry(one.draft.place),
  // "Signed a deal on an aid corridor": what the deal is about.
  (one, other) =>
    one.draft.event === 'humanitarian' &&
    one.built.match.verb === undefined &&
    other.draft.event === 'agreement' &&
    besides(other, one),
]

/** "Police broke up a march": the march and its end are one event. "A drone attack": no other attack beside the strike. */
export function withoutToldFiner(all: readonly Placed[]): readonly Placed[] {
  const placed = all.map((strike) => withDestroyer(strike, all))
  return placed.filter((one) => {
    if (placed.some((other) => isToldBeside(one, other))) return false
    const codes = finer[one.draft.event]
    if (codes === undefined || one.draft.figures.length > 0) return true
    // "WFP suspended its work after gunmen looted its store": a deed of its own.
    if (one.draft.event === 'humanitarian' && one.built.match.verb !== undefined) return true
    // "Soldiers fought the rebels and shelled them": whom one fights makes it a fight of its own.
    if (one.draft.event === 'armed-clash' && one.draft.actors.some(({ role }) => role === 'target'))
      return true
    return !placed.some(
      (other) =>
        codes.includes(other.draft.event) &&
        other.draft.stance === one.draft.stance &&
        (other.draft.place?.id === one.draft.place?.id || one.draft.place === null) &&
        (!strikes.includes(other.draft.event) || sharesAgents(one, other)),
    )
  })
}

/** Whether things are told as destroyed beside what may have done it. */
const isDestruction = (one: Placed, other: Placed): boolean =>
  one.built.rule.act === 'destroyed' && strikes.includes(other.draft.event) && besides(one, other)

/** "The army destroyed a base by an air strike": who destroyed it struck. */
function withDestroyer(strike: Placed, all: readonly Placed[]): Placed {
  const { match } = strike.built
  if (match.verb !== undefined || agentsOf(strike).length > 0) return strike
  const destroyer = all.find((one) => one.built.match.from < match.from && isDestruction(one, strike))
  if (destroyer === undefined || destroyer.draft.stance !== strike.draft.stance) return strike
  return {
    ...strike,
    draft: { ...strike.draft, actors: [...agentsOf(destroyer), ...strike.draft.actors] },
  }
}

const isToldBeside = (one: Placed, other: Placed): boolean =>
  one !== other &&
  (one.draft.stance === other.draft.stance || one.draft.stance === 'demanded') &&
  coarser.some((is) => is(one, other))

// In tokens: "urged Washington and Paris on Monday to put pressure on Israel to stop".
const appealReach = 16

const helping: ReadonlySet<EventCode> = new Set(['other-strategic', 'humanitarian', 'agreement'])

/** What somebody shall send, give or let go, and deeds that a noun alone names, uncounted and undated. */
function isMeantOnly({ built: { match, rule }, draft }: Placed): boolean {
  if (match.verb !== undefined)
    return match.verb.infinitive && (helping.has(draft.event) || rule.measure === 'freed')
  return draft.event !== 'agreement' && draft.figures.length === 0 && draft.when === null
}

// In tokens: "air strikes on the outskirts of the town destroyed".
const besideReach = 12

/** Whether one stands not far behind the other, or right before it ("destroyed by an air strike"). */
const besides = ({ built: { match: one } }: Placed, { built: { match: other } }: Placed): boolean =>
  Math.abs(one.from - other.from) <= besideReach

// In tokens: "attacked on Monday, near the town of X, an".
const partyReach = 10

/** Whether what one tells stands where the other's verb has its object, or right before it as what suffers. */
const isItsParty = ({ built: { match: one } }: Placed, { built: { match: other } }: Placed): boolean =>
  (one.from >= other.to && one.from - other.to <= partyReach) ||
  (other.verb?.passive === true && one.to <= other.from && other.from - one.to <= partyReach)

const isCountry = (place: Placed['draft']['place']): boolean => place !== null && place.id === place.country

const agentsOf = ({ draft }: Placed) => draft.actors.filter((actor) => actor.role === 'agent')

/** Whether nobody else is named as having done it. */
function sharesAgents(one: Placed, other: Placed): boolean {
  const others = agentsOf(other)
  return agentsOf(one).every((actor) => others.some(({ id }) => id === actor.id))
}
