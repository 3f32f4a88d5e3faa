import type { FeedItem, GivenDate, Intake } from '../../core/index.ts'
import { RefusedError } from '../refused-error.ts'
import type { FeedContext } from './feeds/feed-context.ts'
import { parseGivenDate } from './given-date.ts'
import type { PageFound } from './pages/read-page.ts'
import { type DateContext, settleDate } from './settle-date.ts'

/** What goes with a page. */
export interface PageCapture {
  readonly rawSha256: string
  readonly origin: string
  readonly context: DateContext
  /** The item that led to it, with its feed. */
  readonly item?: FeedItem | undefined
  readonly feed?: FeedContext | undefined
}

/** Makes of a page what can be taken in. */
export function intakeOfPage(
  page: PageFound,
  { rawSha256, origin, context, item, feed }: PageCapture,
): Intake {
  const { text, dates, title, author, publisher, language, url } = page
  const date = settleDate(dates, item && feed && itemDate(item, feed), context)
  return {
    text,
    rawSha256,
    origin,
    ...known({
      title: title ?? item?.title,
      author: author ?? item?.author,
      publisher: feed?.publisher ?? publisher,
      language,
      url,
    }),
    ...givenAs(date),
  }
}

/** Letters without which there is no sentence. */
const fewestLetters = 40

/** Makes of an item with its whole content what can be taken in. @throws {RefusedError} no-article */
export function intakeOfItem(
  item: FeedItem,
  feed: FeedContext,
  { rawSha256, takenAt }: { readonly rawSha256: string; readonly takenAt: number },
): Intake {
  const { title, url, author } = item
  if ((item.text.match(/\p{L}/gu)?.length ?? 0) < fewestLetters) throw new RefusedError('refused.no-article')
  const date = settleDate([], itemDate(item, feed), { takenAt, ...(url !== undefined && { url }) })
  const hasTitle = title === undefined || item.text.startsWith(title)
  return {
    text: hasTitle ? item.text : `${title}\n\n${item.text}`,
    rawSha256,
    origin: url ?? `${feed.url}#${encodeURIComponent(item.key)}`,
    ...known({
      title,
      author,
      url,
      publisher: feed.publisher ?? feed.title ?? URL.parse(feed.url)?.hostname,
      language: feed.language,
    }),
    ...givenAs(date),
  }
}

function itemDate(item: FeedItem, feed: FeedContext): GivenDate | undefined {
  const readings = feed.restamps ? [] : parseGivenDate(item.date)
  return readings.length === 0 ? undefined : { mark: 'feed', text: item.date, readings }
}

function givenAs(date: GivenDate | undefined): Pick<Intake, 'published' | 'publishedFrom'> {
  if (date === undefined) return {}
  const [only, second] = date.readings
  return { publishedFrom: date, ...(second === undefined && only !== undefined && { published: only }) }
}

type Known = Pick<Intake, 'title' | 'author' | 'publisher' | 'language' | 'url'>

function known(facts: { readonly [Key in keyof Known]: string | undefined }): Known {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined && value !== ''))
}
