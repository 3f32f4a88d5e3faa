import { setTimeout as sleep } from 'node:timers/promises'
import type {
  APIChatInputApplicationCommandInteraction,
  APIMessageComponentButtonInteraction,
  REST,
} from 'discord.js'
import type { Log } from '../../command.ts'
import type { Messages } from '../../core/index.ts'
import type { Dispatcher, Request } from '../../dispatch.ts'
import { openConversation } from './conversation.ts'
import { deliver, isOver, type Showing } from './deliver.ts'
import { escapeLine } from './escape.ts'
import { findQuestion, isUnderPrivate, isUserInstalled } from './question.ts'

/** What answering needs. */
export interface AnswerOptions {
  readonly rest: REST
  readonly dispatcher: Dispatcher
  /** The catalogue of a BCP 47 language, or of the nearest there is. Keys: `discord.*`. */
  readonly messages: (language: string) => Messages
  readonly log: Log
  readonly describe: (error: unknown) => object
  /** Milliseconds that an answer may take before its place is held. */
  readonly quickMs: number
  /** Ends calls and waits when the adapter must go. */
  readonly signal: AbortSignal
}

/** Answers a slash command or a pressed button. Never rejects. */
export async function answerInteraction(
  interaction: APIChatInputApplicationCommandInteraction | APIMessageComponentButtonInteraction,
  options: AnswerOptions,
): Promise<void> {
  const { rest, dispatcher, messages, log, describe, quickMs, signal } = options
  const onRetry = (error: unknown): void => log.warn(describe(error), 'Discord did not take a message; again')
  const conversation = openConversation({ rest, interaction, signal, onRetry })
  let held: Showing['held'] = 'no'
  try {
    const question = findQuestion(interaction)
    if (question === undefined) return
    const secret = isAskedInPrivate(question) || isUnderPrivate(interaction)
    const answering = dispatcher.answer(question)
    if (!(await isSettledWithin(quickMs, answering))) {
      await conversation.defer(secret)
      held = secret ? 'ephemeral' : 'open'
    }
    const answer = await answering
    await deliver(answer, {
      conversation,
      ephemeral: answer.private || secret,
      held,
      fewFollowUps: isUserInstalled(interaction),
      messages: messages(answer.doc.language),
      onFault: (error, details) =>
        log.error({ ...details, ...describe(error) }, 'a part of a Discord answer did not arrive'),
    })
  } catch (error) {
    log.error(describe(error), 'a Discord question could not be answered')
    if (isOver(error) || signal.aborted) return
    const content = escapeLine(messages(interaction.locale)('discord.failed'))
    try {
      // Where the place is held for all, these words may stand there: they tell nothing of the question.
      if (held === 'no') await conversation.reply({ content }, true)
      else await conversation.edit({ content }).catch(() => conversation.followUp({ content }, true))
    } catch (second) {
      log.error(describe(second), 'nor could Discord be told so')
    }
  }
}

function isAskedInPrivate({ values, text }: Request): boolean {
  return values?.private === 'yes' || /(?:^|\s)private:"?yes"?(?:\s|$)/u.test(text ?? '')
}

/** False when the promise is still open after that time; a rejection counts as settled. */
async function isSettledWithin(ms: number, promise: Promise<unknown>): Promise<boolean> {
  const timer = new AbortController()
  const settled = promise.then(
    () => true,
    () => true,
  )
  const expired = sleep(ms, false, { signal: timer.signal }).catch(() => false)
  try {
    return await Promise.race([settled, expired])
  } finally {
    timer.abort()
  }
}
