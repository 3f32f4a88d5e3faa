import { defineCommand } from '../src/command.ts'
import { answerSituation, dayNumber } from '../src/core/index.ts'
import { gatherSituation } from './gather-situation.ts'

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
    const gathered = await gatherSituation(place, asOf && dayNumber(asOf.last), context)
    const page = answerSituation(
      {
        place,
        asOf: asOf?.last,
        ...gathered,
        heldPlaces: await corpus.heldPlaces(),
        staleDays: context.staleDays,
        archiveDays: context.archiveDays,
      },
      await corpus.coverage(),
      { messages: context.messages, knowledge: context.knowledge, zone, now: context.now },
    )
    return { ...page, zone }
  },
})
