import { type Delivery, digestKey } from '../../../src/digest.ts'
import type { Platform } from './platforms.ts'
import { type Outcome, perSecond } from './run.ts'

const final = new Set(['sent', 'skipped', 'failed', 'unknown'])

/** Everything in an outcome that must not be, in words; empty: all is as promised. */
export function findViolations(outcome: Outcome): readonly string[] {
  return [
    ...unrecorded(outcome),
    ...copies(outcome),
    ...early(outcome),
    ...tooFast(outcome),
    ...gaps(outcome),
    ...outcome.faults.map((error) => `fault: ${String(error)}`),
  ]
}

/** Every date is noted and has come to an end, and what is noted is true. */
function* unrecorded({ store, platforms, expected }: Outcome): Generator<string> {
  for (const [id, dates] of expected) {
    for (const { date } of dates) {
      if (!store.deliveries.has(`${id} ${date}`)) yield `${id} ${date}: not noted`
    }
  }
  for (const one of store.deliveries.values()) {
    const name = `${one.subscription} ${one.date}`
    if (!final.has(one.state)) yield `${name}: still ${one.state}`
    const there = copiesOf(one, platforms)
    if (one.state === 'sent' && there.length === 0) yield `${name}: said to be sent, is not there`
    const surelyNot = one.state === 'skipped' || one.state === 'failed'
    if (surelyNot && there.length > 0) yield `${name}: said to be ${one.state} (${one.reason}), is there`
    if (one.state === 'sent' && one.message === undefined) yield `${name}: sent without a receipt`
  }
}

function* copies({ store, platforms }: Outcome): Generator<string> {
  for (const one of store.deliveries.values()) {
    const there = copiesOf(one, platforms)
    const platform = store.subscriptions.get(one.subscription)!.to.platform
    const name = `${one.subscription} ${one.date}`
    if (platform === 'discord' && there.length > 1) yield `${name}: ${there.length} copies`
    if (there.filter(({ marked }) => !marked).length > 1) yield `${name}: several unmarked copies`
    if (there.length > 2) yield `${name}: ${there.length} copies, though marked`
  }
}

function* early({ platforms, store }: Outcome): Generator<string> {
  const due = new Map([...store.deliveries.values()].map((one) => [digestKey(one), one.dueAt]))
  for (const { calls } of platforms.values()) {
    for (const { nonce, at } of calls) {
      // A clock may be off by as much as it is set by without notice.
      if (at < due.get(nonce)! - 2_000) yield `${nonce}: ${due.get(nonce)! - at} ms early`
    }
  }
}

function* tooFast({ platforms }: Outcome): Generator<string> {
  for (const [name, { calls }] of platforms) {
    for (let i = 0; i < calls.length; i++) {
      const most = perSecond[name]
      const later = calls[i + most]
      if (later !== undefined && later.at - calls[i]!.at < 1_000)
        yield `${name}: more than ${most} calls within ${later.at - calls[i]!.at} ms`
    }
  }
}

/** What arrived tells of all that was since what arrived before. */
function* gaps({ store }: Outcome): Generator<string> {
  for (const { id } of store.subscriptions.values()) {
    const sent = [...store.deliveries.values()]
      .filter((one) => one.subscription === id && one.state === 'sent')
      .sort((a, b) => (a.date < b.date ? -1 : 1))
    for (const [i, one] of sent.slice(1).entries()) {
      const before = sent[i]!
      if (one.digest!.number !== before.digest!.number + 1) yield `${id} ${one.date}: number does not follow`
      if (one.digest!.from.at < before.digest!.to.at) yield `${id} ${one.date}: tells again`
    }
  }
}

function copiesOf(one: Delivery, platforms: ReadonlyMap<string, Platform>) {
  const nonce = digestKey(one)
  return [...platforms.values()].flatMap(({ copies: all }) => all.filter((copy) => copy.nonce === nonce))
}
