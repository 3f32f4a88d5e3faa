import type { Figure } from '../../model/index.ts'
import type { Draft } from '../draft.ts'
import type { Parse } from '../events/parse.ts'
import type { Toll } from '../figures/tolls.ts'
import { isOfAnswered } from './answered-deed.ts'
import { beatenBack } from './beaten-back.ts'
import type { Placed } from './built.ts'
import { stretchAt } from './counted-stretch.ts'
import { isClauseApart, isMeans } from './means.ts'
import { isOneVoice } from './one-voice.ts'
import { ownClaims, type TollContext } from './own-tolls.ts'
import { isToldAside } from './told-aside.ts'
import { tollTargets } from './toll-targets.ts'

const deadly: ReadonlySet<string> = new Set([
  'armed-clash',
  'attack',
  'air-drone-strike',
  'shelling-artillery-missile',
  'suicide-bomb',
  'remote-explosive-ied',
  'grenade',
  'excessive-force',
  'mob-violence',
  'offensive',
  'abduction',
  'protest-with-intervention',
  'chemical-weapon',
  'government-regains-territory',
  'non-state-actor-overtakes-territory',
  'arrests',
])

/** What is aimed at no one in person: its dead are people. */
const shot: ReadonlySet<string> = new Set([
  'air-drone-strike',
  'shelling-artillery-missile',
  'suicide-bomb',
  'grenade',
])

const remote: ReadonlySet<string> = new Set(['remote-explosive-ied', 'grenade', 'shelling-artillery-missile'])

/** Burials and treatment of those whose killing or wounding the same sentence tells say nothing more, nor when it was. */
export function withoutToldAgain(placed: readonly Placed[]): readonly Placed[] {
  if (!placed.some(({ built }) => built.rule.again === true)) return placed
  const killed = ({ draft }: Placed): readonly string[] =>
    draft.figures
      .filter(({ measure }) => measure === 'killed' || measure === 'wounded')
      .map(({ measure, low }) => `${measure} ${low}`)
  return placed.filter((one) => {
    if (one.built.rule.again !== true) return true
    const dead = killed(one)
    return !placed.some(
      (other) => other.built.rule.again !== true && killed(other).some((low) => dead.includes(low)),
    )
  })
}

/** Puts tolls into the event that caused them; one without an event in its sentence is a claim of its own. */
export function mergeTolls(
  parse: Parse,
  placed: readonly Placed[],
  tolls: readonly Toll[],
  context: TollContext,
): readonly Draft[] {
  // Most sentences tell nothing.
  if (placed.length === 0 && tolls.length === 0) return []
  const main = placed.filter(({ built }) => !isToll(built.rule.event) && deadly.has(built.event))
  // Who died two days before the arrests is no toll of theirs.
  const beside = (at: number): readonly Placed[] =>
    main.filter(
      ({ built: { match } }) =>
        stretchAt(context.counted, match.from) === stretchAt(context.counted, at) &&
        !isOfAnswered(parse, match, at),
    )
  const out: Draft[] = []
  const figures = new Map<Placed, Figure[]>()
  const extra = new Map<Placed, Draft['actors'][number][]>()
  const causes = new Map<Placed, Placed>()
  // "Nine were killed by men who attacked the town": the main clause tells it, though a relative one names it.
  const mainly = new Set<Placed>()
  for (const one of placed) {
    if (!isToll(one.built.rule.event)) continue
    const cause = causeOf(parse, one, beside(one.built.match.from)) ?? deedBefore(one, placed, causes)
    if (cause === undefined) continue
    causes.set(one, cause)
    if (!one.draft.background) mainly.add(cause)
    figures.set(cause, [...(figures.get(cause) ?? []), ...one.draft.figures])
    extra.set(cause, [
      ...(extra.get(cause) ?? []),
      ...one.draft.actors.filter(({ role }) => role === 'target' || (role === 'agent' && isKilling(one))),
    ])
  }
  const free: Toll[] = []
  for (const toll of tolls) {
    // A rule has counted it already ("trois soldats tués").
    if (
      placed.some(({ draft }) =>
        draft.figures.some(
          ({ low, measure, text }) =>
            low === toll.figure.low &&
            // « Tué 27 déplacés »: what those who are counted were.
            (measure === toll.figure.measure || (text !== '' && text === toll.figure.text)),
        ),
      )
    )
      continue
    const at = toll.phrase.from
    // "Forty hostages were freed": let go, and not taken.
    if (
      placed.some(
        ({ built: { rule, match } }) => rule.measure === 'freed' && at >= match.from && at < match.to,
      )
    )
      continue
    const speaker = context.speaker(at)
    const cause = beside(at)
      .filter((one) => isOneVoice(one.draft.speaker, speaker))
      .sort((a, b) => Math.abs(a.built.match.from - at) - Math.abs(b.built.match.from - at))[0]
    const killing = placed.find(
      (one) =>
        isToll(one.built.rule.event) &&
        isOneVoice(one.draft.speaker, speaker) &&
        stretchAt(context.counted, one.built.match.from) === stretchAt(context.counted, at) &&
        !causes.has(one),
    )
    const home = cause ?? killing
    if (home === undefined) free.push(toll)
    else {
      figures.set(home, [...(figures.get(home) ?? []), toll.figure])
      extra.set(home, [
        ...(extra.get(home) ?? []),
        ...tollTargets(parse, toll, context.scene, shot.has(home.built.event)),
      ])
    }
  }
  const held = new Map<Placed, Placed>()
  for (const one of placed) {
    const march = one.built.event === 'arrests' ? brokenUp(one, main) : undefined
    if (march !== undefined) held.set(one, march)
  }
  for (const [one, march] of held) figures.set(march, [...(figures.get(march) ?? []), ...one.draft.figures])
  for (const one of placed) {
    if (held.has(one) || causes.has(one)) continue
    const more = figures.get(one) ?? []
    const targets = inRole(extra.get(one), 'target')
    const agents = [...inRole(extra.get(one), 'agent'), ...beatenBack(one, targets)]
    // A target that only the thing hit stands for gives way to those who are told as hit.
    const own = one.draft.actors
    const told = own.filter((actor) => actor.role !== 'target' || actor.text !== '')
    const hasTarget = told.some((actor) => actor.role === 'target') || targets.length === 0
    out.push({
      ...one.draft,
      background: one.draft.background && !mainly.has(one),
      figures: eachOnce([...one.draft.figures, ...more]),
      actors: [
        // "The army killed nine in a strike": who killed struck. Of a bomber's deed those are told who sent him.
        ...(own.some(({ role }) => role === 'agent') || one.built.event === 'suicide-bomb'
          ? []
          : without(agents, own)),
        ...(hasTarget ? own : [...told, ...without(targets, told)]),
      ],
    })
  }
  if (free.length > 0) out.push(...ownClaims(parse, free, context))
  return out
}

type Actors = Draft['actors']

const inRole = (actors: Actors | undefined, role: string): Actors =>
  (actors ?? []).filter((actor) => actor.role === role)

const without = (actors: Actors, told: Actors): Actors =>
  actors.filter(({ id }) => !told.some((actor) => actor.id === id))

const isKilling = ({ built }: Placed): boolean => /^(?:killing|slaying)$/u.test(built.rule.event)

/** "Was shot and killed": the same words count the same people once. */
const eachOnce = (figures: readonly Figure[]): readonly Figure[] =>
  figures.filter(
    ({ measure, text }, i) => figures.findIndex((one) => one.measure === measure && one.text === text) === i,
  )

/** Whether a verb tells that people were taken: what befell others beside it is a deed of its own. */
const isTaking = ({ built }: Placed): boolean =>
  built.match.verb !== undefined && (built.event === 'abduction' || built.event === 'arrests')

/** The march that the same sentence and speaker tell was broken up: who was held there is its toll. */
function brokenUp(one: Placed, main: readonly Placed[]): Placed | undefined {
  return main.find(
    (other) =>
      other.built.event === 'protest-with-intervention' &&
      other.draft.speaker.kind === one.draft.speaker.kind &&
      other.draft.stance === one.draft.stance &&
      other.built.match.from < one.built.match.from,
  )
}

const isToll = (event: string): boolean => ['killing', 'slaying', 'wounding', 'toll'].includes(event)

/** The event of the same sentence and speaker that killed: the nearest before, else the nearest after. */
function causeOf(parse: Parse, one: Placed, main: readonly Placed[]): Placed | undefined {
  const same = main.filter(
    (other) =>
      // "Accused of having killed two traders, the soldiers were arrested".
      !(other.built.event === 'arrests' && isAccused(parse, one)) &&
      // "On Tuesday they killed seven, and on Wednesday a drone hit a market": each of its own day.
      !areApart(other, one) &&
      !isToldAside(parse, other, one) &&
      // "Killed three villagers and took five women": two deeds; those who die in a kidnapping are its toll.
      !(isTaking(other) && isKilling(one)) &&
      // « Multiplient les enlèvements et assassinent des habitants »: so are these.
      !(other.built.event === 'abduction' && isKilling(one) && one.built.match.verb?.tag === 'pres') &&
      (other.draft === undefined ||
        one.draft === undefined ||
        (isOneVoice(other.draft.speaker, one.draft.speaker) && compatible(parse, other, one))),
  )
  const before = same.filter((other) => other.built.match.from <= one.built.match.from)
  return before.at(-1) ?? same[0]
}

/** Whether two statements have days of their own. */
function areApart({ draft: a }: Placed, { draft: b }: Placed): boolean {
  const isTold = (one: Draft | undefined): boolean => one?.when != null && one.dayOfTelling !== true
  return isTold(a) && isTold(b) && a.when !== b.when
}

/** "Killing four officers and wounding seven": the one deed whose dead have just been told has its wounded too. */
function deedBefore(
  one: Placed,
  placed: readonly Placed[],
  causes: ReadonlyMap<Placed, Placed>,
): Placed | undefined {
  if (one.built.rule.event !== 'wounding' || agentsOf(one).length === 0) return undefined
  const { match } = one.built
  const dead = placed.findLast(
    (other) =>
      isKilling(other) &&
      other.built.match.from < match.from &&
      match.from - other.built.match.to <= besideReach,
  )
  if (dead === undefined || causes.has(dead) || dead.draft.stance !== one.draft.stance) return undefined
  const [x, y] = [agentsOf(dead), agentsOf(one)]
  return y.every((id) => x.includes(id)) ? dead : undefined
}

// In tokens: "killing four officers of the border guard and wounding".
const besideReach = 9

const agentsOf = ({ draft }: Placed): readonly string[] => idsIn(draft, 'agent')

const idsIn = ({ actors }: Draft, role: string): readonly string[] =>
  actors.filter((actor) => actor.role === role).map((actor) => actor.id)

/** "Accusés d'avoir tué", "suspected of killing": a deed that somebody is held for. */
function isAccused({ tokens, language }: Parse, { built: { match } }: Placed): boolean {
  return tokens
    .slice(Math.max(0, match.from - accusedReach), match.from)
    .some((token) => language.forms(token).some(({ lemma }) => language.is('accusing verbs', lemma)))
}

// In tokens: "accused of having", "accusés par l'armée d'avoir".
const accusedReach = 6

/** Not two events of different parties: who kills is who attacked, or nobody is said to. */
function compatible(parse: Parse, a: Placed, b: Placed): boolean {
  const [x, y] = [agentsOf(a), agentsOf(b)]
  // Who shot two attackers did not lay the mine of the same sentence.
  if (x.length === 0 && y.length > 0 && remote.has(a.built.event) && !isMeans(parse, a.built, b.built))
    return false
  // "Killed six rebels after rebels had shelled Sake": those who struck are those who died, and not of their own shells.
  if (y.length > 0 && shot.has(a.built.event) && idsIn(b.draft, 'target').some((id) => x.includes(id)))
    return false
  if (a.draft.stance !== b.draft.stance) return false
  if (y.length > 0 && x.length === 0 && shot.has(a.built.event) && isClauseApart(parse, a.built, b.built))
    return false
  // "A strike on X, near Y, killed 40": the noun is what killed.
  if (isParted(a, b) && !(a.built.match.verb === undefined && a.built.match.from < b.built.match.from))
    return false
  // "Repelled an attack by X, killing twelve": of a fight either side has its dead.
  const foes = a.built.event === 'armed-clash' ? idsIn(a.draft, 'target') : []
  return (
    x.length === 0 ||
    y.length === 0 ||
    y.some((id) => x.includes(id) || foes.includes(id)) ||
    a.built.event !== b.built.event
  )
}

/** Whether each has its own place. */
function isParted(a: Placed, b: Placed): boolean {
  const [x, y] = [a.draft.place, b.draft.place]
  const apart = Math.abs(a.built.match.from - b.built.match.from)
  return x !== null && y !== null && x.text !== y.text && apart > clauseLength
}

// In tokens: farther apart are two events.
const clauseLength = 18
