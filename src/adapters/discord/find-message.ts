import { type APIMessage, type REST, Routes } from 'discord.js'

/** What a search in a channel's history came to. */
export type Search =
  | { readonly kind: 'found'; readonly message: string }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unclear' }

export interface SearchOptions {
  readonly rest: REST
  readonly channel: string
  /** Id of the bot's own user. */
  readonly author: string
  readonly nonce: string
  /** UTC milliseconds: when it was first sent at the earliest. */
  readonly since: number
  readonly signal: AbortSignal
}

/** Source: https://discord.com/developers/docs/resources/message#get-channel-messages (limit 1-100) */
const pageSize = 100

/** A channel in which more than this was written since is not worth the calls. */
const mostPages = 5

/** How far our clock may be ahead of Discord's, which its ids go by. */
const skewMs = 5 * 60_000

/** Source: https://discord.com/developers/docs/reference#snowflakes (milliseconds since 2015 in the upper bits) */
const epoch = 1_420_070_400_000n
const timeBits = 22n

/**
 * Looks for a message of ours from the newest back to before it was sent. A channel that shows nothing at all tells
 * nothing: so does one whose history the bot may not read.
 * @throws errors of discord.js
 */
export async function searchMessage(options: SearchOptions): Promise<Search> {
  const { rest, channel, author, nonce, since, signal } = options
  let before: string | undefined
  for (let page = 0; page < mostPages; page++) {
    const query = new URLSearchParams({ limit: String(pageSize), ...(before && { before }) })
    const messages = (await rest.get(Routes.channelMessages(channel), { query, signal })) as APIMessage[]
    const found = messages.find((one) => one.author.id === author && bears(one, nonce))
    if (found !== undefined) return { kind: 'found', message: found.id }
    const oldest = messages.at(-1)
    if (oldest === undefined) return { kind: page === 0 ? 'unclear' : 'absent' }
    if (messages.length < pageSize || sentAt(oldest.id) < since - skewMs) return { kind: 'absent' }
    before = oldest.id
  }
  return { kind: 'unclear' }
}

/** The nonce itself is told for a while only; the words keep it, with what made them inert. */
function bears({ nonce, content }: APIMessage, wanted: string): boolean {
  return String(nonce) === wanted || content.replaceAll(/[\\\u2060]/gu, '').includes(wanted)
}

function sentAt(id: string): number {
  return Number((BigInt(id) >> timeBits) + epoch)
}
