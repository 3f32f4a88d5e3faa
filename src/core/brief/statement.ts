import type { Addition, Claim, Event, Grade, Statement } from '../model/index.ts'

/**
 * Makes the statement of one event.
 * @param grade the event's Admiralty grade
 * @param publishedBy local date by which an article had been published
 */
export function stateEvent(
  event: Event,
  grade: Grade,
  publishedBy: (article: string) => string | undefined = () => undefined,
): Statement {
  const ranked = [...event.claims].sort((a, b) => weigh(b) - weigh(a))
  const lead = ranked[0]!
  const contrary = new Set(event.disputes.flatMap((dispute) => sideAgainst(dispute.sides, lead.id)))
  const contradictions = event.claims.filter((claim) => contrary.has(claim.id))
  const rest = ranked.slice(1).filter((claim) => !contrary.has(claim.id))
  return {
    event,
    places: event.place === null ? [] : [event.place],
    lead,
    additions: findAdditions(lead, rest),
    contradictions,
    claims: [lead, ...rest],
    grade,
    reportedBy: publishedBy(lead.article),
  }
}

/** A claim that names its parties and is asserted says more than one that does not. */
function weigh(claim: Claim): number {
  const named = claim.actors.filter((actor) => !/^(unnamed|text):/u.test(actor.id))
  const agents = named.filter((actor) => actor.role === 'agent' || actor.role === 'holder')
  const told =
    claim.stance === 'asserted' ? 4 : claim.stance === 'hedged' ? 2 : claim.stance === 'denied' ? -8 : 0
  const firsthand = claim.speaker.kind === 'reporter' ? 1 : 0
  // What a rule reads is surer than what is read by likeness.
  const read = claim.likeness === undefined ? 2 : 0
  return read + told + agents.length * 3 + named.length + claim.figures.length + claim.acts.length + firsthand
}

function sideAgainst(
  sides: readonly [readonly string[], readonly string[]],
  lead: string,
): readonly string[] {
  return sides[0].includes(lead) ? sides[1] : sides[1].includes(lead) ? sides[0] : []
}

function findAdditions(lead: Claim, others: readonly Claim[]): readonly Addition[] {
  const said = new Set(lead.actors.map((actor) => actor.id))
  return others.flatMap((claim) => {
    const actors = claim.actors.filter(
      (actor) => actor.role === 'supporter' && !said.has(actor.id) && !/^(unnamed|text):/u.test(actor.id),
    )
    for (const actor of actors) said.add(actor.id)
    return actors.length === 0 ? [] : [{ actors, speaker: claim.speaker, claim }]
  })
}

/** Joins statements that one sentence makes of several places: "withdrawal from A and B". */
export function joinPlaces(statements: readonly Statement[]): readonly Statement[] {
  const joined = new Map<string, Statement>()
  for (const statement of statements) {
    const { lead } = statement
    const parties = lead.actors.map((actor) => `${actor.role} ${actor.id}`).join(',')
    const alone =
      statement.contradictions.length > 0 || statement.additions.length > 0 ? statement.event.id : ''
    const key = [
      lead.article,
      lead.start,
      lead.event,
      lead.stance,
      parties,
      lead.time?.earliest,
      lead.time?.latest,
      alone,
    ].join('|')
    const first = joined.get(key)
    joined.set(
      key,
      first === undefined
        ? statement
        : {
            ...first,
            places: [...first.places, ...statement.places],
            claims: [...first.claims, ...statement.claims],
          },
    )
  }
  return [...joined.values()]
}
