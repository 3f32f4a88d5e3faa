import { defineCommand } from '../src/command.ts'
import { answerChanges } from '../src/core/index.ts'
import { gatherChanges } from './gather-changes.ts'

/** Who has not asked here before is told of the last day. */
const dayMs = 24 * 60 * 60 * 1000

/** /new: what has changed since one last asked here, or since a day: new, changed and withdrawn events. */
export const whatIsNew = defineCommand({
  name: 'new',
  arguments: [
    { name: 'place', kind: 'place', lead: true },
    { name: 'since', kind: 'day' },
    { name: 'zone', kind: 'zone' },
  ],
  async run({ place, since: day }, context) {
    const { answers, asker, corpus, places, messages, knowledge, language, now, defaultZone } = context
    const local = place === undefined ? defaultZone : places.zoneOf(place)
    const zone = context.zone === 'local' ? local : context.zone
    const last = day === undefined ? await answers.last(asker) : undefined
    const since =
      day !== undefined
        ? Temporal.PlainDate.from(day.first).toZonedDateTime(zone).epochMilliseconds
        : last === undefined
          ? now - dayMs
          : Temporal.Instant.from(last.asOf).epochMilliseconds
    const name = place?.names[language] ?? place?.names.en ?? messages('timeline.all')
    const topic = place === undefined ? {} : { places: [place.id] }
    const gathered = await gatherChanges({ at: since }, topic, context)
    const page = answerChanges(
      { title: messages('new.title', { topic: name }), since, ...gathered },
      await corpus.coverage(),
      { messages, knowledge, zone, now },
    )
    return { ...page, zone }
  },
})
