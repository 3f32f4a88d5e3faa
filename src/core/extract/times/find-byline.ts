import { fold } from '../../language/fold.ts'
import type { LanguagePack } from '../../language/pack.ts'
import { rangeOfValue } from '../../time/timex-span.ts'
import { extractTimes } from './extract-times.ts'
import type { FoundTime } from './found-time.ts'
import { parseWords } from './rule.ts'

/** What an article says of its own publication. */
export interface Byline {
  readonly start: number
  readonly end: number
  readonly text: string
  /** Local dates it can mean: one, two when day and month can be swapped, none when it gives no year. */
  readonly days: readonly string[]
  /** MM-DD, for a dateline without year. */
  readonly monthDay?: string
  /** published: labelled so. updated: labelled as a later change. dateline: place and date. heading: a line with the date. */
  readonly kind: 'published' | 'updated' | 'dateline' | 'heading'
}

/** A byline stands in the head of a page: navigation, title, subtitle, caption, and the first lines of the body. */
const headLines = 14
const headCharacters = 2_500
/** A heading with a date is a short line; longer ones are prose. */
const longestHeading = 140

/**
 * Finds the date of publication that an article states itself: "Publié le 30 mars 2012", a dateline
 * ("KIDAL, Mali, March 30 (Agency) -"), a heading ("Bulletin du lundi 21 juin 2021"). A labelled publication is
 * preferred to anything else, and "updated" is taken only when nothing else is there.
 */
export function findByline(text: string, pack: LanguagePack): Byline | undefined {
  const head = text.slice(0, headCharacters)
  const times = extractTimes(head, pack)
  const labels = parseWords(pack).bylines
  const found: Byline[] = []
  let lines = 0
  for (const match of head.matchAll(/[^\n]*[^\s][^\n]*/gu)) {
    lines += 1
    if (lines > headLines) break
    const line = { start: match.index, end: match.index + match[0].length }
    for (const time of times.filter((one) => one.start >= line.start && one.end <= line.end)) {
      const byline = bylineOf(time, line, head, labels)
      if (byline !== undefined) found.push(byline)
    }
  }
  return order
    .map((kind) => found.find((byline) => byline.kind === kind))
    .find((byline) => byline !== undefined)
}

const order: readonly Byline['kind'][] = ['published', 'dateline', 'heading', 'updated']

function bylineOf(
  time: FoundTime,
  line: { readonly start: number; readonly end: number },
  head: string,
  labels: { readonly published: string; readonly updated: string; readonly bulletin: string },
): Byline | undefined {
  const before = fold(head.slice(line.start, time.start))
  const after = fold(head.slice(time.end, line.end))
  const kind = kindOf(before, after, line.end - line.start, labels)
  if (kind === undefined || time.until !== undefined) return undefined
  const place = { start: time.start, end: time.end, text: time.text, kind }
  if (rangeOfValue(time.value)?.precision === 'day') {
    const other = time.otherValue === undefined || time.otherValue === time.value ? [] : [time.otherValue]
    return { ...place, days: [time.value.slice(0, 10), ...other].sort() }
  }
  // "MOGADISHU, Sunday - " dates the sending too, though it bounds nothing by itself.
  if (kind === 'dateline' && /^XXXX-WXX-\d$/u.test(time.value)) return { ...place, days: [] }
  const monthDay = /^XXXX-(\d\d-\d\d)/u.exec(time.value)?.[1]
  return monthDay === undefined || kind === 'updated' ? undefined : { ...place, days: [], monthDay }
}

function kindOf(
  before: string,
  after: string,
  length: number,
  labels: { readonly published: string; readonly updated: string; readonly bulletin: string },
): Byline['kind'] | undefined {
  if (new RegExp(`(?:^|[^\\p{L}])(?:${labels.published})[ :]*$`, 'u').test(before)) return 'published'
  if (new RegExp(`(?:^|[^\\p{L}])(?:${labels.updated})[ :]*$`, 'u').test(before)) return 'updated'
  // "BAMAKO, 30 mars (Agence) -", "(Dakar, le 9 mai 2024)", "PEMBA (Mozambique), 5 avr -"
  if (/^ ?\(?\p{L}[\p{L}' .()-]{1,40}(?:, ?\p{L}[\p{L}' .()-]{1,30})?, ?(?:le )?$/u.test(before)) {
    if (/^ ?(?:\([^)]{2,40}\) ?)?(?:[-|:)]|$)/u.test(after)) return 'dateline'
  }
  if (length > longestHeading || /[.!?]\s*$/u.test(after)) return undefined
  const opens = /^\s*$/u.test(before) || /[-|,(:] *$/u.test(before)
  const named = new RegExp(`(?:^|[^\\p{L}])(?:${labels.bulletin})[^.]{0,20}$`, 'u').test(before)
  const closes = /^\s*(?:$|[-|)(]|, *\d{1,2} ?(?:h|:|heures)|\d{1,2}[h:]\d\d)/u.test(after)
  return closes && (opens || named) ? 'heading' : undefined
}
