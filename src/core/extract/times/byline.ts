import type { AddressDate } from './address-date.ts'
import type { FoundTime } from './found-time.ts'

/** What an article says of its own publication. */
export interface Byline {
  /** UTF-16 code units of the text; both -1 when it is from the address that came with it. */
  readonly start: number
  readonly end: number
  /** The words of the text, or the address. */
  readonly text: string
  /** Local dates it can mean: one, two when day and month can be swapped, none when it gives no year or a range. */
  readonly days: readonly string[]
  /** MM-DD, for a dateline without year. */
  readonly monthDay?: string
  /** Weekday said beside it, 1 Monday to 7 Sunday: it tells between the years of a dateline. */
  readonly weekday?: number
  /** First and last local date it can have been published on, where no day is said. */
  readonly range?: { readonly earliest: string; readonly latest: string }
  /** First and last local date that the page says it is about: "Covering 2 to 8 June 2025". */
  readonly covers?: { readonly earliest: string; readonly latest: string }
  /**
   * published: labelled so. updated: labelled as a later change. dateline: place and date. heading: a line with the
   * date. period: a bulletin about some days, which comes out after them. address: the page's own address.
   */
  readonly kind: 'published' | 'updated' | 'dateline' | 'heading' | 'period' | 'address'
}

/** A time expression of a page's head with what stands around it in its line. */
export interface HeadTime {
  readonly time: FoundTime
  /** The expression's words, or those of the whole range it opens. */
  readonly words: string
  /** Where they begin (UTF-16 code units of the text). */
  readonly start: number
  /** Weekday said with it, 1 Monday to 7 Sunday; its word is left out of `before`. */
  readonly weekday?: number
  /** Its year has two digits: no more than a label makes it a date. */
  readonly isShort?: true
  /** The line before the expression, as printed and folded. */
  readonly printed: string
  readonly before: string
  /** The line after it (after the whole range, where it opens one), folded. */
  readonly after: string
  /** Long, or ended like a sentence. */
  readonly isProse: boolean
}

/** The page's own address with the date in it. */
export interface OwnAddress extends AddressDate {
  readonly address: string
}
