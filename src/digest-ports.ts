import type { Doc, Occurrence } from './core/index.ts'
import type {
  CorpusPosition,
  Delivery,
  DeliveryReason,
  DeliveryState,
  DigestChat,
  DigestPlatform,
  DigestText,
  PauseReason,
  PlannedDelivery,
  Subscription,
  Task,
} from './digest.ts'

// The ports between those who set digests (commands), send them (digests/), keep them (store/) and carry them to a
// platform (adapters/).

/** What admins do with subscriptions. Every change is one transaction. */
export interface SubscriptionStore {
  add(subscription: Subscription): Promise<void>
  get(id: string): Promise<Subscription | undefined>
  /** Those of a chat that were not removed, oldest first. */
  ofChat(chat: DigestChat): Promise<readonly Subscription[]>
  /** All that were not removed, oldest first (for operators). */
  all(): Promise<readonly Subscription[]>
  /**
   * Puts a changed subscription in the place of one, if that is still of this version. Deliveries of it that are due
   * and not begun become skipped for the reason given. False: someone else had changed it.
   */
  change(subscription: Subscription, version: number, reason?: DeliveryReason): Promise<boolean>
  /** How many active subscriptions of a platform have their next occurrence in a span of UTC milliseconds, both inclusive. */
  countNext(platform: DigestPlatform, from: number, to: number): Promise<number>
  /** Deliveries of a subscription, the newest date first. */
  history(id: string, limit: number): Promise<readonly Delivery[]>
  /** The delivery of one date. */
  delivery(key: DeliveryKey): Promise<Delivery | undefined>
  /** The digest that a chat got last, or may have got, since a moment in UTC milliseconds. */
  newestIn(chat: DigestChat, since: number): Promise<Delivery | undefined>
  /** Where the corpus stands now. */
  position(): Promise<CorpusPosition>
}

/** What the outcome of a call makes of a delivery. */
export interface Settlement {
  readonly state: DeliveryState
  readonly reason?: DeliveryReason
  readonly detail?: string
  /** For `due`: when to try again. */
  readonly nextTryAt?: number
  readonly repeat?: boolean
  readonly message?: string
  /** Where nothing is sent since nothing is new: how far its subscription is covered all the same. */
  readonly covers?: CorpusPosition
  /** For a nonce that starts anew: no call that bears it can arrive any more. */
  readonly forgetFirst?: boolean
  /** UTC milliseconds. */
  readonly at: number
  /** What its subscription becomes in the same transaction. */
  readonly pause?: PauseReason
  readonly movedTo?: DigestChat
}

/**
 * What a sender keeps. Every writing bears the fence of its lane, and is not done when another lane has been opened
 * since: false or an empty answer says so.
 */
export interface DeliveryStore {
  /** Opens a platform's lane for one process, which all earlier lanes give way to. Answers its fence. */
  openLane(platform: DigestPlatform): Promise<number>
  /** Active subscriptions whose next occurrence has come, the longest waiting first. */
  duePlans(platform: DigestPlatform, now: number, limit: number): Promise<readonly Subscription[]>
  /** Active subscriptions whose next occurrence was worked out with other zone data. */
  outdated(platform: DigestPlatform, zoneData: string, limit: number): Promise<readonly Subscription[]>
  /**
   * Notes dates that came due and what comes next, all or none, for each subscription that is still of its version.
   * A date that is noted already stays as it is.
   */
  plan(
    plans: readonly {
      readonly subscription: Subscription
      readonly deliveries: readonly PlannedDelivery[]
      readonly next: Occurrence
      readonly zoneData: string
    }[],
    lane: Lane,
  ): Promise<boolean>
  /**
   * Tasks to be tried now, in the order of their turn: `turnOf(subscription id, day)` is a hash that changes daily, so
   * that nobody is always last. Only of active subscriptions.
   */
  waiting(platform: DigestPlatform, now: number, limit: number): Promise<readonly Task[]>
  /** When the next delivery can be tried or the next occurrence comes, UTC milliseconds; undefined: nothing is set. */
  nextAt(platform: DigestPlatform): Promise<number | undefined>
  /** due → sending, with the intent. False: it is not due any more, or the lane is not the newest. */
  begin(
    key: DeliveryKey,
    intent: { readonly digest: DigestText; readonly at: number },
    lane: Lane,
  ): Promise<boolean>
  /**
   * What became of it: from sending, or from due without a call. `sent` moves the subscription's number and what it
   * covers on. Where the subscription is not active any more, `due` becomes `skipped` for `paused`, or `unknown` if a
   * call may have got through (`repeat`, or a first call that is not forgotten). False: it was settled before, or the lane is not the newest.
   */
  settle(key: DeliveryKey, settlement: Settlement, lane: Lane): Promise<boolean>
  /** Tasks whose call was begun by an earlier lane, and never settled. */
  interrupted(lane: Lane, limit: number): Promise<readonly Task[]>
  /** Sent digests since a moment that rest on an article that has more marks than they take into account. */
  toCorrect(platform: DigestPlatform, since: number, limit: number): Promise<readonly Task[]>
  /** Notes that the message of a sent digest was edited to this. */
  corrected(key: DeliveryKey, digest: DigestText, lane: Lane): Promise<boolean>
  /** How many deliveries of a platform are in which state, and since when the longest waiting one is due. */
  counts(
    platform: DigestPlatform,
  ): Promise<{ readonly states: Readonly<Record<DeliveryState, number>>; readonly oldestDueAt?: number }>
}

export interface DeliveryKey {
  readonly subscription: string
  readonly date: string
}

export interface Lane {
  readonly platform: DigestPlatform
  readonly fence: number
}

/** What became of one call to a platform. */
export type SendOutcome =
  | { readonly kind: 'sent'; readonly message: string; readonly to?: DigestChat }
  /** Surely not sent; may be tried again, after a time where the platform said so. */
  | {
      readonly kind: 'unsent'
      readonly reason: 'rate-limited' | 'unreachable'
      readonly retryAfterMs?: number
      readonly detail?: string
    }
  /** It may have arrived. */
  | { readonly kind: 'unknown'; readonly detail?: string }
  /** The platform does not take this message. */
  | { readonly kind: 'refused'; readonly detail: string }
  /** The platform takes no message of ours there. */
  | { readonly kind: 'closed'; readonly reason: Exclude<PauseReason, 'asked'>; readonly detail?: string }
  /** The chat has another id from now on; surely not sent. */
  | { readonly kind: 'moved'; readonly to: DigestChat }
  /** The platform does not know our token any more: nothing can be sent. */
  | { readonly kind: 'signed-out' }

/** What carries digests to a platform. No method rejects but for faults of ours. */
export interface Messenger {
  readonly platform: DigestPlatform
  /** Messages a second that are never exceeded. */
  readonly perSecond: number
  /** How long the platform surely knows a nonce, in milliseconds; 0: it knows none. */
  readonly nonceMs: number
  /** Whether a document is one message there. */
  fits(doc: Doc): boolean
  /**
   * Sends one message, once: repeats nothing by itself.
   * @param nonce at most 25 characters; the same for every attempt at a delivery
   * @param signal ends the call; whatever was not answered by then is unknown
   */
  send(to: DigestChat, doc: Doc, nonce: string, signal: AbortSignal): Promise<SendOutcome>
  /**
   * Looks for a message of ours that bears a nonce.
   * @param since UTC milliseconds: when it was first sent at the earliest
   */
  find(
    to: DigestChat,
    nonce: string,
    since: number,
    signal: AbortSignal,
  ): Promise<
    | { readonly kind: 'found'; readonly message: string }
    | { readonly kind: 'absent' }
    | { readonly kind: 'unclear' }
  >
  /** Puts other words in the place of a message's. `gone`: there is nothing to edit any more. */
  edit(
    to: DigestChat,
    message: string,
    doc: Doc,
    signal: AbortSignal,
  ): Promise<
    { readonly kind: 'edited' | 'gone' } | { readonly kind: 'failed'; readonly retryAfterMs?: number }
  >
  /** Tells an admin something in private, where the platform lets us; '' is nobody. Best effort. */
  tell(person: string, doc: Doc, signal: AbortSignal): Promise<void>
}

/** What commands need to set digests. */
export interface DigestDesk {
  readonly subscriptions: SubscriptionStore
  /** Messages a second that a platform's lane sends at most. */
  readonly perSecond: Readonly<Record<DigestPlatform, number>>
  /** How late a digest may be and still be sent, in milliseconds. */
  readonly lateMs: number
  /** Whether a document is one message on a platform. */
  readonly fits: (platform: DigestPlatform, doc: Doc) => boolean
}

/** Puts a digest into words. */
export interface DigestWriter {
  position(): Promise<CorpusPosition>
  /**
   * Writes what has changed between two positions, as much as is one message; what is left out is counted and said.
   * @throws whatever reading the corpus throws
   */
  write(order: DigestOrder): Promise<DigestText>
  /** The same digest as it stands now that articles of it bear more marks: what became of which line. */
  correct(
    task: Task,
    options: { readonly now: number; readonly fits: (doc: Doc) => boolean },
  ): Promise<DigestText>
}

export interface DigestOrder {
  readonly subscription: Subscription
  readonly to: CorpusPosition
  /** UTC milliseconds. */
  readonly now: number
  /** What it is for; undefined: it was asked for (`/digest now`). */
  readonly delivery?: Pick<Delivery, 'subscription' | 'date' | 'dueAt'>
  /** It may have arrived before. */
  readonly repeat: boolean
  readonly fits: (doc: Doc) => boolean
}
