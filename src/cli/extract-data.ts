import type { Claim, Intake, Knowledge, Messages, PlaceMention, Stamp, TimeSpan } from '../core/index.ts'
import type { readWithPlaces } from '../core/pipeline.ts'
import { explainTime } from '../core/render/why.ts'
import { createWording, type Wording } from '../core/render/wording.ts'
import { localBounds } from './local-instant.ts'

/** What `extract` answers for one text: the shape is a contract that tools and tests rely on. */
export interface Extract {
  readonly id: string
  readonly language: string
  readonly unread: string | null
  readonly published: SpanData | null
  readonly stamp: Stamp | null
  readonly times: readonly TimeData[]
  readonly places: readonly PlaceData[]
  readonly claims: readonly ClaimData[]
}

/** Reads one text as the bot would, without keeping it. */
export type Extractor = (id: string, intake: Intake) => Extract

/** A time with its reasoning as one sentence. */
interface SpanData extends Pick<TimeSpan, 'earliest' | 'latest' | 'precision' | 'basis' | 'text'> {
  readonly why: string
}

interface TimeData extends Pick<TimeSpan, 'earliest' | 'latest'> {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly type: string
  readonly value: string
}

type PlaceData = Pick<PlaceMention, 'text' | 'id' | 'name' | 'country' | 'lat' | 'lon'> & {
  readonly start: number
  readonly end: number
}

type ClaimData = Pick<Claim, 'event' | 'stance' | 'figures' | 'quote' | 'start' | 'end'> & {
  readonly place: PlaceMention | null
  readonly actors: readonly { id: string; name: string; text: string; role: string }[]
  readonly time: SpanData | null
  readonly speaker: { readonly kind: string; readonly name: string | null; readonly text: string }
}

/** Puts a reading into the contract's shape. */
export function asExtract(
  id: string,
  reading: ReturnType<typeof readWithPlaces>,
  messages: Messages,
  knowledge: Knowledge,
): Extract {
  const { article, claims, times } = reading
  const wording = createWording(messages, knowledge)
  const span = (time: TimeSpan | null | undefined): SpanData | null => asSpan(time, wording, knowledge)
  return {
    id,
    language: article.language,
    unread: article.unread,
    published: span(article.published),
    stamp: article.stamp ?? null,
    times: times.map(({ start, end, text, type, value, span: bounds }) => {
      return {
        start,
        end,
        text,
        type,
        value,
        earliest: bounds?.earliest ?? null,
        latest: bounds?.latest ?? null,
      }
    }),
    places: reading.places().map((found) => {
      const { start, end } = found
      return { start, end, ...asPlace(found) }
    }),
    claims: claims.map((claim) => asClaim(claim, span)),
  }
}

function asClaim(claim: Claim, span: (time: TimeSpan | null) => SpanData | null): ClaimData {
  const { event, place, actors, time, speaker, stance, figures, quote, start, end } = claim
  return {
    event,
    place: place === null ? null : asPlace(place),
    actors: actors.map(({ id, name, text, role }) => ({ id, name, text, role })),
    time: span(time),
    speaker: { kind: speaker.kind, name: speaker.name ?? null, text: speaker.text },
    stance,
    figures: figures.map(({ measure, low, high, who, text }) => ({ measure, low, high, who, text })),
    quote,
    start,
    end,
  }
}

const asPlace = ({ id, name, text, country, lat, lon }: PlaceMention): PlaceMention => ({
  id,
  name,
  text,
  country,
  lat,
  lon,
})

function asSpan(time: TimeSpan | null | undefined, wording: Wording, knowledge: Knowledge): SpanData | null {
  if (time === null || time === undefined) return null
  const { precision, basis, text } = time
  return { ...localBounds(time), precision, basis, text, why: explainTime(time, wording, knowledge) }
}
