import type { Keep } from '../../language/keep.ts'
import type {
  Actor,
  EventCode,
  GivenDate,
  Landmark,
  Place,
  PlaceMention,
  Precision,
  Stamp,
  TimeSpan,
} from '../../model/index.ts'
import type { Draft } from '../draft.ts'
import type { Sentence } from '../sentence.ts'
import type { Byline } from '../times/byline.ts'
import type { FoundTime } from '../times/found-time.ts'

/** A part of the text, UTF-16 code units. */
export interface Extent {
  readonly start: number
  readonly end: number
}

/** Everything that dating one document needs. */
export interface ResolveInput {
  readonly text: string
  /** The text, folded. */
  readonly folded: string
  readonly sentences: readonly Sentence[]
  readonly expressions: readonly FoundTime[]
  readonly drafts: readonly Draft[]
  /** Publication given beside the text: an ISO date or instant. It goes before what the text says. */
  readonly published?: string
  /** Where that, or what has several readings and so is no `published`, was given. */
  readonly publishedFrom?: GivenDate
  readonly byline?: Byline
  readonly stamp?: Stamp
  /** UTC milliseconds: when it was taken in; nothing told as past lies after it. */
  readonly fetchedAt: number
  readonly landmarks: readonly Landmark[]
  /** Keeps what is worked out from them. */
  readonly keep?: Keep
  readonly actors?: ReadonlyMap<string, Actor>
  /** Curated places by id: their names tell landmarks. */
  readonly places?: ReadonlyMap<string, Place>
  /** Ids of a place and of everything it lies in. */
  readonly placesOf?: (placeId: string) => readonly string[]
  /** IANA zone of a place. */
  readonly zoneOf?: (place: PlaceMention) => string | undefined
  /** IANA zone where nothing else is known. */
  readonly defaultZone: string
  /** Whether a sentence speaks of what is to come; by default none does. */
  readonly isFuture?: (sentence: Extent) => boolean
  /** Whether an expression at an offset only names a thing ("the 2012 accord") or an end ("until 1978"); by default none does. */
  readonly isAttributive?: (start: number, precision: Precision) => boolean
  /** Whether the sentence steps back in time before an offset ("had", "avait"); by default none does. */
  readonly isBackshifted?: (start: number) => boolean
  /** Whether an expression is counted from an event named beside it ("two days after the coup"); by default none is. */
  readonly namesEvent?: (time: FoundTime) => boolean
  /** Whether words behind an offset make years before it an anniversary ("to the day"); by default none do. */
  readonly isToTheDay?: (end: number) => boolean
  /** Whether words before an offset make it the day of writing ("it is", "nous sommes"); by default none do. */
  readonly isToday?: (start: number) => boolean
  /** Whether an offset stands in a quotation; by default none does. */
  readonly isQuoted?: (start: number) => boolean
  /** Whether an expression, by its index, only tells when something was said or what is put in; by default none does. */
  readonly isAside?: (index: number) => boolean
  /** Whether a sentence has a word for an event ("coup", "putsch"); by default none has. */
  readonly tellsEvent?: (sentence: Extent, event: EventCode) => boolean
}

/** What was concluded, in the order of the input. */
export interface ResolvedTimes {
  /** When it was published, undefined when nothing at all bounds it from below. */
  readonly published: TimeSpan | undefined
  /** One per draft. */
  readonly spans: readonly (TimeSpan | null)[]
  /** One per expression. */
  readonly times: readonly { readonly value: string; readonly span: TimeSpan | null }[]
}

/** The time of the whole document, for statements that hang on it. */
export interface DocumentTime {
  /** Days of publication; null when nothing bounds it, or when the range is too wide to say anything. */
  readonly earliest: string | null
  readonly latest: string | null
  readonly span: TimeSpan | null
}
