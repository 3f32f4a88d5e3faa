import { type Block, type Span, stripControls } from '../../core/index.ts'
import type { Run } from './compose.ts'

/** Addresses over this length (what browsers and proxies take safely) are shown as words only. */
const longestHref = 2048

/** Telegram keeps the moment of a date_time as a signed 32-bit number of seconds. */
const lastSecond = 2 ** 31 - 1

/** Writes blocks as runs, a line each; sections are set apart by an empty line. */
export function runsOf(blocks: readonly Block[]): readonly Run[] {
  return blocks.flatMap((block, i) => {
    const gap = i === 0 ? '' : block.kind === 'heading' || blocks[i - 1]!.kind === 'quote' ? '\n\n' : '\n'
    const runs = runsOfBlock(block)
    return gap === '' ? runs : [{ text: gap }, ...runs]
  })
}

function runsOfBlock(block: Block): readonly Run[] {
  const runs = runsOfSpans(block.spans)
  switch (block.kind) {
    case 'heading':
      return runs.map((run) => ({ ...run, bold: true }))
    case 'item':
      return [{ text: '• ' }, ...runs]
    case 'clock':
      return runs.map((run) => ({ ...run, italic: true }))
    case 'quote': {
      const quote = {}
      return runs.map(({ code: _, ...run }) => ({ ...run, quote }))
    }
    default:
      return runs
  }
}

/** Writes spans as runs, without the controls that article text may hold. */
export function runsOfSpans(spans: readonly Span[]): readonly Run[] {
  return spans
    .map((span) => ({ ...runOf(span), text: stripControls(wordsOf(span)) }))
    .filter((run) => run.text !== '')
}

function wordsOf(span: Span): string {
  if (span.kind === 'cite') return `[${span.n}]`
  if (span.kind === 'grade') return span.text === '' ? span.code : `${span.code} (${span.text})`
  return span.text
}

function runOf(span: Span): Omit<Run, 'text'> {
  switch (span.kind) {
    case 'text':
      if (span.style === 'strong') return { bold: true }
      if (span.style === 'code') return { code: true }
      return span.style === undefined ? {} : { italic: true }
    case 'link':
      return isSafe(span.href) ? { link: span.href } : {}
    case 'time': {
      const atSeconds = span.atMs === undefined ? Number.NaN : Math.floor(span.atMs / 1000)
      return atSeconds > 0 && atSeconds <= lastSecond ? { atSeconds } : {}
    }
    case 'cite':
      return {}
    default:
      return { italic: true }
  }
}

/** Only web addresses: tg:// links act inside Telegram. */
function isSafe(href: string): boolean {
  if (href.length > longestHref || !URL.canParse(href)) return false
  return ['http:', 'https:'].includes(new URL(href).protocol)
}
