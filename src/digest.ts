import type { Block, CitedSource, Doc, Occurrence, Schedule } from './core/index.ts'

// The vocabulary of digests. The ports between those who set, send, keep and carry them are in digest-ports.ts.

/** A platform that digests are sent to. */
export type DigestPlatform = 'discord' | 'telegram'

/** Where a digest goes: a channel, a group, a person's chat. */
export interface DigestChat {
  readonly platform: DigestPlatform
  readonly chat: string
  /** A topic of a Telegram forum; threads of Discord are chats of their own. */
  readonly thread?: string
}

export interface DigestTopic {
  readonly kind: 'place' | 'actor'
  /** Id of the place or the actor. */
  readonly id: string
}

/**
 * Where in the corpus a digest begins or ends: a moment, and the number of captures by then. What was captured before
 * the moment and committed after it has a higher number, and is told by the next digest, so that nothing falls between.
 */
export interface CorpusPosition {
  /** UTC milliseconds. */
  readonly at: number
  readonly capture: number
}

/** Why a subscription rests. `asked`: by an admin; the others: the platform refused for good. */
export type PauseReason = 'asked' | 'blocked' | 'kicked' | 'chat-gone' | 'topic-gone' | 'no-permission'

/** A briefing that a chat gets again and again. */
export interface Subscription {
  /** Six letters and digits, as admins type it. */
  readonly id: string
  readonly to: DigestChat
  readonly topic: DigestTopic
  readonly schedule: Schedule
  /** BCP 47. */
  readonly language: string
  /** What a day without news gets: a line that says so, or nothing. */
  readonly empty: 'say' | 'silent'
  readonly state: 'active' | 'paused' | 'removed'
  /** Present where it is paused. */
  readonly paused?: { readonly reason: PauseReason; readonly at: number }
  /** Id, on its platform, of the admin who set it, who is told when it cannot be sent; '' once they have had themselves forgotten. */
  readonly createdBy: string
  readonly createdAt: number
  /** Undefined while it is not active. */
  readonly next?: Occurrence
  /** Number of the last digest that arrived; 0 before any. */
  readonly number: number
  /** How far the last digest that arrived told; before any, when it was set. */
  readonly covered: CorpusPosition
  /** Zone data that `next` was worked out with (`process.versions.tz`). */
  readonly zoneData: string
  /** Grows by one with every change of what an admin sets. */
  readonly version: number
}

/**
 * due: to be sent once `nextTryAt` has come. sending: the call may have been made; only its outcome is missing.
 * unknown: whether it arrived will never be known, and it is not sent again. All but due and sending are final.
 */
export type DeliveryState = 'due' | 'sending' | 'sent' | 'skipped' | 'failed' | 'unknown'

/**
 * Why a delivery is what it is. skipped: `missed` (a later date came due in the same gap), `too-late`, `nothing-new`,
 * `paused`, `changed` (another schedule was set). failed: `refused`, a pause reason, `unreachable`. due: `rate-limited`,
 * `unreachable`, `interrupted`. sent: `found` (it had arrived, as was seen later). unknown: `no-answer`, `interrupted`.
 */
export type DeliveryReason =
  | PauseReason
  | 'missed'
  | 'too-late'
  | 'nothing-new'
  | 'paused'
  | 'changed'
  | 'refused'
  | 'unreachable'
  | 'rate-limited'
  | 'interrupted'
  | 'no-answer'
  | 'found'

/** One digest of one local date. Its key is subscription and date: a date is never sent twice. */
export interface Delivery {
  readonly subscription: string
  /** Local date, YYYY-MM-DD. */
  readonly date: string
  /** UTC milliseconds. */
  readonly dueAt: number
  readonly state: DeliveryState
  readonly reason?: DeliveryReason
  /** Not to be tried before; UTC milliseconds. */
  readonly nextTryAt: number
  /** Calls that were begun. */
  readonly tries: number
  /** True once a call whose outcome is unknown is to be repeated: what is sent then says so. */
  readonly repeat: boolean
  /** The lane that began the last call. */
  readonly fence?: number
  /** When the last call was begun, UTC milliseconds. */
  readonly begunAt?: number
  /** When the first call with this nonce was begun: how long the platform has known it at most. */
  readonly firstBegunAt?: number
  /** What it is or was: kept with the intent, so that a repetition says the same. */
  readonly digest?: DigestText
  /** Id of the message on its platform, once it is known to have arrived. */
  readonly message?: string
  /** When it became final, UTC milliseconds. */
  readonly settledAt?: number
  /** What the platform said when it did not take it: a code or a short text without secrets. */
  readonly detail?: string
}

/** A digest in words. */
export interface DigestText {
  readonly doc: Doc
  /** Number of this digest: one more than the last that had arrived when it was written. */
  readonly number: number
  readonly from: CorpusPosition
  readonly to: CorpusPosition
  /** How many events it tells, and how many there were. */
  readonly told: number
  readonly events: number
  /** Ids of the articles that its lines rest on. */
  readonly articles: readonly string[]
  /** The sentence behind each number in it. */
  readonly cited: readonly CitedSource[]
  /** Its blocks as they were sent, once it was edited. */
  readonly original?: readonly Block[]
  /** Marks of these articles that the message takes into account: how many there are. */
  readonly marks: number
}

/** A delivery with what it is for. */
export interface Task {
  readonly subscription: Subscription
  readonly delivery: Delivery
}

/** A date that a subscription was to be served, as it is first noted. */
export interface PlannedDelivery extends Occurrence {
  readonly state: 'due' | 'skipped'
  readonly reason?: DeliveryReason
}

/**
 * What a platform and people know a digest by: subscription and local date, `k3f9a2-20261126`. Every attempt at a
 * delivery bears the same, as its nonce and in its last line.
 */
export function digestKey({ subscription, date }: Pick<Delivery, 'subscription' | 'date'>): string {
  return `${subscription}-${date.replaceAll('-', '')}`
}

/** Subscription and date of a digest by what people know it by; undefined where it is nothing of the kind. */
export function parseDigestKey(key: string): Pick<Delivery, 'subscription' | 'date'> | undefined {
  const match = /^([a-z0-9]{6})-([0-9]{4})([0-9]{2})([0-9]{2})$/u.exec(key.trim().toLowerCase())
  if (match === null) return undefined
  const [, subscription = '', ...date] = match
  return { subscription, date: date.join('-') }
}
