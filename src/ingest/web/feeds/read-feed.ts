import { parseFeed } from 'feedsmith'
// Its one-file build: of its 200 files each costs a millisecond to find and load.
import { parseHTML } from 'linkedom/worker'
import type { FeedItem } from '../../../core/index.ts'
import { RefusedError } from '../../refused-error.ts'
import type { PageNode } from '../pages/dom.ts'
import { parseLanguageTag } from '../pages/language-tag.ts'
import { pageText } from '../pages/page-text.ts'
import { checkXml } from './check-xml.ts'

/** A feed as found. */
export interface FeedFound {
  readonly title?: string
  /** BCP 47, in canonical form; a template's more often than not. */
  readonly language?: string
  /** In the feed's order. */
  readonly items: readonly FeedItem[]
}

/** A feed holds what is new; one that brings a whole archive is read from its top. */
const mostItems = 1_000

/** A summary is a paragraph or two; what is longer and does not break off is an article. */
const shortestArticle = 1_200

/**
 * Parses a feed: RSS, RDF, Atom or JSON Feed. Runs in a worker.
 * @param url where it came from: its addresses count from there; of a saved one its path, and they count from where it
 *   says that it belongs
 * @throws {RefusedError} doctype, too-complex, bad-feed
 */
export function readFeed(source: string, url: string): FeedFound {
  const isJson = /^\s{0,64}[{[]/u.test(source.slice(0, 80))
  if (!isJson) checkXml(source)
  const parsed = parse(source)
  const base = { url: baseOf(url, linkOf(parsed)) }
  const { format, feed } = parsed
  switch (format) {
    case 'rss':
    case 'rdf': {
      const items = (feed.items ?? []).slice(0, mostItems).map((item) => {
        const guid = 'guid' in item ? item.guid : undefined
        const permalink = guid !== undefined && guid.isPermaLink !== false ? guid.value : undefined
        const rest = 'rdf' in item ? item.rdf?.about : undefined
        return makeItem(base, {
          id: guid?.value ?? rest,
          title: item.title,
          link: item.link ?? permalink,
          author: item.dc?.creators?.[0] ?? ('authors' in item ? textOf(item.authors?.[0]) : undefined),
          date: ('pubDate' in item ? item.pubDate : undefined) ?? item.dc?.dates?.[0],
          content: item.content?.encoded,
          summary: item.description,
        })
      })
      return asFeed(feed.title, 'language' in feed ? feed.language : undefined, items)
    }
    case 'atom': {
      const items = (feed.entries ?? []).slice(0, mostItems).map((entry) => {
        const link = entry.links?.find(({ rel }) => rel === undefined || rel === 'alternate')
        return makeItem(base, {
          id: entry.id,
          title: textOf(entry.title),
          link: link?.href,
          author: entry.authors?.[0]?.name,
          // `updated` is required of every entry and says nothing of when it was published.
          date: entry.published,
          content: textOf(entry.content),
          summary: textOf(entry.summary),
        })
      })
      return asFeed(textOf(feed.title), feed.xml?.lang, items)
    }
    case 'json': {
      const items = (feed.items ?? []).slice(0, mostItems).map((item) =>
        makeItem(base, {
          id: item.id,
          title: item.title,
          link: item.url ?? item.external_url,
          author: item.authors?.[0]?.name,
          date: item.date_published,
          content: item.content_html ?? escapeText(item.content_text),
          summary: escapeText(item.summary),
        }),
      )
      return asFeed(feed.title, feed.language, items)
    }
  }
}

/** What the addresses in a feed count from. @param link of the site that it belongs to, as it says itself */
function baseOf(url: string, link: unknown): string {
  const isWeb = (text: string): boolean => /^https?:$/u.test(URL.parse(text)?.protocol ?? '')
  return !isWeb(url) && typeof link === 'string' && isWeb(link) ? link : url
}

function linkOf({ format, feed }: ReturnType<typeof parseFeed>): unknown {
  switch (format) {
    case 'json':
      return feed.feed_url ?? feed.home_page_url
    case 'atom':
      return feed.links?.find(({ rel }) => rel !== 'self')?.href ?? feed.links?.[0]?.href
    default:
      return feed.link
  }
}

function parse(source: string): ReturnType<typeof parseFeed> {
  try {
    return parseFeed(source)
  } catch (error) {
    throw new RefusedError('refused.bad-feed', {}, { cause: error })
  }
}

interface RawItem {
  readonly id: unknown
  readonly title: unknown
  readonly link: unknown
  readonly author: unknown
  readonly date: unknown
  readonly content: unknown
  readonly summary: unknown
}

function makeItem({ url: base }: { readonly url: string }, raw: RawItem): FeedItem | undefined {
  const one = (value: unknown): string | undefined =>
    typeof value === 'string' && value.trim() !== '' ? value.replaceAll('\0', '').trim() : undefined
  const found = URL.parse(one(raw.link) ?? '', base)
  const url =
    one(raw.link) !== undefined && /^https?:$/u.test(found?.protocol ?? '') ? found!.href : undefined
  const title =
    one(raw.title) === undefined
      ? undefined
      : htmlText(one(raw.title)!).replaceAll(/\s+/gu, ' ').slice(0, 300)
  const key = (one(raw.id) ?? url ?? title)?.slice(0, 1_000)
  if (key === undefined) return undefined
  const content = htmlText(one(raw.content) ?? '')
  const summary = htmlText(one(raw.summary) ?? '')
  const text = content.length >= summary.length ? content : summary
  const author = one(raw.author)?.slice(0, 300)
  return {
    key,
    ...(title !== undefined && title !== '' && { title }),
    ...(url !== undefined && { url }),
    ...(author !== undefined && { author }),
    date: one(raw.date)?.slice(0, 100) ?? '',
    text,
    isWhole: url === undefined ? text !== '' : text.length >= shortestArticle && !breaksOff(text),
  }
}

/** "…", "[...]", "Lire la suite": the rest stands on the page. */
function breaksOff(text: string): boolean {
  return /(?:…|\.\.\.|\[(?:…|\.{3}|&hellip;)\]|(?:read more|continue reading|lire la suite|lire plus)[ .…»>→]{0,6})$/iu.test(
    text.slice(-60),
  )
}

function htmlText(html: string): string {
  if (!/[<&]/u.test(html)) return html
  return pageText(
    parseHTML(`<!doctype html><html><body>${html}</body></html>`).document as unknown as PageNode,
  )
}

const escapeText = (text: string | undefined): string | undefined =>
  text
    ?.replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll(/\r?\n\s{0,40}\r?\n/gu, '<p>')

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value
  const { value: text, name } = (value ?? {}) as { value?: unknown; name?: unknown }
  if (typeof text === 'string') return text
  return typeof name === 'string' ? name : undefined
}

function asFeed(
  title: string | undefined,
  declared: string | undefined,
  items: readonly (FeedItem | undefined)[],
): FeedFound {
  const language = parseLanguageTag(declared)
  return {
    ...(title !== undefined && { title: htmlText(title).slice(0, 300) }),
    ...(language !== undefined && { language }),
    items: items.filter((item) => item !== undefined),
  }
}
