import { RefusedError } from '../refused-error.ts'
import type { SummaryWriter } from '../summary.ts'
import type { FeedFound } from './feeds/read-feed.ts'
import { restampsItems } from './feeds/restamps.ts'
import { FetchRefusal } from './fetch-refusal.ts'
import { idOf, quarantine, takeArticle, takeItem, type WebTaking } from './take-article.ts'

/**
 * Takes in what stands at an address: one article, or every item of a feed. A page that came and could not be read is
 * put in quarantine; an address that gave nothing is only refused.
 * @param onItem after each item of a feed
 */
export async function takeAddress(
  url: string,
  taking: WebTaking,
  summary: SummaryWriter,
  onItem: (done: number, total: number, origin: string) => void = () => undefined,
): Promise<void> {
  try {
    const opened = await taking.web.open(url)
    if ('intake' in opened) {
      await takeArticle(opened, taking, summary)
      await taking.quarantine.remove(idOf(url))
      return
    }
    await takeFeed(opened.feed, url, taking, summary, onItem)
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error
    const { code, details } = error
    const came = !(error instanceof FetchRefusal) && code !== 'refused.address'
    if (came) await quarantine(error, { origin: url, feed: null, item: null }, taking)
    summary.refused({ origin: url, code, details, ...(came && { quarantined: idOf(url) }) })
  }
}

/**
 * Takes in every item of a feed that is not kept as one.
 * @param origin its address, or the file it was saved in
 * @param onItem after each item
 */
export async function takeFeed(
  { items, title, language }: FeedFound,
  origin: string,
  taking: WebTaking,
  summary: SummaryWriter,
  onItem: (done: number, total: number, origin: string) => void,
): Promise<void> {
  const feed = {
    url: origin,
    restamps: restampsItems(items, []),
    ...(title !== undefined && { title }),
    ...(language !== undefined && { language }),
  }
  for (const [index, item] of items.entries()) {
    await takeItem(item, feed, taking, summary)
    onItem(index + 1, items.length, item.url ?? origin)
  }
}
