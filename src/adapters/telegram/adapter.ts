import { setTimeout as sleep } from 'node:timers/promises'
import { sequentialize } from '@grammyjs/runner'
import { GrammyError } from 'grammy'
import type { User } from 'grammy/types'
import type { Log } from '../../command.ts'
import type { Messages } from '../../core/index.ts'
import type { Dispatcher } from '../../dispatch.ts'
import { acknowledge } from './acknowledge.ts'
import { createAdminCheck } from './admin.ts'
import { type AnswerOptions, answerQuestion, type Notify } from './answer.ts'
import { createBot, upstreamError } from './client.ts'
import { describeError } from './describe-error.ts'
import { createPolling } from './polling.ts'
import { createProgress } from './progress.ts'
import { findPressed, findQuestion, type Listener, type Question } from './question.ts'
import { registerCommands } from './register.ts'

export interface TelegramOptions {
  readonly token: string
  /** `https://api.telegram.org`, or a Bot API server of one's own. */
  readonly apiUrl: string
  readonly dispatcher: Dispatcher
  /** The catalogue of a BCP 47 language, or of the nearest there is. Keys: `telegram.*`. */
  readonly messages: (language: string) => Messages
  readonly log: Log
  /** Seconds that a poll waits for something to happen. Default 30. */
  readonly pollSeconds?: number
  /** Milliseconds that stop() leaves to answers under way. Default 7,000: with the rest it ends within 10 s. */
  readonly drainMs?: number
  /** Milliseconds before polling again after another process was found doing it. Default 5,000. */
  readonly conflictMs?: number
  /** Called once if Telegram stops accepting the token while we run. */
  readonly onFatal?: () => void
}

export interface TelegramAdapter {
  /**
   * Resolves once polling has begun; waits for a Telegram that is out of reach.
   * @throws {UpstreamError} when Telegram does not accept the token
   */
  start(): Promise<void>
  /** Lets answers under way finish, and confirms what was answered and nothing else. Ends within 10 s. */
  stop(): Promise<void>
}

/** Between attempts to reach Telegram at start. */
const knockMs = 2_000

/** For closing the poll, and again for confirming: two short calls. */
const callMs = 1_000

/** The Telegram side of the bot: questions in messages and buttons, answers as messages. */
export function createTelegramAdapter(options: TelegramOptions): TelegramAdapter {
  const { dispatcher, log, pollSeconds = 30, drainMs = 7_000, conflictMs = 5_000 } = options
  const ending = new AbortController()
  const bot = createBot({ ...options, timeoutSeconds: pollSeconds + 30, signal: ending.signal })
  const progress = createProgress()
  const polling = createPolling({
    bot,
    log,
    pollSeconds,
    conflictMs,
    ...(options.onFatal === undefined ? {} : { onFatal: options.onFatal }),
  })
  const isAdmin = createAdminCheck(bot.api, log, dispatcher.faces)
  const commands = new Set([...dispatcher.faces.map((face) => face.group?.name ?? face.name), 'help'])

  bot.catch((error) => log.error(describeError(error), 'a Telegram update failed'))
  bot.use(async ({ update }, next) => {
    if (!progress.begin(update.update_id)) return
    try {
      await next()
    } finally {
      progress.end(update.update_id)
    }
  })
  // A person's questions, and a chat's, are answered in the order asked.
  bot.use(
    sequentialize(({ chat, from }) =>
      [chat, from].flatMap((one, i) => (one === undefined ? [] : `${i}:${one.id}`)),
    ),
  )
  bot.on(['message:text', 'channel_post:text'], ({ msg, me }) => {
    const listener: Listener = { username: me.username, commands }
    return answer(findQuestion(msg, listener), me)
  })
  bot.on('callback_query', async ({ callbackQuery, me }) => {
    // Whoever reads a channel can press, and is told in it nothing that others see.
    if (callbackQuery.message?.chat.type === 'channel')
      return answer(findPressed(callbackQuery), me, (text, { alert }) =>
        acknowledge(bot.api, callbackQuery, { text, alert }, log),
      )
    // The button shows a clock until this; if it fails (too old a press), the answer still goes out.
    const acknowledged = acknowledge(bot.api, callbackQuery, undefined, log)
    await answer(findPressed(callbackQuery), me)
    await acknowledged
  })

  async function answer(question: Question | undefined, me: User, notify?: Notify): Promise<void> {
    if (question === undefined) return
    const told = notify === undefined ? {} : { notify }
    const how: AnswerOptions = { ...options, ...told, api: bot.api, isAdmin, me, signal: ending.signal }
    await answerQuestion(question, how)
  }

  /** Waits for a Telegram that is out of reach; false when stopped meanwhile. */
  async function knock(): Promise<boolean> {
    for (let reported = false; !ending.signal.aborted; ) {
      try {
        bot.botInfo = await bot.api.getMe()
        return true
      } catch (error) {
        // 404 is what the real server says to a token of the wrong shape.
        const code = error instanceof GrammyError ? error.error_code : 500
        if (code < 500 && code !== 429) throw upstreamError('getMe', error)
        if (!reported && !ending.signal.aborted)
          log.warn(describeError(error), 'Telegram cannot be reached; trying on')
        reported = true
      }
      await sleep(knockMs, undefined, { signal: ending.signal }).catch(() => undefined)
    }
    return false
  }

  async function attempt(what: string, step: () => Promise<unknown>): Promise<void> {
    try {
      await step()
    } catch (error) {
      if (!ending.signal.aborted) log.warn(describeError(error), `Telegram: ${what} failed`)
    }
  }

  return {
    async start() {
      if (!(await knock())) return
      // A webhook left by an earlier set-up would make every poll a conflict.
      await attempt('removing the webhook', () => bot.api.deleteWebhook())
      await attempt('registering commands', () => registerCommands(bot.api, dispatcher.faces, log))
      if (ending.signal.aborted) return
      polling.start()
      log.info({ username: bot.botInfo.username }, 'Telegram: polling')
    },
    async stop() {
      if (ending.signal.aborted) return
      if (!bot.isInited()) return ending.abort()
      await within(callMs, polling.stop())
      await within(drainMs, progress.idle())
      const offset = progress.offset()
      if (offset !== undefined)
        await attempt('confirming updates', () => within(callMs, polling.confirm(offset)))
      ending.abort()
      log.info({}, 'Telegram: stopped')
    },
  }
}

/** Waits for a promise, but no longer than that; a rejection is passed on. */
async function within(ms: number, promise: Promise<unknown>): Promise<void> {
  const timer = new AbortController()
  const expired = sleep(ms, undefined, { signal: timer.signal }).catch(() => undefined)
  try {
    await Promise.race([promise, expired])
  } finally {
    timer.abort()
  }
}
