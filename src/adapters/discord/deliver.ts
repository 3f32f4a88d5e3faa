import { DiscordAPIError, RESTJSONErrorCodes } from 'discord.js'
import type { Answer } from '../../command.ts'
import type { Messages } from '../../core/index.ts'
import type { Conversation, Outgoing } from './conversation.ts'
import { type EncodedMessage, encodeDoc } from './encode.ts'
import { escapeLine } from './escape.ts'

/** Follow-ups of an app that only the person has installed; past them Discord answers 40094. */
const fewFollowUps = 5

/** How an answer is to be shown. */
export interface Showing {
  readonly conversation: Conversation
  readonly ephemeral: boolean
  /** What was done before the answer was there: nothing, or its place held for all or for the asker to see. */
  readonly held: 'no' | 'open' | 'ephemeral'
  readonly fewFollowUps: boolean
  /** The catalogue of the answer's language. Keys: `discord.*`. */
  readonly messages: Messages
  readonly onFault: (error: unknown, details: object) => void
}

/**
 * Shows an answer, its parts in order. A part that cannot be sent is reported and the next one tried; at the end
 * the asker is told which are missing. @throws when not even the first message could be shown
 */
export async function deliver(answer: Answer, showing: Showing): Promise<void> {
  const { conversation, ephemeral, held, messages } = showing
  const parts = encodeDoc(answer.doc)
  const outgoing = showing.fewFollowUps ? withFile(parts, messages) : parts.map(messageOf)
  const [first, ...rest] = outgoing
  if (held === 'no') await conversation.reply(first!, ephemeral)
  else if (held === 'open' && ephemeral) {
    // Gone before the answer comes: the first follow-up to a held place would be as open as the place.
    await removeOriginal(conversation)
    await conversation.followUp(first!, true)
  } else await conversation.edit(first!)
  const lost: number[] = []
  for (const [i, message] of rest.entries()) {
    try {
      await conversation.followUp(message, ephemeral)
    } catch (error) {
      lost.push(i + 2)
      showing.onFault(error, { answer: answer.id, part: i + 2, parts: outgoing.length })
      if (isOver(error)) return
    }
  }
  if (lost.length === 0) return
  const missing = new Intl.ListFormat(messages.language, { type: 'unit' }).format(lost.map(String))
  const words = messages('discord.parts-lost', { parts: missing, count: lost.length, total: outgoing.length })
  try {
    await conversation.followUp({ content: escapeLine(words) }, ephemeral)
  } catch (error) {
    showing.onFault(error, { answer: answer.id, lost })
  }
}

/** As many parts as may be sent, and the rest as a file with the last of them. */
function withFile(parts: readonly EncodedMessage[], messages: Messages): readonly Outgoing[] {
  if (parts.length <= 1 + fewFollowUps) return parts.map(messageOf)
  const rest = parts.slice(fewFollowUps)
  const words = messages('discord.rest-attached', { from: fewFollowUps + 1, to: parts.length })
  const last: Outgoing = {
    content: [parts[0]!.label, escapeLine(words)].filter((line) => line !== '').join('\n'),
    components: parts.at(-1)!.components,
    files: [
      {
        name: 'briefing.txt',
        data: `${rest.map((part) => part.plain).join('\n')}\n`,
        contentType: 'text/plain; charset=utf-8',
      },
    ],
  }
  return [...parts.slice(0, fewFollowUps).map(messageOf), last]
}

function messageOf({ content, components }: EncodedMessage): Outgoing {
  return { content, components }
}

async function removeOriginal(conversation: Conversation): Promise<void> {
  try {
    await conversation.remove()
  } catch (error) {
    // Someone was faster; what matters is that it is gone.
    if (!(error instanceof DiscordAPIError && error.code === RESTJSONErrorCodes.UnknownMessage)) throw error
  }
}

/** The token has run out, or the interaction is gone: nothing more will be taken. */
export function isOver(error: unknown): boolean {
  return (
    error instanceof DiscordAPIError &&
    [
      RESTJSONErrorCodes.UnknownInteraction,
      RESTJSONErrorCodes.UnknownWebhook,
      RESTJSONErrorCodes.InvalidWebhookToken,
      RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged,
      RESTJSONErrorCodes.ThisInteractionHasHitTheMaximumNumberOfFollowUpMessages,
    ].includes(Number(error.code))
  )
}
