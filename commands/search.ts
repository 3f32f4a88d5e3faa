import { defineCommand } from '../src/command.ts'
import { answerSearch, dayNumber, parseSearch, searchMark, UserError } from '../src/core/index.ts'

/** So many sentences are read at one look; older ones are asked for by their last day. */
const mostShown = 20

/** /search: sentences that hold words, the newest published first. */
export const search = defineCommand({
  name: 'search',
  arguments: [
    { name: 'words', kind: 'words', lead: true, required: true },
    { name: 'place', kind: 'place' },
    { name: 'actor', kind: 'actor' },
    { name: 'event', kind: 'event' },
    { name: 'from', kind: 'day' },
    { name: 'to', kind: 'day' },
    { name: 'zone', kind: 'zone' },
  ],
  async run({ words, place, actor, event, from, to }, context) {
    const { corpus, places, messages, language } = context
    if (from !== undefined && to !== undefined && from.first > to.last) {
      throw new UserError('from-after-to', { from: from.first, to: to.last })
    }
    const zone =
      context.zone !== 'local'
        ? context.zone
        : place === undefined
          ? context.defaultZone
          : places.zoneOf(place)
    const terms = parseSearch(words)
    if (terms.length === 0) throw new UserError('no-words', { words })
    const found = await corpus.search({
      terms,
      marks: [
        ...(place === undefined ? [] : [searchMark('place', place.id)]),
        ...(actor === undefined ? [] : [searchMark('actor', actor.id)]),
        ...(event === undefined ? [] : [searchMark('event', event)]),
      ],
      ...(from !== undefined && { from: dayNumber(from.first) }),
      ...(to !== undefined && { to: dayNumber(to.last) }),
      // One more shows that there are more.
      limit: mostShown + 1,
    })
    const shown = found.slice(0, mostShown)
    const ids = [...new Set(shown.map(({ article }) => article))]
    const [articles, claims] = await Promise.all([corpus.articles(ids), corpus.claimsOf(ids)])
    const filters = [
      place && (place.names[language] ?? place.names.en),
      actor?.name,
      event && messages(`event.${event}`, nobody),
    ].filter((name) => name !== undefined)
    const page = answerSearch(
      {
        words,
        filters,
        hits: shown,
        more: found.length > mostShown,
        command: commandOf({ words, place: place?.id, actor: actor?.id, event, from: from?.first }),
        articles,
        claims,
        heldPlaces: await corpus.heldPlaces(),
      },
      await corpus.coverage(),
      { messages, knowledge: context.knowledge, zone, now: context.now },
    )
    return { ...page, zone }
  },
})

/** An event as such, done by nobody to nobody. */
const nobody = { agents: 'none', targets: 'none', objects: 'none', acts: 'none', destination: 'none' }

/** The same question without its last day, as it is typed. */
function commandOf({
  words,
  ...options
}: { readonly words: string } & Readonly<Record<string, string | undefined>>): string {
  const typed = Object.entries(options).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}:${value}`],
  )
  return ['/search', words, ...typed].join(' ')
}
