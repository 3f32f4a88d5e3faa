import { request } from 'undici'
import { maxTextBytes } from '../max-text-bytes.ts'
import { RefusedError } from '../refused-error.ts'
import type { AllowedHosts } from './allowed-hosts.ts'
import { createDefendedAgent, type Resolver } from './defended-agent.ts'
import { FetchRefusal } from './fetch-refusal.ts'
import { acceptedEncodings, dropBody, readBody } from './read-body.ts'
import { parseRetryAfter } from './retry-after.ts'
import { parseWebAddress } from './web-address.ts'

/** What a server gave for an address. */
export interface Resource {
  /** The address it came from in the end. */
  readonly url: string
  /** Lower case, without parameters; '' when not told. */
  readonly contentType: string
  /** As the header names it. */
  readonly charset?: string
  readonly bytes: Uint8Array
  readonly etag?: string
  readonly lastModified?: string
  /** When the server says that it answered, UTC milliseconds. */
  readonly servedAt?: number
}

/** What is known of an earlier answer; with it the server may say that nothing has changed. */
export interface Validators {
  readonly etag?: string
  readonly lastModified?: string
}

export interface FetchOptions extends Validators {
  /** Ends it early. */
  readonly signal?: AbortSignal
}

/** Asks the web, defended. */
export interface Fetcher {
  /** @throws {RefusedError} what it is refused for; {FetchRefusal} with whether it may go another time */
  fetch(url: string, options?: FetchOptions): Promise<Resource | 'not-modified'>
  close(): Promise<void>
}

export interface FetcherOptions {
  readonly allowed: AllowedHosts
  /** UTC milliseconds. */
  readonly now: () => number
  /** From the first byte asked to the last had, redirects included. Default 15 s. */
  readonly timeoutMs?: number
  /** Of the wire and of what it unpacks to, each. Default 5 MB. */
  readonly limitBytes?: number
  readonly resolve?: Resolver
}

const userAgent = 'Sitrep/0.1 (news corpus; fetches what its operator has listed)'

const accept =
  'text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/feed+json,application/xml;q=0.9,text/xml;q=0.9,application/json;q=0.8,text/plain;q=0.7'

const readable =
  /^(?:text\/(?:html|plain|xml)|application\/(?:xhtml\+xml|xml|json|feed\+json|rss\+xml|atom\+xml|rdf\+xml))?$/u

const mostRedirects = 5

/** Creates a fetcher with a pool of connections of its own. */
export function createFetcher(options: FetcherOptions): Fetcher {
  const agent = createDefendedAgent(options.allowed, options.resolve)
  const { allowed, now, timeoutMs = 15_000, limitBytes = maxTextBytes } = options

  const follow = async (
    first: string,
    asked: FetchOptions,
    signal: AbortSignal,
  ): Promise<Resource | 'not-modified'> => {
    let url = parseWebAddress(first, allowed)
    for (let hops = 0; hops <= mostRedirects; hops += 1) {
      const { statusCode, headers, body } = await request(url, {
        dispatcher: agent,
        signal,
        headers: {
          accept,
          'accept-encoding': acceptedEncodings,
          'user-agent': userAgent,
          ...(asked.etag !== undefined && { 'if-none-match': asked.etag }),
          ...(asked.lastModified !== undefined && { 'if-modified-since': asked.lastModified }),
        },
      })
      const header = (name: string): string | undefined => [headers[name] ?? []].flat()[0]
      const location = header('location')
      if (statusCode >= 300 && statusCode < 400 && statusCode !== 304 && location !== undefined) {
        dropBody(body)
        url = parseWebAddress(location, allowed, url)
        continue
      }
      if (statusCode === 200) return await take(url, header, body, limitBytes)
      dropBody(body)
      if (statusCode === 304) return 'not-modified'
      throw refuseStatus(statusCode, parseRetryAfter(header('retry-after'), now()))
    }
    throw new FetchRefusal('refused.redirects', { limit: String(mostRedirects) })
  }

  return {
    fetch: async (url, asked = {}) => {
      const deadline = AbortSignal.timeout(timeoutMs)
      const signal = asked.signal === undefined ? deadline : AbortSignal.any([deadline, asked.signal])
      try {
        return await follow(url, asked, signal)
      } catch (error) {
        if (deadline.aborted) throw timedOut(timeoutMs, error)
        throw asRefusal(error)
      }
    },
    close: () => agent.destroy(),
  }
}

async function take(
  url: URL,
  header: (name: string) => string | undefined,
  body: Parameters<typeof readBody>[0],
  limitBytes: number,
): Promise<Resource> {
  const [type = '', ...parameters] = (header('content-type') ?? '').toLowerCase().split(';')
  const contentType = type.trim()
  if (!readable.test(contentType)) {
    dropBody(body)
    throw new FetchRefusal('refused.unsupported', { kind: contentType.slice(0, 80) })
  }
  const charset = /charset\s{0,3}=\s{0,3}"?([\w.:-]{1,40})/u.exec(parameters.join(';'))?.[1]
  const etag = header('etag')
  const lastModified = header('last-modified')
  const servedAt = Date.parse(header('date') ?? '')
  return {
    url: url.href,
    contentType,
    bytes: await readBody(body, header('content-encoding'), limitBytes),
    ...(charset !== undefined && { charset }),
    ...(!Number.isNaN(servedAt) && { servedAt }),
    ...(etag !== undefined && etag.length < 300 && { etag }),
    ...(lastModified !== undefined && lastModified.length < 100 && { lastModified }),
  }
}

function refuseStatus(status: number, retryAfterMs: number | undefined): FetchRefusal {
  const isPassing = status === 429 || status === 408 || status >= 500
  return new FetchRefusal('refused.http', { status: String(status) }, { isPassing, retryAfterMs })
}

function timedOut(timeoutMs: number, cause: unknown): FetchRefusal {
  return new FetchRefusal(
    'refused.timeout',
    { seconds: String(timeoutMs / 1_000) },
    { cause, isPassing: true },
  )
}

/** What undici throws, as a refusal; a refusal of ours may lie within it. */
function asRefusal(error: unknown): unknown {
  for (let one = error; one instanceof Error; one = one.cause) if (one instanceof RefusedError) return one
  if (!(error instanceof Error) || error.name === 'AbortError') return error
  const reason = String((error as NodeJS.ErrnoException).code ?? error.name)
  return new FetchRefusal('refused.unreachable', { reason }, { cause: error, isPassing: true })
}
