import type { EventCode, PlaceMention } from '../../model/index.ts'
import { isOfWar, isSinceWar } from '../claims/many-days.ts'
import type { Scene } from '../claims/scene.ts'
import type { TimeTold } from '../claims/times-told.ts'
import type { Draft } from '../draft.ts'
import type { Parse } from '../events/parse.ts'
import { mention } from './document-places.ts'
import { sitesOf } from './sites.ts'
import { wideKinds } from './wide-kinds.ts'

/** A day told with its year, or so many years: no village has fighting or tolls of such a length told of it without its name. */
const years = /^(?:\d{4}(?:-\d\d){0,2}|P[\dX.]+Y|P[\dX.]+DE)$/u

const counted: ReadonlySet<EventCode> = new Set<EventCode>([
  'casualties',
  'displacement',
  'armed-clash',
  'attack',
])

/**
 * Years of violence, which a piece of news tells after its own day: "The violence has killed 2,000 people in six years" is
 * of the region that its sentence names, else of the country, and not of the village of the day.
 */
export function placedOverYears(draft: Draft, parse: Parse, scene: Scene, times: readonly TimeTold[]): Draft {
  const { place, event } = draft
  if (place === null || !counted.has(event)) return draft
  const isLong =
    isOfWar(draft) ||
    isSinceWar(parse) ||
    times.some(
      ({ time }) => years.test(time.value) && (time.relation === 'since' || time.type === 'DURATION'),
    )
  if (!isLong || wideKinds.has(scene.knowledge.places.get(place.id)?.kind) || isMeant(parse, place, scene))
    return draft
  const wide = sitesOf(parse, scene).find(
    (site) => site.wide && site.place.country === place.country && site.role !== 'dateline',
  )
  const country = scene.knowledge.places.get(place.country)
  return { ...draft, place: wide?.place ?? (country === undefined ? place : mention(country, '')) }
}

/** Whether a sentence names a place itself, or says "the town" of it. */
const isMeant = (parse: Parse, { id }: PlaceMention, scene: Scene): boolean =>
  sitesOf(parse, scene).some((site) => site.place.id === id && site.role !== 'dateline') ||
  parse.phrases.some(({ settlement, det }) => settlement && parse.language.is('definite', det))
