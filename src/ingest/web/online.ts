import type { Intake } from '../../core/index.ts'
import type { SummaryWriter } from '../summary.ts'
import { takeAddress, takeFeed } from './take-address.ts'
import type { WebTaking } from './take-article.ts'

/** The way from paths and addresses to pages: what only they need is loaded with it. */
export interface Online {
  /** Takes in what stands at an address. @param onItem after each item of a feed */
  take(
    url: string,
    summary: SummaryWriter,
    onItem: (done: number, total: number, origin: string) => void,
  ): Promise<void>
  /** Takes in the items of a saved feed. @throws {RefusedError} it is none that can be read */
  takeFeed(
    bytes: Uint8Array,
    origin: string,
    summary: SummaryWriter,
    onItem: (done: number, total: number, origin: string) => void,
  ): Promise<void>
  /** The article of a saved page. @throws {RefusedError} */
  savedPage(bytes: Uint8Array, origin: string): Promise<Intake>
}

/** Makes one of what taking from the web needs. */
export function createOnline(taking: WebTaking): Online {
  return {
    take: (url, summary, onItem) => takeAddress(url, taking, summary, onItem),
    takeFeed: async (bytes, origin, summary, onItem) =>
      takeFeed(await taking.web.savedFeed(bytes, origin), origin, taking, summary, onItem),
    savedPage: (bytes, origin) => taking.web.savedPage(bytes, origin),
  }
}
