import type { PlaceMention } from '../../model/index.ts'
import type { Phrase } from '../actors/phrase.ts'

/**
 * How a place stands in its sentence. `at`: there it is; `bare`: named without a preposition; `of`: something of it ("its hospital"); `whose`: people of it;
 * `beside`: only measured from; `holds`: what the place before it lies in; `head`: a heading; `dateline`: where it was
 * written; `said`: where somebody speaks; `home`: where somebody is from, or has a seat.
 */
export type SiteRole =
  | 'at'
  | 'bare'
  | 'of'
  | 'whose'
  | 'beside'
  | 'holds'
  | 'from'
  | 'to'
  | 'head'
  | 'dateline'
  | 'said'
  | 'home'

/** A place that a sentence names, with what that says about where its events were. */
export interface Site {
  readonly phrase: Phrase
  /** Tokens, half-open, with the noun it belongs to: "la province de X". */
  readonly from: number
  readonly to: number
  readonly place: PlaceMention
  readonly role: SiteRole
  /** A region or a country: nothing happens all over it. */
  readonly wide: boolean
  /** The part of the town that is named, where it is told of the town: who takes a quarter does not hold the town. */
  readonly part?: PlaceMention
  /** True for a town that a part of it was named before: "on Lido Beach in Mogadishu". */
  readonly ofPart?: true
}
