import { defineCommand } from '../src/command.ts'
import { answerTimeline, UserError } from '../src/core/index.ts'
import { gatherEvidence } from './evidence.ts'

/** /timeline: dated events of a place, an actor or the whole corpus, oldest first. */
export const timeline = defineCommand({
  name: 'timeline',
  arguments: [
    { name: 'place', kind: 'place-or-actor', lead: true },
    { name: 'from', kind: 'day' },
    { name: 'to', kind: 'day' },
    { name: 'zone', kind: 'zone' },
  ],
  async run({ place: topic, from, to }, context) {
    const { corpus, places, messages, language } = context
    if (from !== undefined && to !== undefined && from.first > to.last) {
      throw new UserError('from-after-to', { from: from.first, to: to.last })
    }
    const place = topic !== undefined && 'place' in topic ? topic.place : undefined
    const actor = topic !== undefined && 'actor' in topic ? topic.actor : undefined
    const zone =
      context.zone !== 'local'
        ? context.zone
        : place === undefined
          ? context.defaultZone
          : places.zoneOf(place)
    const claims =
      place !== undefined
        ? await corpus.claimsAt(await places.within(place.id))
        : actor !== undefined
          ? await corpus.claimsBy([actor.id])
          : await corpus.everyClaim()
    const articles = await corpus.articles([...new Set(claims.map((claim) => claim.article))])
    const name = place?.names[language] ?? place?.names.en ?? actor?.name ?? messages('timeline.all')
    const page = answerTimeline(
      {
        title: messages('timeline.title', { topic: name }),
        from: from?.first,
        to: to?.last,
        claims,
        articles,
        evidence: await gatherEvidence(claims, context),
        staleDays: context.staleDays,
        archiveDays: context.archiveDays,
      },
      await corpus.coverage(),
      { messages, knowledge: context.knowledge, zone, now: context.now },
    )
    return { ...page, zone }
  },
})
