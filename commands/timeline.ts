import { defineCommand } from '../src/command.ts'
import { answerTimeline, dayNumber, dayOfNumber, findingKey, UserError } from '../src/core/index.ts'
import { gatherTimeline } from './gather-timeline.ts'

/** /timeline: dated events of a place, an actor or the whole corpus, oldest first; the newest page of them. */
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
    const key =
      place !== undefined
        ? findingKey.inside(place.id)
        : actor !== undefined
          ? findingKey.by(actor.id)
          : findingKey.everything
    const { begins, ...gathered } = await gatherTimeline(
      key,
      from && dayNumber(from.first),
      to && dayNumber(to.last),
      context,
    )
    const name = place?.names[language] ?? place?.names.en ?? actor?.name
    const page = answerTimeline(
      {
        title: messages('timeline.title', { topic: name ?? messages('timeline.all') }),
        command: ['/timeline', name, from && `from:${from.first}`].filter(Boolean).join(' '),
        from: from?.first,
        to: to?.last,
        begins: begins === undefined ? undefined : dayOfNumber(begins),
        ...gathered,
        heldPlaces: await corpus.heldPlaces(),
        staleDays: context.staleDays,
        archiveDays: context.archiveDays,
      },
      await corpus.coverage(),
      { messages, knowledge: context.knowledge, zone, now: context.now },
    )
    return { ...page, zone }
  },
})
