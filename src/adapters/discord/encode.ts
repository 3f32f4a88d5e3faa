import { type Block, type Doc, type Part, type Span, splitDoc } from '../../core/index.ts'
import { type ButtonRow, encodeButtons, shorten, sortActions } from './buttons.ts'
import { encodeSpans, plainSpans } from './spans.ts'

/** Source: https://discord.com/developers/docs/resources/message#create-message (content, up to 2000 characters) */
export const messageUnits = 2000

/** A longer label is written out once, at the top, and repeated shortened. */
const longestLabel = 400

/** One message to send, as content of Discord's JSON. */
export interface EncodedMessage {
  readonly content: string
  /** The line that it begins with; '' without one. */
  readonly label: string
  readonly components: readonly ButtonRow[]
  /** The same words without label, numbering and Markdown, for a file. */
  readonly plain: string
}

/**
 * Writes an answer as messages, in order, in plain content: Components V2 would hold twice the text, but cannot be
 * undone on a message, and answers sizes it does not document with a 500. Each message begins with the answer's
 * label and, when there are several, ends with "(1/3)"; the buttons are under the last. Nothing is cut.
 */
export function encodeDoc(doc: Doc): readonly EncodedMessage[] {
  const { buttons, written } = sortActions(doc.actions)
  const full = encodeSpans(doc.label)
  const isLong = full.length > longestLabel
  const label = isLong ? encodeSpans([shortened(doc.label)]) : full
  const blocks: readonly Block[] = [
    ...(isLong ? [{ kind: 'line' as const, spans: doc.label }] : []),
    ...doc.blocks,
    ...written.map(({ label: words, command }) => writtenAction(words, command)),
  ]
  const speaking = blocks.filter((block) => encodeSpans(block.spans) !== '')
  // Numbering longer than any real one, so that a part that fits here fits with its own.
  const fits = (some: readonly Block[]): boolean =>
    encodePart(label, { blocks: some, index: 999, total: 999 }).length <= messageUnits
  const parts = splitDoc({ ...doc, blocks: speaking }, fits)
  // Discord refuses a message without content; an answer that says nothing is at least an answer.
  if (parts.length === 0)
    return [{ content: label || '…', label, components: encodeButtons(buttons), plain: '' }]
  return parts.map((part, i) => ({
    content: encodePart(label, part),
    label,
    components: i === parts.length - 1 ? encodeButtons(buttons) : [],
    plain: part.blocks.map(plainBlock).join('\n'),
  }))
}

function encodePart(label: string, { blocks, index, total }: Part): string {
  const lines = label === '' ? [] : [label]
  blocks.forEach((block, i) => {
    // Two quotes in a row would be one; an empty line keeps them apart.
    if (block.kind === 'quote' && blocks[i - 1]?.kind === 'quote') lines.push('')
    lines.push(prefixOf(block) + encodeSpans(block.spans))
  })
  if (total > 1) lines.push(`(${index}/${total})`)
  return lines.join('\n')
}

/** Source: https://discord.com/developers/docs/reference#message-formatting (headings, lists, quotes, `-#` subtext) */
function prefixOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.level === 1 ? '## ' : '### '
    case 'item':
      return '- '
    case 'quote':
      return '> '
    case 'clock':
      return '-# '
    case 'line':
      return block.spans.every((span) => span.kind === 'text' && span.style === 'muted') ? '-# ' : ''
  }
}

function plainBlock(block: Block): string {
  const words = plainSpans(block.spans)
  if (block.kind === 'heading') return `\n${words}`
  return { item: '- ', quote: '    ', line: '', clock: '' }[block.kind] + words
}

/** A command that fits no button, to be typed. */
function writtenAction(label: string, command: string): Block {
  const spans: Span[] = label === command ? [] : [{ kind: 'text', text: `${label}: ` }]
  return { kind: 'item', spans: [...spans, { kind: 'text', text: command, style: 'code' }] }
}

function shortened(label: readonly Span[]): Span {
  // Half the limit: escaping may double it.
  return { kind: 'text', text: shorten(plainSpans(label), longestLabel / 2), style: 'strong' }
}
