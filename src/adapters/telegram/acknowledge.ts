import type { Api } from 'grammy'
import type { CallbackQuery } from 'grammy/types'
import type { Log } from '../../command.ts'
import { describeError } from './describe-error.ts'

/** Source: https://core.telegram.org/bots/api#answercallbackquery (text, 0-200 characters) */
const longestText = 200

/** Ends the clock that a pressed button shows, with a few words to who pressed it. Never rejects. */
export async function acknowledge(
  api: Api,
  { id }: CallbackQuery,
  words: { readonly text: string; readonly alert: boolean } | undefined,
  log: Log,
): Promise<void> {
  const shown =
    words === undefined
      ? {}
      : { text: [...words.text].slice(0, longestText).join(''), show_alert: words.alert }
  try {
    await api.answerCallbackQuery(id, shown)
  } catch (error) {
    log.warn(describeError(error), 'a Telegram button could not be acknowledged')
  }
}
