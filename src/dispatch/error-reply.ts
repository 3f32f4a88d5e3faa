import type { Reply } from '../command.ts'
import type { Block, Messages, UserError } from '../core/index.ts'

/** What the person can mend, said in their language, with what to type instead. */
export function replyToUserError(error: UserError, messages: Messages, zone: string): Reply {
  const words = messages(`error.${error.code}`, error.details)
  const line = (text: string): Block => ({ kind: 'line', spans: [{ kind: 'text', text }] })
  return {
    zone,
    label: [],
    // The suggestions themselves are the actions: buttons, or lines to type.
    blocks:
      error.suggestions.length === 0 ? [line(words)] : [line(words), line(messages('error.did-you-mean'))],
    actions: error.suggestions.map(({ label: name, command }) => ({ label: name, command })),
  }
}

/** Our fault: the person gets the id under which it is logged. */
export function replyToFault(id: string, messages: Messages, zone: string): Reply {
  const words = messages('error.fault', { id })
  return { zone, label: [], blocks: [{ kind: 'line', spans: [{ kind: 'text', text: words }] }], actions: [] }
}
