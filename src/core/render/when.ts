import type { Knowledge } from '../knowledge.ts'
import { remembering } from '../language/remembering.ts'
import type { PlaceMention, Span, TimeSpan } from '../model/index.ts'
import { formatSpan } from '../time/format.ts'
import type { PageContext } from './page.ts'
import { text } from './spans.ts'

/**
 * A time in the reader's words and zone. An instant keeps its moment for the platform's own form, and is followed by
 * the date at the place where that is another; the mark stands behind what the platform adds, which is the viewer's.
 * @param place where it happened, null when that is not known
 */
export function timeSpans(
  time: TimeSpan,
  place: PlaceMention | null,
  { wording: { language }, knowledge, zone }: Pick<PageContext, 'wording' | 'knowledge' | 'zone'>,
): readonly Span[] {
  const there = zonesThere(time, place, knowledge)
  const { text: words, atMs, mark } = formatSpan(time, { language, zone, there })
  const span: Span = { kind: 'time', text: words, ...(atMs !== undefined && { atMs }) }
  return mark === undefined ? [span] : [span, text(mark)]
}

/** IANA zones where something can have happened: several for a country of many, [] when nothing is known. */
function zonesThere(time: TimeSpan, place: PlaceMention | null, { zoneOf }: Knowledge): readonly string[] {
  if (place === null) {
    const zone = time.why.findLast(({ code }) => code === 'zone-of-place')?.details.zone
    return zone === undefined ? [] : [zone]
  }
  const zones = place.id === place.country ? zonesOf(place.country) : []
  return zones.length > 0 ? zones : [zoneOf(place)]
}

/** To ask takes longer than all else that a line needs, and countries are few. */
const zonesOf = remembering(300, (country: string): readonly string[] => {
  // TypeScript's library does not know the method yet.
  const locale = new Intl.Locale(`und-${country}`) as Intl.Locale & {
    getTimeZones?(): readonly string[] | undefined
  }
  return locale.getTimeZones?.() ?? []
})
