import type { Reply } from '../command.ts'
import type { Messages, UserError } from '../core/index.ts'

/** What the person can mend, said in their language, with what to type instead. */
export function replyToUserError(error: UserError, messages: Messages, zone: string): Reply {
  const words = messages(`error.${error.code}`, error.details)
  const label = messages('error.did-you-mean')
  const names = error.suggestions.map((suggestion) => suggestion.label).join(', ')
  return {
    zone,
    label: [],
    blocks: [
      { kind: 'line', spans: [{ kind: 'text', text: words }] },
      ...(names === ''
        ? []
        : [{ kind: 'line' as const, spans: [{ kind: 'text' as const, text: `${label} ${names}` }] }]),
    ],
    actions: error.suggestions.map(({ label: name, command }) => ({ label: name, command })),
  }
}

/** Our fault: the person gets the id under which it is logged. */
export function replyToFault(id: string, messages: Messages, zone: string): Reply {
  const words = messages('error.fault', { id })
  return { zone, label: [], blocks: [{ kind: 'line', spans: [{ kind: 'text', text: words }] }], actions: [] }
}
