import { type Claim, nameKey } from '../../src/core/index.ts'
import { alike } from './alike.ts'
import type { GoldArticle, GoldClaim } from './gold.ts'

/** Hits and tries of one field over matched claims. */
export interface Tally {
  hits: number
  tries: number
}

export interface Score {
  gold: number
  system: number
  matched: number
  readonly fields: Record<
    'event' | 'place' | 'agent' | 'target' | 'time' | 'speaker' | 'stance' | 'figure',
    Tally
  >
  /** A claim whose time shuts the true one out, and one dated where nothing can be concluded. */
  wrongTimes: number
  inventedTimes: number
  trapsHit: number
  traps: number
}

/** Counts of nothing yet. */
export function emptyScore(): Score {
  const none = (): Tally => ({ hits: 0, tries: 0 })
  return {
    gold: 0,
    system: 0,
    matched: 0,
    fields: {
      event: none(),
      place: none(),
      agent: none(),
      target: none(),
      time: none(),
      speaker: none(),
      stance: none(),
      figure: none(),
    },
    wrongTimes: 0,
    inventedTimes: 0,
    trapsHit: 0,
    traps: 0,
  }
}

/**
 * Adds one article's result. Claims are matched within the gold sentence, the best fitting first: the event counts
 * most, then the place, then the stance. Names count as right when they share their words.
 */
export function addScore(score: Score, gold: GoldArticle, claims: readonly Claim[]): void {
  score.gold += gold.claims.length
  score.system += claims.length
  const left = new Set(claims)
  for (const wanted of gold.claims) {
    const at = gold.text.indexOf(wanted.anchor)
    const inside = [...left].filter((claim) => claim.start <= at && at < claim.end)
    const best = inside
      .map((claim) => ({ claim, fit: fitOf(claim, wanted) }))
      .sort((a, b) => b.fit - a.fit)[0]
    if (best === undefined || best.fit === 0) continue
    left.delete(best.claim)
    score.matched += 1
    scoreFields(score, best.claim, wanted)
  }
  for (const trap of gold.traps) {
    const at = gold.text.indexOf(trap.anchor)
    const hit = claims.some(
      (claim) => claim.start <= at && at < claim.end && (trap.event ?? claim.event) === claim.event,
    )
    score.traps += 1
    if (hit) score.trapsHit += 1
  }
}

function fitOf(claim: Claim, wanted: GoldClaim): number {
  const sameEvent = claim.event === wanted.event
  // A toll may be told as its own claim or as a figure of the event that caused it.
  const toll = claim.event === 'casualties' || wanted.event === 'casualties'
  if (!sameEvent && !toll) return 0
  return (sameEvent ? 4 : 1) + (samePlace(claim, wanted) ? 2 : 0) + (claim.stance === wanted.stance ? 1 : 0)
}

function samePlace(claim: Claim, wanted: GoldClaim): boolean {
  const names = claim.place === null ? [] : [claim.place.name, claim.place.text]
  return wanted.place === null
    ? names.length === 0
    : names.some((name) => nameKey(name) === nameKey(wanted.place ?? ''))
}

function scoreFields(score: Score, claim: Claim, wanted: GoldClaim): void {
  const { fields } = score
  const count = (tally: Tally, right: boolean): void => {
    tally.tries += 1
    if (right) tally.hits += 1
  }
  count(fields.event, claim.event === wanted.event)
  if (wanted.place !== null) count(fields.place, samePlace(claim, wanted))
  count(fields.speaker, claim.speaker.kind === wanted.speaker)
  count(fields.stance, claim.stance === wanted.stance)
  for (const [tally, roles, names] of [
    [fields.agent, ['agent', 'holder'], wanted.agents],
    [fields.target, ['target'], wanted.targets],
  ] as const) {
    const mine = claim.actors.filter((actor) => (roles as readonly string[]).includes(actor.role))
    if (names.length > 0 || mine.length > 0) {
      count(
        tally,
        names.length === mine.length &&
          names.every((name) => mine.some((actor) => alike(name, [actor.name, actor.text]))),
      )
    }
  }
  scoreTime(score, claim, wanted, count)
  for (const figure of wanted.figures) {
    const right = claim.figures.some(
      (one) => one.measure === figure.measure && one.low === figure.low && one.high === figure.high,
    )
    count(fields.figure, right)
  }
}

function scoreTime(
  score: Score,
  claim: Claim,
  wanted: GoldClaim,
  count: (tally: Tally, right: boolean) => void,
): void {
  const from = claim.time?.earliest?.slice(0, 10)
  const to = claim.time?.latest?.slice(0, 10)
  if (wanted.time === null) {
    if (from !== undefined && to !== undefined) score.inventedTimes += 1
    return
  }
  const open = wanted.time_null_ok === true && from === undefined && to === undefined
  count(score.fields.time, open || (from === wanted.time.earliest && to === wanted.time.latest))
  if ((to ?? '9999') < wanted.time.earliest || (from ?? '0000') > wanted.time.latest) score.wrongTimes += 1
}
