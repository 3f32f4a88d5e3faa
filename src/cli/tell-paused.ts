import { topicName } from '../../commands/digest-words.ts'
import { type Doc, heading, line, text } from '../core/index.ts'
import type { PauseReason, Task } from '../digest.ts'
import type { Messenger } from '../digest-ports.ts'
import type { House } from './house.ts'
import type { Setup } from './setup.ts'

/** A private message is no reason to hold anything up. */
const tellMs = 10_000

/** Tells the admin who set a digest that it rests and why, as far as the platform lets us. Never rejects. */
export async function tellPaused(
  { subscription }: Task,
  reason: PauseReason,
  messenger: Messenger,
  { catalogues, messages: own, log }: Setup,
  { knowledge, places }: Pick<House, 'knowledge' | 'places'>,
): Promise<void> {
  const { id, topic, language, schedule, createdBy } = subscription
  // Who set it has had themselves forgotten.
  if (createdBy === '') return
  const messages = catalogues.get(language) ?? own
  try {
    const name = await topicName(topic, { knowledge, places, language })
    const doc: Doc = {
      zone: schedule.zone,
      language: messages.language,
      label: [],
      blocks: [
        heading(messages('digest.paused', { id }), 1),
        line(text(messages('digest.paused-of', { topic: name, at: schedule.at, zone: schedule.zone }))),
        line(text(messages(`digest.rests.${reason}`), 'strong')),
        line(text(messages('digest.paused-how', { id }), 'muted')),
      ],
      actions: [],
    }
    await messenger.tell(createdBy, doc, AbortSignal.timeout(tellMs))
  } catch (error) {
    log.warn({ error, digest: id }, 'an admin could not be told that a digest rests')
  }
}
