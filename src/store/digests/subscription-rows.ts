import type { Schedule } from '../../core/index.ts'
import type { DigestPlatform, DigestTopic, PauseReason, Subscription } from '../../digest.ts'
import type { Row, Sql } from '../sql/port.ts'

/** A subscription as its table holds it. */
export function subscriptionRow(subscription: Subscription): Row {
  const { to, topic, schedule, paused, next, covered } = subscription
  return {
    id: subscription.id,
    platform: to.platform,
    chat: to.chat,
    thread: to.thread ?? '',
    topic_kind: topic.kind,
    topic: topic.id,
    schedule: JSON.stringify(schedule),
    language: subscription.language,
    empty: subscription.empty,
    state: subscription.state,
    paused_reason: paused?.reason ?? null,
    paused_at: paused?.at ?? null,
    created_by: subscription.createdBy,
    created_at: subscription.createdAt,
    // What is not active has no next time, and nothing of it is ever due: the indexes of what is to come rely on it.
    next_date: subscription.state === 'active' ? (next?.date ?? null) : null,
    next_at: subscription.state === 'active' ? (next?.at ?? null) : null,
    number: subscription.number,
    covered_at: covered.at,
    covered_capture: covered.capture,
    zone_data: subscription.zoneData,
    version: subscription.version,
  }
}

/** The subscription of a row of all columns. */
export function asSubscription(row: Row): Subscription {
  return {
    id: String(row.id),
    to: {
      platform: row.platform as DigestPlatform,
      chat: String(row.chat),
      ...(row.thread !== '' && { thread: String(row.thread) }),
    },
    topic: { kind: row.topic_kind as DigestTopic['kind'], id: String(row.topic) },
    schedule: JSON.parse(String(row.schedule)) as Schedule,
    language: String(row.language),
    empty: row.empty as Subscription['empty'],
    state: row.state as Subscription['state'],
    ...(typeof row.paused_reason === 'string' && {
      paused: { reason: row.paused_reason as PauseReason, at: Number(row.paused_at) },
    }),
    createdBy: String(row.created_by),
    createdAt: Number(row.created_at),
    ...(typeof row.next_date === 'string' && { next: { date: row.next_date, at: Number(row.next_at) } }),
    number: Number(row.number),
    covered: { at: Number(row.covered_at), capture: Number(row.covered_capture) },
    zoneData: String(row.zone_data),
    version: Number(row.version),
  }
}

/** Subscriptions by id. */
export async function readSubscriptions(
  sql: Sql,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Subscription>> {
  const rows = await sql.all('SELECT * FROM subscriptions WHERE id IN (:texts)', [[...new Set(ids)]])
  return new Map(rows.map((row) => [String(row.id), asSubscription(row)]))
}
