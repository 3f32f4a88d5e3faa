import type { Block, Span, TextStyle, TimeSpan } from '../model/index.ts'
import { formatSpan } from '../time/format.ts'

export const text = (words: string, style?: TextStyle): Span =>
  style === undefined ? { kind: 'text', text: words } : { kind: 'text', text: words, style }

export const heading = (words: string, level: 1 | 2 = 2): Block => ({
  kind: 'heading',
  level,
  spans: [text(words)],
})

export const line = (...spans: readonly Span[]): Block => ({ kind: 'line', spans })

export const item = (...spans: readonly Span[]): Block => ({ kind: 'item', spans })

/** A time in the reader's words and zone; instants keep their moment for the platform's own form. */
export function timeSpan(span: TimeSpan, language: string, zone: string): Span {
  const { text: words, atMs } = formatSpan(span, { language, zone })
  return atMs === undefined ? { kind: 'time', text: words } : { kind: 'time', text: words, atMs }
}
