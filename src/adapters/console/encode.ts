import { styleText } from 'node:util'
import { type Block, type Doc, type Span, stripControls } from '../../core/index.ts'
import { type Run, wrapRuns } from './wrap.ts'

/** How a screen shows a text; without a width, lines are as long as they are. */
export interface Screen {
  readonly color: boolean
  /** Columns of the terminal. */
  readonly width?: number
}

/** Writes an answer out as lines of text, without a line end at its end. Nothing in it can act on a terminal. */
export function encodeConsole(doc: Doc, screen: Screen): string {
  const lines = doc.label.length === 0 ? [] : layOut(doc.label, '', '', screen, ['bold', 'yellow'])
  const encode = (block: Block): void => {
    // One empty line before a section and before the clock line: they can then be told apart without colours.
    if (lines.length > 0 && (block.kind === 'heading' || block.kind === 'clock')) lines.push('')
    lines.push(...encodeBlock(block, screen))
  }
  doc.blocks.filter((block) => block.kind !== 'clock').forEach(encode)
  if (doc.actions.length > 0) lines.push('')
  for (const { label, command } of doc.actions) {
    const words: Span = { kind: 'text', text: label === command ? command : `${label}: ${command}` }
    lines.push(...layOut([words], '> ', '  ', screen, ['dim']))
  }
  // Id and hash end every answer.
  doc.blocks.filter((block) => block.kind === 'clock').forEach(encode)
  return lines.join('\n')
}

function encodeBlock(block: Block, screen: Screen): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return layOut(block.spans, '', '', screen, block.level === 1 ? ['bold', 'underline'] : ['bold'])
    case 'item':
      return layOut(block.spans, '- ', '  ', screen)
    case 'quote':
      return layOut(block.spans, '    ', '    ', screen, ['italic'])
    case 'clock':
      return layOut(block.spans, '', '', screen, ['dim'])
    case 'line':
      return layOut(block.spans, '', '', screen)
  }
}

type Format = Parameters<typeof styleText>[0] & readonly string[]

function layOut(
  spans: readonly Span[],
  first: string,
  next: string,
  screen: Screen,
  format: Format = [],
): string[] {
  const runs = spans.map((span): Run => {
    // Ordinary spaces part words: tools that read a pipe know no others.
    const text = stripControls(wordsOf(span)).replace(/[\u00a0\u2007\u2009\u202f]/gu, ' ')
    return { text, format: [...new Set([...format, ...formatOf(span)])] }
  })
  return wrapRuns(runs, first, next, screen.width).map((line) =>
    line.map((run) => (screen.color ? paint(run) : run.text)).join(''),
  )
}

function wordsOf(span: Span): string {
  switch (span.kind) {
    case 'cite':
      return `[${span.n}]`
    case 'grade':
      return span.text === '' ? span.code : `${span.code} (${span.text})`
    case 'link':
      return span.text === span.href ? span.href : `${span.text} (${span.href})`
    default:
      return span.text
  }
}

function formatOf(span: Span): Format {
  if (span.kind === 'text') {
    const formats = { strong: ['bold'], muted: ['dim'], quote: ['italic'], code: ['cyan'] } as const
    return span.style === undefined ? [] : formats[span.style]
  }
  return ({ cite: ['cyan'], grade: ['dim'], gap: ['yellow'], link: [], time: [] } as const)[span.kind]
}

function paint({ text, format }: Run): string {
  // The caller knows whether its output is a terminal that wants colours.
  return format.length === 0 ? text : styleText(format as Format, text, { validateStream: false })
}
