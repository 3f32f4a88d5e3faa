import type { ActorMention, Claim, EventCode, Figure, Place, Stance, TimeSpan } from '../../src/core/index.ts'
import { dayNumber, dayOfNumber } from '../../src/core/index.ts'
import type { Random } from './random.ts'
import type { Language } from './vocabulary.ts'
import type { World } from './world.ts'

/** What happens, about as often as in news of conflicts. */
const events: readonly (readonly [EventCode, number])[] = [
  ['armed-clash', 14],
  ['attack', 16],
  ['casualties', 14],
  ['control', 8],
  ['non-state-actor-overtakes-territory', 3],
  ['government-regains-territory', 3],
  ['non-violent-transfer-of-territory', 2],
  ['air-drone-strike', 6],
  ['shelling-artillery-missile', 4],
  ['remote-explosive-ied', 4],
  ['abduction', 3],
  ['arrests', 4],
  ['displacement', 5],
  ['looting-property-destruction', 3],
  ['peaceful-protest', 3],
  ['statement', 5],
  ['appeal', 3],
]
const everyEvent = events.flatMap(([event, weight]) => Array.from({ length: weight }, () => event))

const told: Readonly<Record<Language, readonly string[]>> = {
  en: ['fighting was reported in', 'armed men attacked', 'forces entered', 'shells fell on', 'people fled'],
  fr: [
    'des combats ont eu lieu à',
    'des hommes armés ont attaqué',
    'des forces sont entrées à',
    'des obus sont tombés sur',
    'des habitants ont fui',
  ],
}

/** When an article was published: day number, undefined: nothing says so. */
export type Published = number | undefined

/** A claim but for its id, its article and where its sentence stands. */
export type Telling = Omit<Claim, 'id' | 'article' | 'quote' | 'start' | 'end'>

/** Makes up one statement. @param wrote day number on which the article was written */
export function tell(
  random: Random,
  world: World,
  place: Place | null,
  wrote: number,
  published: Published,
): Telling {
  const event = random.pick(everyEvent)
  const said =
    published === undefined && random.chance(0.5)
      ? { at: 0, text: 'Friday', value: `XXXX-WXX-${1 + random.below(7)}` }
      : undefined
  return {
    event,
    place: place && {
      id: place.id,
      name: place.names.en!,
      text: place.names.en!,
      country: place.country,
      lat: place.lat,
      lon: place.lon,
    },
    actors: parties(random, world, place),
    time: timeOf(random, wrote, published, said !== undefined),
    ...(said !== undefined && { said }),
    speaker: random.chance(0.4) ? { kind: 'official', text: 'an official' } : { kind: 'reporter', text: '' },
    stance: stanceOf(random),
    figures: event === 'casualties' || random.chance(0.1) ? [figure(random)] : [],
    acts: [],
    objects: random.chance(0.08) ? ['camp'] : [],
  }
}

/** The words that a sentence opens with: what happened, where, by whom. */
export function openingOf({ place, actors }: Telling, random: Random, language: Language): string {
  const who = actors[0] === undefined ? '' : `${actors[0].name} `
  return `${who}${random.pick(told[language])} ${place?.name ?? (language === 'en' ? 'the region' : 'la région')}`
}

function parties(random: Random, world: World, place: Place | null): readonly ActorMention[] {
  const known = world.actorsOf(place?.country ?? 'ML')
  if (known.length === 0 || random.chance(0.25)) return []
  const roles = random.chance(0.5) ? (['agent', 'target'] as const) : (['agent'] as const)
  return roles.map((role) => {
    const { id, name, kind } = random.pick(known)
    return { id, name, text: name, role, kind }
  })
}

function stanceOf(random: Random): Stance {
  const at = random.next()
  return at < 0.8
    ? 'asserted'
    : at < 0.9
      ? 'hedged'
      : at < 0.94
        ? 'denied'
        : at < 0.97
          ? 'planned'
          : 'unknown'
}

function figure(random: Random): Figure {
  const low = 1 + random.below(40)
  const measure = random.pick(['killed', 'wounded', 'detained', 'displaced'] as const)
  return { measure, low, high: random.chance(0.7) ? low : null, who: null, text: String(low) }
}

/** Mostly a day or so before it was written, sometimes a month or a year, sometimes nothing. */
function timeOf(random: Random, wrote: number, published: Published, isOpen: boolean): TimeSpan | null {
  if (isOpen) return span(null, wrote + 1, 'document')
  const at = random.next()
  const end = wrote - Math.floor(random.next() ** 3 * 6)
  if (at < 0.72) return span(end, end, published === undefined ? 'stated' : 'relative')
  if (at < 0.8) return span(end - 1 - random.below(8), end, 'relative')
  if (at < 0.87) return span(end - 30 - random.below(300), end, 'stated')
  if (at < 0.94) return span(end, end, 'document')
  return null
}

function span(from: number | null, to: number, basis: TimeSpan['basis']): TimeSpan {
  const [earliest, latest] = [from === null ? null : dayOfNumber(from), dayOfNumber(to)]
  const isDay = earliest === latest
  return {
    earliest,
    latest,
    precision: isDay ? 'day' : 'range',
    basis,
    value: isDay ? latest : null,
    text: basis === 'document' ? '' : 'on that day',
    why: basis === 'stated' ? [] : [{ code: 'from-published', details: { expression: 'on that day' } }],
  }
}

/** First and last day on which something is told, as day numbers: fourteen years. */
export const days = { first: dayNumber('2012-01-01'), last: dayNumber('2025-12-31') }
