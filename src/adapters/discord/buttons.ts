import { type Action, stripControls } from '../../core/index.ts'

/** Source: https://discord.com/developers/docs/components/reference#button (label 80, custom_id 1-100 characters) */
const longestLabel = 80
const longestId = 100

/** Source: https://discord.com/developers/docs/components/reference#action-row (5 rows of up to 5 buttons) */
const rowSize = 5
const mostButtons = 25

/** A row of buttons in Discord's JSON. */
export interface ButtonRow {
  readonly type: 1
  readonly components: readonly {
    readonly type: 2
    readonly style: 2
    readonly label: string
    readonly custom_id: string
  }[]
}

/**
 * Parts actions into those that fit a button and those to be written as text. The button's id is the command as it
 * stands, so a press needs no memory of ours and works after a restart.
 */
export function sortActions(actions: readonly Action[]): {
  readonly buttons: readonly Action[]
  readonly written: readonly Action[]
} {
  const buttons: Action[] = []
  const written: Action[] = []
  // Two buttons with one id are refused.
  const known = new Set<string>()
  for (const { label, command } of actions) {
    if (known.has(command) || command.trim() === '') continue
    known.add(command)
    const action = { label: stripControls(label).trim() || command, command }
    const fits = command.startsWith('/') && command.length <= longestId && buttons.length < mostButtons
    ;(fits ? buttons : written).push(action)
  }
  return { buttons, written }
}

/** Rows of buttons, at most five of five. */
export function encodeButtons(actions: readonly Action[]): readonly ButtonRow[] {
  const rows: ButtonRow[] = []
  for (let i = 0; i < actions.length; i += rowSize) {
    const components = actions
      .slice(i, i + rowSize)
      .map(
        ({ label, command }) =>
          ({ type: 2, style: 2, label: shorten(label, longestLabel), custom_id: command }) as const,
      )
    rows.push({ type: 1, components })
  }
  return rows
}

/** The command of a pressed button; undefined for buttons that are not ours. */
export function findCommand(customId: string): string | undefined {
  return customId.startsWith('/') ? customId : undefined
}

/** A text of at most so many UTF-16 units, with an ellipsis where it was longer; no character is halved. */
export function shorten(words: string, limit: number): string {
  return words.length <= limit
    ? words
    : `${words
        .slice(0, limit - 1)
        .toWellFormed()
        .replace(/\ufffd$/u, '')}…`
}
