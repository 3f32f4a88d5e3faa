import type { FeedItem, Intake, Knowledge } from '../../core/index.ts'
import { decodeBytes, sha256 } from '../decode-file.ts'
import { detectLanguage, type LanguageDetector } from '../detect-language.ts'
import { type AllowedHosts, allowHosts, parseHost } from './allowed-hosts.ts'
import { dateLabels } from './date-labels.ts'
import { decodeMarkup } from './decode-markup.ts'
import type { FeedContext } from './feeds/feed-context.ts'
import type { FeedFound } from './feeds/read-feed.ts'
import { createFetcher, type Fetcher, type Resource, type Validators } from './fetch-resource.ts'
import { createHostGate, type HostGateOptions } from './host-gate.ts'
import { intakeOfItem, intakeOfPage } from './intake-of.ts'
import { kindOf } from './kind-of.ts'
import { createParser, type ParserOptions } from './parser.ts'

/** What came in, decoded, with the bytes it came in. */
export interface Taken {
  readonly intake: Intake
  readonly bytes: Uint8Array
}

/** A feed as it is now, and by what it can be asked whether it has changed. */
export interface FeedAnswer extends Validators {
  readonly feed: FeedFound
}

/** Pages and feeds, from the web or saved, made into what can be taken in. */
export interface Web {
  /** What stands at an address: a page or a text as an article, or a feed. @throws {RefusedError} */
  open(url: string, signal?: AbortSignal): Promise<Taken | FeedAnswer>
  /** @throws {RefusedError} */
  feed(url: string, known?: Validators, signal?: AbortSignal): Promise<FeedAnswer | 'not-modified'>
  /**
   * The article of an item: its content, or the page where the feed has a summary only.
   * @param feed what is known of its feed
   * @throws {RefusedError}
   */
  item(item: FeedItem, feed: FeedContext, signal?: AbortSignal): Promise<Taken>
  /** A saved feed. @throws {RefusedError} */
  savedFeed(bytes: Uint8Array, origin: string): Promise<FeedFound>
  /** The article of a saved page. @throws {RefusedError} */
  savedPage(bytes: Uint8Array, origin: string): Promise<Intake>
  close(): Promise<void>
}

/** What the way to the web needs. */
export interface WebOptions {
  readonly knowledge: Knowledge
  /** UTC milliseconds. */
  readonly now: () => number
  /** Hosts that may be asked although not public: `host` or `host:port`. */
  readonly allowHosts?: readonly string[]
  readonly detect?: LanguageDetector
  readonly gate?: HostGateOptions
  readonly parser?: ParserOptions
  /** From the first byte to the last. Default 15 s. */
  readonly timeoutMs?: number
  /** Asks instead of a fetcher of its own. */
  readonly fetcher?: Fetcher
}

/** Opens the way to the web. Nothing is asked and no worker started before it is needed. */
export function openWeb(options: WebOptions): Web {
  const { knowledge, now, detect = detectLanguage } = options
  const allowed: AllowedHosts = allowHosts(options.allowHosts ?? [])
  const given = options.timeoutMs === undefined ? {} : { timeoutMs: options.timeoutMs }
  const fetcher = options.fetcher ?? createFetcher({ allowed, now, ...given })
  // Whoever runs a host and names it needs no pause from himself.
  const isOwn = (host: string): boolean => host !== '' && allowed.allowsHost(parseHost(host).hostname)
  const gate = createHostGate({ isOwn, ...options.gate })
  const parser = createParser(dateLabels(knowledge), options.parser)

  const ask = (url: string, asked: Validators & { readonly signal?: AbortSignal | undefined }) => {
    const { signal, ...known } = asked
    return gate.run(url, () => fetcher.fetch(url, { ...known, ...(signal !== undefined && { signal }) }))
  }

  /** What a page declares is its template's language as often as its own; the text knows better. */
  const withLanguage = async (intake: Intake): Promise<Intake> => {
    const found = await detect(intake.text)
    const language = found === 'und' ? (intake.language ?? found) : found
    return { ...intake, language }
  }

  const article = async (resource: Resource, item?: FeedItem, feed?: FeedContext): Promise<Taken> => {
    const { bytes, url } = resource
    const source = decodeMarkup(bytes, resource.charset)
    if (kindOf(source, resource.contentType) === 'text') {
      const intake = { ...decodeBytes(bytes, 'page.txt'), url, origin: url }
      return { intake: await withLanguage(intake), bytes }
    }
    const page = await parser.page(source, url)
    const served = resource.servedAt === undefined ? {} : { servedAt: resource.servedAt }
    const context = { takenAt: now(), url, ...served }
    const intake = intakeOfPage(page, { rawSha256: sha256(bytes), origin: url, context, item, feed })
    return { intake: await withLanguage(intake), bytes }
  }

  const feedOf = async (resource: Resource, source: string): Promise<FeedAnswer> => {
    const { url, etag, lastModified } = resource
    return {
      feed: await parser.feed(source, url),
      ...(etag !== undefined && { etag }),
      ...(lastModified !== undefined && { lastModified }),
    }
  }

  return {
    open: async (url, signal) => {
      const resource = (await ask(url, { signal })) as Resource
      const source = decodeMarkup(resource.bytes, resource.charset)
      return kindOf(source, resource.contentType) === 'feed' ? feedOf(resource, source) : article(resource)
    },
    feed: async (url, known = {}, signal) => {
      const resource = await ask(url, { ...known, signal })
      if (resource === 'not-modified') return resource
      return feedOf(resource, decodeMarkup(resource.bytes, resource.charset))
    },
    item: async (item, feed, signal) => {
      if (!item.isWhole && item.url !== undefined)
        return article((await ask(item.url, { signal })) as Resource, item, feed)
      const bytes = Buffer.from(JSON.stringify(item))
      const intake = intakeOfItem(item, feed, { rawSha256: sha256(bytes), takenAt: now() })
      return { intake: await withLanguage(intake), bytes }
    },
    savedFeed: async (bytes, origin) => parser.feed(decodeMarkup(bytes), origin),
    savedPage: async (bytes, origin) => {
      const page = await parser.page(decodeMarkup(bytes))
      const context = { takenAt: now(), ...(page.url !== undefined && { url: page.url }) }
      return withLanguage(intakeOfPage(page, { rawSha256: sha256(bytes), origin, context }))
    },
    close: async () => {
      await Promise.all([fetcher.close(), parser.close()])
    },
  }
}
