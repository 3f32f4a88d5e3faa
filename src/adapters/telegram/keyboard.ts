import type { InlineKeyboardButton, InlineKeyboardMarkup } from 'grammy/types'
import { type Action, stripControls } from '../../core/index.ts'

/** Source: https://core.telegram.org/bots/api#inlinekeyboardbutton (callback_data, 1-64 bytes) */
const longestCallbackBytes = 64

/** Source: https://core.telegram.org/bots/api#copytextbutton (text, 1-256 characters) */
const longestCopy = 256

/** Telephones show about this many letters of a button in a row of two. */
const longestShared = 18

/**
 * Buttons under an answer, or undefined without any. A press brings the command back as it stands in the button, so
 * it works after a restart; a command too long for that is offered for copying, and past that length left out.
 * @param copyLabel words for a button that copies: "Copy: Kidal"
 */
export function encodeKeyboard(
  actions: readonly Action[],
  copyLabel: (label: string) => string,
): InlineKeyboardMarkup | undefined {
  const rows: InlineKeyboardButton[][] = []
  for (const action of actions) {
    const button = encodeButton(action, copyLabel)
    if (button === undefined) continue
    const row = rows.at(-1)
    if (row?.length === 1 && isShort(row[0]!) && isShort(button)) row.push(button)
    else rows.push([button])
  }
  return rows.length === 0 ? undefined : { inline_keyboard: rows }
}

function encodeButton(
  action: Action,
  copyLabel: (label: string) => string,
): InlineKeyboardButton | undefined {
  const label = stripControls(action.label).trim()
  const { command } = action
  if (label === '' || command === '') return undefined
  if (Buffer.byteLength(command) <= longestCallbackBytes) return { text: label, callback_data: command }
  return command.length <= longestCopy ? { text: copyLabel(label), copy_text: { text: command } } : undefined
}

function isShort(button: InlineKeyboardButton): boolean {
  return button.text.length <= longestShared
}
