import { isDate, monthEnd } from '../../time/calendar.ts'
import { meaningOf, monthWords, oneOf } from './moment-words.ts'

/** What an address says of the page behind it. */
export interface AddressDate {
  /** Local dates it can mean, ascending: two where day and month can be swapped, none when it gives a month only. */
  readonly days: readonly string[]
  /** First and last day of the month it gives without a day. */
  readonly month?: { readonly earliest: string; readonly latest: string }
}

const year = '(?<y>(?:199[5-9]|20\\d\\d))'
const month = `(?<month>${oneOf(monthWords)})`
/** A date in the title's own words is of what happened ("l-attaque-du-22-03-2012"). */
const ownWords = /(?:^|[/_.-])(?:du|le|of|on|au|des?|the|until|since|depuis)[-_.]$/u

/** In the order tried: the finest first, and numbers run together last, since article numbers look like them. */
const forms: readonly RegExp[] = [
  new RegExp(`(?<=[/_.=-])${year}(?<sep>[/_.-])(?<m>\\d{1,2})\\k<sep>(?<d>\\d{1,2})(?!\\d)`, 'gu'),
  new RegExp(`(?<=[/_.=-])${year}(?<sep>[/_.-])${month}\\k<sep>(?<d>\\d{1,2})(?!\\d)`, 'gu'),
  new RegExp(`(?<=[/_.=-])(?<d>\\d{1,2})(?<sep>[/_.-])${month}\\k<sep>${year}(?!\\d)`, 'gu'),
  new RegExp(`(?<=[/_.=-])(?<a>\\d{1,2})(?<sep>[/_.-])(?<b>\\d{1,2})\\k<sep>${year}(?!\\d)`, 'gu'),
  new RegExp(
    `(?<=[/_.=-])${year}(?<m>0[1-9]|1[0-2])(?<d>0[1-9]|[12]\\d|3[01])(?:t?\\d{4}|t?\\d{6})?(?=[/_.&-]|$)`,
    'gu',
  ),
]
const months: readonly RegExp[] = [
  new RegExp(`(?<=/)${year}[/-](?<m>0[1-9]|1[0-2])(?=/)`, 'gu'),
  new RegExp(`(?<=/)${year}[/-]${month}(?=/)`, 'gu'),
]

/** Query keys that hold a date of publication; any other holds what a reader asked for. */
const dateKeys = /^(?:date|day|jour|pubdate|pub_date|published|publication|dt|d)$/u

/**
 * Reads the date that a publisher puts in an address: "/2012/03/30/", "/20120330-", "/2012/mar/30/", "-30-03-2012.html",
 * "?date=2012-03-30", "/2012/03/". It is the publisher's own calendar day, as a byline's is, and so is taken as that
 * day; what the text says of itself may be the day beside it (see settle-byline.ts).
 */
export function addressDate(address: string): AddressDate | undefined {
  const url = URL.parse(address)
  if (url === null || !/^https?:$/u.test(url.protocol)) return undefined
  const path = url.pathname.toLowerCase()
  if (/\/(?:wp-content|uploads?|tags?|calendar|calendrier)\//u.test(path)) return undefined
  const asked = [...url.searchParams].filter(([key]) => dateKeys.test(key.toLowerCase()))
  const parts = [path, ...asked.map(([, value]) => `=${value.toLowerCase()}`)]
  for (const part of parts) {
    for (const form of forms) {
      for (const match of part.matchAll(form)) {
        const days = ownWords.test(part.slice(0, match.index)) ? [] : daysOf(match.groups!)
        if (days.length > 0) return { days }
      }
    }
  }
  for (const form of months) {
    const [match] = path.matchAll(form)
    if (match === undefined) continue
    const { y, m, month: word } = match.groups!
    const first = `${y}-${m ?? meaningOf(monthWords, word!)}-01`
    return { days: [], month: { earliest: first, latest: monthEnd(first) } }
  }
  return undefined
}

function daysOf(groups: Readonly<Record<string, string | undefined>>): readonly string[] {
  const { y, m, d, a, b, month: word } = groups
  const days =
    a !== undefined && b !== undefined
      ? [`${y}-${pad(b)}-${pad(a)}`, `${y}-${pad(a)}-${pad(b)}`]
      : [`${y}-${m === undefined ? meaningOf(monthWords, word!) : pad(m)}-${pad(d!)}`]
  return [...new Set(days)].filter(isDate).sort()
}

const pad = (digits: string): string => digits.padStart(2, '0')
