/** What is known of the feed that an item came from. */
export interface FeedContext {
  /** Its address; the file of a saved one. */
  readonly url: string
  readonly title?: string
  /** Who publishes it, as the operator has named them. */
  readonly publisher?: string
  readonly language?: string
  /** True when it dates items by the moment it is asked: its dates are none. */
  readonly restamps: boolean
}
