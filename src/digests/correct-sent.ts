import type { Task } from '../digest.ts'
import { keyOf, type Sending } from './send-task.ts'

/** Older messages stay as they were: whoever reads them knows that they are old. */
const correctedForMs = 7 * 24 * 60 * 60 * 1_000
const batch = 50

/**
 * Edits digests that were sent and rest on an article that has been withdrawn or corrected since. Editing twice does
 * no harm, so what was interrupted is done again.
 * @returns how many were edited
 */
export async function correctSent(sending: Sending): Promise<number> {
  const { store, lane, clock } = sending
  let edited = 0
  for (const task of await store.toCorrect(lane.platform, clock.now() - correctedForMs, batch)) {
    if (sending.signal.aborted || !sending.isOurs()) break
    if (await correctOne(task, sending)) edited++
  }
  return edited
}

async function correctOne(task: Task, sending: Sending): Promise<boolean> {
  const { messenger, store, writer, clock, pace, lane, signal } = sending
  const { delivery, subscription } = task
  const digest = await writer.correct(task, { now: clock.now(), fits: messenger.fits })
  // A newer version of an article, say, changes nothing of what was told.
  if (JSON.stringify(digest.doc) === JSON.stringify(delivery.digest!.doc)) {
    await store.corrected(keyOf(delivery), digest, lane)
    return false
  }
  await pace.turn(signal)
  if (signal.aborted || !sending.isOurs()) return false
  const outcome = await messenger.edit(
    subscription.to,
    delivery.message!,
    digest.doc,
    clock.timeout(sending.callMs),
  )
  if (outcome.kind === 'failed') {
    pace.rest(outcome.retryAfterMs ?? 0)
    return false
  }
  // Where the message is gone there is nothing left to mend.
  await store.corrected(keyOf(delivery), digest, lane)
  return outcome.kind === 'edited'
}
