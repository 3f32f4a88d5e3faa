import type { EncodedMessage } from './encode.ts'

/**
 * The message without moments in the reader's own time: a Bot API server older than they are refuses them, and the
 * words themselves say the time. The same object where there are none.
 */
export function withoutDateTimes(message: EncodedMessage): EncodedMessage {
  const entities = message.entities.filter((entity) => entity.type !== 'date_time')
  return entities.length === message.entities.length ? message : { ...message, entities }
}
