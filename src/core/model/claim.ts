import type { ActorMention } from './actor.ts'
import type { DatasetRow } from './article.ts'
import type { PlaceMention } from './place.ts'
import type { TimeSpan } from './time-span.ts'

/** ACLED's sub-events and our extensions, in one list; the order is the order of weight in a briefing. */
export const eventCodes = [
  'non-state-actor-overtakes-territory',
  'government-regains-territory',
  'non-violent-transfer-of-territory',
  'control',
  'coup',
  'offensive',
  'siege',
  'armed-clash',
  'attack',
  'suicide-bomb',
  'remote-explosive-ied',
  'air-drone-strike',
  'shelling-artillery-missile',
  'grenade',
  'chemical-weapon',
  'excessive-force',
  'mob-violence',
  'sexual-violence',
  'abduction',
  'arrests',
  'casualties',
  'displacement',
  'humanitarian',
  'looting-property-destruction',
  'disrupted-weapons-use',
  'violent-demonstration',
  'protest-with-intervention',
  'peaceful-protest',
  'headquarters-established',
  'agreement',
  'change-to-group',
  'sanction',
  'other-strategic',
  'appeal',
  'statement',
] as const

export type EventCode = (typeof eventCodes)[number]

export type Stance = 'asserted' | 'hedged' | 'denied' | 'planned' | 'threatened' | 'demanded' | 'unknown'

export type SpeakerKind =
  | 'reporter'
  | 'witness'
  | 'official'
  | 'military'
  | 'armed-group'
  | 'government'
  | 'un'
  | 'ngo'
  | 'medical'
  | 'media'
  | 'expert'
  | 'anonymous'

/** Who says so, kept apart from the outlet that prints it. */
export interface Speaker {
  readonly kind: SpeakerKind
  /** The usual name of a named speaker. */
  readonly name?: string
  /** Actor id, where the speaker is one. */
  readonly actor?: string
  /** The words in the text, '' for the reporter's own voice. */
  readonly text: string
}

export type Measure =
  | 'killed'
  | 'wounded'
  | 'detained'
  | 'abducted'
  | 'displaced'
  | 'missing'
  | 'captured'
  | 'freed'

/** A number of people as reported. */
export interface Figure {
  readonly measure: Measure
  readonly low: number
  /** Null: no upper bound was said ("at least 12"). */
  readonly high: number | null
  /** civilians, soldiers, fighters… in English lexicon ids, null when not said. */
  readonly who: string | null
  readonly text: string
  /** A dataset's best estimate between the two. */
  readonly best?: number
  /** True for a part of a total that stands beside it: deaths of one side. Never added to it. */
  readonly part?: true
}

/** A time as a statement's own words give it, with what they leave open left open. */
export interface OpenWords {
  /** Offset of the words in the article's text, UTF-16 code units. */
  readonly at: number
  readonly text: string
  /** TIMEX3 value with X for what is not said: `XXXX-WXX-5`, `XXXX-03-22`. */
  readonly value: string
  readonly mod?: 'START' | 'MID' | 'END'
  /** Weekday named beside a date, 1 Monday to 7 Sunday. */
  readonly weekday?: number
  /** True for "last Friday": not the day of publication itself. */
  readonly last?: true
  /** Days from the publication ("yesterday": -1), or from the time told before ("the next day": 1). */
  readonly shift?: { readonly from: 'publication' | 'previous'; readonly days: number }
  /** For a shift from the time told before: offset of its words. */
  readonly base?: number
}

/** Which row of a dataset a claim is, in whatever version. */
export interface ClaimRow extends Pick<DatasetRow, 'dataset' | 'id'> {
  /** The dataset's own code of the event, as it stands there: "Battles / Armed clash". */
  readonly code: string
}

/** One statement of an article. */
export interface Claim {
  /** `<article id>:<start>:<event>:<n>`, stable while text and rules are. */
  readonly id: string
  readonly article: string
  readonly event: EventCode
  /** The row of a dataset that it is. */
  readonly row?: ClaimRow
  readonly place: PlaceMention | null
  /** For withdrawals and moves: where to. */
  readonly destination?: PlaceMention
  readonly actors: readonly ActorMention[]
  readonly time: TimeSpan | null
  /** What its own words say of when, where they leave the day open ("Friday"); absent where nothing is left open. */
  readonly said?: OpenWords
  readonly speaker: Speaker
  readonly stance: Stance
  /**
   * Set for what no rule reads: how likely all words of its sentence together are held to tell it, 0 to 1, by what was
   * learned from labelled sentences.
   */
  readonly likeness?: number
  readonly figures: readonly Figure[]
  /** What exactly was done, as lexicon ids (looted, partly-looted, burnt), in the text's order. */
  readonly acts: readonly string[]
  /** What it was done to, other than people, as lexicon ids or `text:<words>` (camp, shops). */
  readonly objects: readonly string[]
  /** The whole sentence, verbatim, and its offsets in the article's text (UTF-16 code units). */
  readonly quote: string
  readonly start: number
  readonly end: number
}
