import { stripVTControlCharacters } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeConsole } from '../../../src/adapters/console/encode.ts'
import type { Block, Doc, Span } from '../../../src/core/index.ts'
import { anyCharacter } from '../../any-character.ts'
import { sweep } from '../../sweep.ts'

const text = (words: string): Span => ({ kind: 'text', text: words })

const doc = (...blocks: readonly Block[]): Doc => ({
  zone: 'UTC',
  language: 'en',
  label: [],
  blocks,
  actions: [],
})

const everything: Doc = {
  ...doc(
    { kind: 'heading', level: 1, spans: [text('Kidal (Mali): situation')] },
    {
      kind: 'line',
      spans: [
        { kind: 'text', text: 'Taken by Ansar Dine', style: 'strong' },
        text(' '),
        { kind: 'cite', n: 1 },
      ],
    },
    { kind: 'heading', level: 2, spans: [text('Sources')] },
    {
      kind: 'item',
      spans: [
        { kind: 'link', text: 'an article', href: 'https://example.org/a' },
        text(', '),
        { kind: 'time', text: '30 March 2012' },
        text(' '),
        { kind: 'grade', code: 'F6', text: 'single report' },
      ],
    },
    { kind: 'quote', language: 'fr', spans: [text('La\u00a0ville est tombée\u202f; voilà.')] },
    { kind: 'line', spans: [{ kind: 'gap', text: 'No toll is reported.' }] },
    { kind: 'clock', spans: [text('As of 1 May 2012 · answer 0123456789ab')] },
  ),
  label: [text('ARCHIVE: newest events March 2012')],
  actions: [{ label: 'Timeline', command: '/timeline kidal' }],
}

describe('an answer off a terminal', () => {
  it('is lines of plain words, each kind of block told apart by its beginning', () => {
    expect(encodeConsole(everything, { color: false })).toMatchInlineSnapshot(`
      "ARCHIVE: newest events March 2012

      Kidal (Mali): situation
      Taken by Ansar Dine [1]

      Sources
      - an article (https://example.org/a), 30 March 2012 F6 (single report)
          La ville est tombée ; voilà.
      No toll is reported.

      > Timeline: /timeline kidal

      As of 1 May 2012 · answer 0123456789ab"
    `)
  })

  it('stays on one line however long it is', () => {
    const long = 'word '.repeat(500)
    expect(encodeConsole(doc({ kind: 'line', spans: [text(long)] }), { color: false })).not.toContain('\n')
  })
})

describe('an answer on a terminal', () => {
  it('says the same with colours as without', () => {
    const painted = encodeConsole(everything, { color: true })
    expect(painted).toContain('\u001b[')
    expect(stripVTControlCharacters(painted)).toBe(encodeConsole(everything, { color: false }))
  })

  it('is wrapped between words, at the width, with its indent', () => {
    const words = 'Les rebelles touareg ont pris la ville de Kidal vendredi. '.repeat(4).trim()
    const lines = encodeConsole(doc({ kind: 'item', spans: [text(words)] }), {
      color: false,
      width: 40,
    }).split('\n')
    expect(lines.length).toBeGreaterThan(4)
    expect(lines.every((line) => line.length <= 40)).toBe(true)
    expect(lines.slice(1).every((line) => line.startsWith('  ') && line[2] !== ' ')).toBe(true)
    expect(lines.map((line) => line.slice(2)).join(' ')).toBe(words)
  })

  it('keeps a citation with the word before it when nothing parts them', () => {
    const spans: readonly Span[] = [text('aaaa bbbb cccc dddd eeee'), { kind: 'cite', n: 12 }]
    const lines = encodeConsole(doc({ kind: 'line', spans }), { color: false, width: 25 }).split('\n')
    expect(lines.at(-1)).toBe('eeee[12]')
  })

  it('counts wide letters as the two columns they take', () => {
    const lines = encodeConsole(doc({ kind: 'line', spans: [text('漢字漢字漢字 漢字漢字漢字')] }), {
      color: false,
      width: 20,
    })
    expect(lines.split('\n')).toHaveLength(2)
  })
})

describe('a hostile text', () => {
  const hostile = fc.oneof(
    fc.string({ unit: anyCharacter }),
    fc.constantFrom(
      '\u001b]0;owned\u0007',
      '\u001b[2J',
      '\u009b31m',
      '\u202eabc',
      'a\r\nb',
      '\u001b]8;;http://x\u001b\\',
      '\u200b',
    ),
  )
  const span = fc.oneof(
    hostile.map(text),
    fc.record({ kind: fc.constant('link' as const), text: hostile, href: hostile }),
    fc.record({ kind: fc.constant('grade' as const), code: hostile, text: hostile }),
  )

  it('cannot act on the terminal: no control reaches it', () => {
    fc.assert(
      fc.property(
        fc.array(span, { maxLength: 6 }),
        fc.option(fc.integer({ min: 1, max: 120 }), { nil: undefined }),
        (spans, width) => {
          const out = encodeConsole(doc({ kind: 'line', spans }), {
            color: false,
            ...(width === undefined ? {} : { width }),
          })
          expect(out).not.toMatch(
            /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\u200b]/u,
          )
          if (width === undefined) expect(out).not.toContain('\n')
        },
      ),
      sweep(500),
    )
  })
})
