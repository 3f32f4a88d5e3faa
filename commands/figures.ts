import { defineCommand } from '../src/command.ts'
import { answerFigures, dayNumber, UserError } from '../src/core/index.ts'
import { gatherFigures } from './gather-figures.ts'

/** /figures: killed, wounded, detained, displaced at a place, by source. */
export const figures = defineCommand({
  name: 'figures',
  arguments: [
    { name: 'place', kind: 'place', lead: true, required: true },
    { name: 'from', kind: 'day' },
    { name: 'to', kind: 'day' },
    { name: 'zone', kind: 'zone' },
  ],
  async run({ place, from, to }, context) {
    const { corpus, places, messages, language, knowledge } = context
    if (from !== undefined && to !== undefined && from.first > to.last) {
      throw new UserError('from-after-to', { from: from.first, to: to.last })
    }
    const zone = context.zone === 'local' ? places.zoneOf(place) : context.zone
    const name = place.names[language] ?? place.names.en ?? place.id
    const gathered = await gatherFigures(
      place.id,
      { from: from && dayNumber(from.first), to: to && dayNumber(to.last) },
      context,
    )
    const page = answerFigures(
      {
        title: messages('figures.title', { place: name }),
        from: from?.first,
        to: to?.last,
        ...gathered,
        staleDays: context.staleDays,
        archiveDays: context.archiveDays,
      },
      await corpus.coverage(),
      { messages, knowledge, zone, now: context.now },
    )
    return { ...page, zone }
  },
})
