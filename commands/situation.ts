import { defineCommand } from '../src/command.ts'
import { answerSituation } from '../src/core/index.ts'
import { gatherEvidence } from './evidence.ts'

/** /situation: what is reported of a place, what matters most first. */
export const situation = defineCommand({
  name: 'situation',
  arguments: [
    { name: 'place', kind: 'place', lead: true, required: true },
    { name: 'as-of', kind: 'day' },
    { name: 'zone', kind: 'zone' },
  ],
  async run({ place, 'as-of': asOf }, context) {
    const { corpus, places } = context
    const zone = context.zone === 'local' ? places.zoneOf(place) : context.zone
    const inside = await places.within(place.id)
    const here = await corpus.claimsAt(inside)
    const articleIds = [...new Set(here.map((claim) => claim.article))]
    // Neighbours: the nearest region's other places, whoever reports them.
    const around =
      place.parents[0] === undefined || place.parents[0] === place.country
        ? []
        : await places.within(place.parents[0])
    const [told, near] = await Promise.all([corpus.claimsOf(articleIds), corpus.claimsAt(around)])
    const claims = [...new Map([...here, ...told, ...near].map((claim) => [claim.id, claim])).values()]
    const articles = await corpus.articles([...new Set(claims.map((claim) => claim.article))])
    const page = answerSituation(
      {
        place,
        inside: new Set(inside),
        asOf: asOf?.last,
        claims,
        articles,
        evidence: await gatherEvidence(claims, context),
        staleDays: context.staleDays,
        archiveDays: context.archiveDays,
      },
      await corpus.coverage(),
      { messages: context.messages, knowledge: context.knowledge, zone, now: context.now },
    )
    return { ...page, zone }
  },
})
