import type { Block, Span, TextStyle } from '../model/index.ts'

export const text = (words: string, style?: TextStyle): Span =>
  style === undefined ? { kind: 'text', text: words } : { kind: 'text', text: words, style }

export const heading = (words: string, level: 1 | 2 = 2): Block => ({
  kind: 'heading',
  level,
  spans: [text(words)],
})

export const line = (...spans: readonly Span[]): Block => ({ kind: 'line', spans })

export const item = (...spans: readonly Span[]): Block => ({ kind: 'item', spans })
