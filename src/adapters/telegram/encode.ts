import type { InlineKeyboardMarkup } from 'grammy/types'
import { type Block, type Doc, type Part, type Span, splitDoc } from '../../core/index.ts'
import { type Composed, compose, type Run } from './compose.ts'
import { encodeKeyboard } from './keyboard.ts'
import { runsOf, runsOfSpans } from './runs.ts'

/** UTF-16 units of a message. Source: https://core.telegram.org/bots/api#sendmessage (text, 1-4096 characters) */
export const messageUnits = 4096

/**
 * Entities that one message shows; Telegram silently drops those past it.
 * Source: https://core.telegram.org/method/messages.sendMessage and MessageLimit.MESSAGE_ENTITIES of
 * https://docs.python-telegram-bot.org/en/stable/telegram.constants.html (measured; the Bot API pages are silent)
 */
export const messageEntities = 100

/** Units left free in every part, for the words "(possible repeat)" when one has to be sent again. */
export const spareUnits = 96

/** One message to send. Plain text with entities and no parse_mode: nothing in an article's text can act. */
export interface EncodedMessage extends Composed {
  readonly keyboard?: InlineKeyboardMarkup
}

export interface EncodeOptions {
  /** Words of a button whose command is too long for Telegram and is copied instead. */
  readonly copyLabel?: (label: string) => string
}

/**
 * Writes an answer as messages, in order. Each begins with the answer's label and, when there are several, ends
 * with "(1/3)"; the buttons are under the last. Nothing is cut.
 */
export function encodeDoc(doc: Doc, options: EncodeOptions = {}): readonly EncodedMessage[] {
  const whole: Doc = {
    ...doc,
    blocks: doc.blocks.map((block) => ({ ...block, spans: block.spans.flatMap(shorten) })),
  }
  const parts = splitDoc(whole, (blocks) => fits(doc, blocks))
  const messages = parts.map((part) => composePart(doc, part)).filter((message) => message.text.trim() !== '')
  const keyboard = encodeKeyboard(doc.actions, options.copyLabel ?? ((label) => label))
  return keyboard === undefined
    ? messages
    : messages.map((message, i) => (i === messages.length - 1 ? { ...message, keyboard } : message))
}

function fits(doc: Doc, blocks: readonly Block[]): boolean {
  // Longer than any real numbering, so that a part that fits here fits with its own.
  const { text, entities } = composePart(doc, { blocks, index: 999, total: 999 })
  return text.length <= messageUnits - spareUnits && entities.length <= messageEntities
}

function composePart(doc: Doc, { blocks, index, total }: Part): Composed {
  const label = runsOfSpans(doc.label).map((run): Run => ({ ...run, bold: true }))
  const runs: Run[] = label.length === 0 ? [] : [...label, { text: '\n\n' }]
  runs.push(...runsOf(blocks))
  if (total > 1) runs.push({ text: `\n\n(${index}/${total})` })
  return compose(runs)
}

/** The longest link, time or finding kept in one piece; splitDoc parts only text. */
const longestSpan = 500

/** Parts a span that splitDoc would take as one word; each piece keeps its kind, so a long link stays a link. */
function shorten(span: Span): readonly Span[] {
  if (span.kind === 'text' || span.kind === 'cite' || span.text.length <= longestSpan) return [span]
  const points = [...span.text]
  const pieces: Span[] = []
  for (let i = 0; i < points.length; i += longestSpan) {
    pieces.push({ ...span, text: points.slice(i, i + longestSpan).join('') })
  }
  return pieces
}
