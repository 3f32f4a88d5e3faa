import type { Table } from './sql/port.ts'

/** An article as it was read; `json` is all of it but the text; `open`: others could tell the day of a claim of it. */
export const articlesTable = {
  name: 'articles',
  columns: {
    id: 'text',
    starter: 'integer',
    publisher: 'text',
    language: 'text',
    unread: 'text',
    failed: 'integer',
    fetched_at: 'integer',
    reading_version: 'text',
    open: 'integer',
    json: 'text',
    text: 'text',
    marks: 'text',
    copy_of: 'text',
    dataset: 'text',
  },
  key: ['id'],
} as const satisfies Table

/** Articles that are versions of one another: `n` counts them, the highest is the present one. */
export const editionsTable = {
  name: 'editions',
  columns: { lineage: 'text', n: 'integer', article: 'text', content: 'text', known_at: 'integer' },
  key: ['lineage', 'n'],
} as const satisfies Table

/** Where to look for articles that share text: a few hashes of each. */
export const likenessKeysTable = {
  name: 'likeness_keys',
  columns: { hash: 'integer', article: 'text' },
  key: ['hash', 'article'],
} as const satisfies Table

/** What the texts of two articles are compared by. */
export const sketchesTable = {
  name: 'sketches',
  columns: { article: 'text', size: 'integer', hashes: 'bytes' },
  key: ['article'],
} as const satisfies Table

/** Places imported by the operator, compiled; one a dump. */
export const gazetteersTable = {
  name: 'gazetteers',
  columns: { name: 'text', imported_at: 'integer', sha256: 'text', places: 'integer', bytes: 'bytes' },
  key: ['name'],
} as const satisfies Table

/** The bytes an article came in, each once. The number `n`, which counts them up, is given by the engine. */
export const capturesTable = {
  name: 'captures',
  columns: {
    raw_sha256: 'text',
    article: 'text',
    origin: 'text',
    captured_at: 'integer',
    starter: 'integer',
    intake: 'text',
    raw: 'bytes',
  },
  key: ['raw_sha256'],
} as const satisfies Table

/** A claim, with what it is found by. */
export const claimsTable = {
  name: 'claims',
  columns: {
    id: 'text',
    article: 'text',
    starter: 'integer',
    place: 'text',
    event: 'text',
    earliest: 'text',
    latest: 'text',
    dated: 'integer',
    json: 'text',
    n: 'integer',
    found_by: 'text',
  },
  key: ['id'],
} as const satisfies Table

/** Where a claim stands among those that a key finds. Days are day numbers. */
export const foundTable = {
  name: 'found',
  columns: {
    key: 'text',
    vague: 'integer',
    day: 'integer',
    n: 'integer',
    first: 'integer',
    last: 'integer',
    published_from: 'integer',
    published_to: 'integer',
  },
  key: ['key', 'vague', 'day', 'n'],
} as const satisfies Table

/** How many there are of what is counted. */
export const countsTable = {
  name: 'counts',
  columns: { starter: 'integer', what: 'text', name: 'text', n: 'integer' },
  key: ['starter', 'what', 'name'],
} as const satisfies Table

/** A sentence to be searched: where it stands, and its words normalised, with what it tells of as marks. */
export const sentencesTable = {
  name: 'sentences',
  columns: {
    n: 'integer',
    article: 'text',
    starter: 'integer',
    start: 'integer',
    stop: 'integer',
    words: 'text',
  },
  key: ['n'],
} as const satisfies Table

/** The items of each feed that were seen. */
export const feedItemsTable = {
  name: 'feed_items',
  columns: { feed: 'text', key: 'text', fingerprint: 'text', date: 'text', seen_at: 'integer' },
  key: ['feed', 'key'],
} as const satisfies Table

/** Who gets which digest and when. `thread` is '' outside of threads; `next_at` is null while it is not active. */
export const subscriptionsTable = {
  name: 'subscriptions',
  columns: {
    id: 'text',
    platform: 'text',
    chat: 'text',
    thread: 'text',
    topic_kind: 'text',
    topic: 'text',
    schedule: 'text',
    language: 'text',
    empty: 'text',
    state: 'text',
    paused_reason: 'text',
    paused_at: 'integer',
    created_by: 'text',
    created_at: 'integer',
    next_date: 'text',
    next_at: 'integer',
    number: 'integer',
    covered_at: 'integer',
    covered_capture: 'integer',
    zone_data: 'text',
    version: 'integer',
  },
  key: ['id'],
} as const satisfies Table

/** A date that a subscription is to be served, as it is first noted: its other columns come with its first call. */
export const plannedTable = {
  name: 'deliveries',
  columns: {
    subscription: 'text',
    date: 'text',
    platform: 'text',
    due_at: 'integer',
    turn: 'integer',
    state: 'text',
    reason: 'text',
    next_try_at: 'integer',
    tries: 'integer',
    repeat: 'integer',
    settled_at: 'integer',
  },
  key: ['subscription', 'date'],
} as const satisfies Table

/** The articles that a digest rests on, each with how many of its marks are taken into account. */
export const deliveryArticlesTable = {
  name: 'delivery_articles',
  columns: { delivery: 'integer', article: 'text', marks: 'integer' },
  key: ['delivery', 'article'],
} as const satisfies Table
