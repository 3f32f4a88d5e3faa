import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeDoc } from '../../../src/adapters/telegram/encode.ts'
import type { Block, Doc, Span } from '../../../src/core/index.ts'
import { anyAddress, anyCharacter } from '../../any-character.ts'
import { detect } from '../../fakes/telegram/detect.ts'
import { refuseMessage } from '../../fakes/telegram/rules.ts'
import { sweep } from '../../sweep.ts'
import { doc, line } from './harness.ts'

const joiner = '\u2060'

function textAt(message: { text: string }, entity: { offset: number; length: number }): string {
  return message.text.slice(entity.offset, entity.offset + entity.length)
}

describe('encodeDoc', () => {
  it('writes every kind of block and span', () => {
    const quote: Block = {
      kind: 'quote',
      language: 'fr',
      spans: [{ kind: 'text', text: 'La ville est prise.' }],
    }
    const made = doc('', {
      label: [{ kind: 'text', text: 'Archive, events of March 2012' }],
      blocks: [
        { kind: 'heading', level: 1, spans: [{ kind: 'text', text: 'Kidal' }] },
        {
          kind: 'item',
          spans: [
            { kind: 'text', text: 'taken ', style: 'strong' },
            { kind: 'time', text: '30 March 2012, 13:24', atMs: 1_333_113_840_000 },
            { kind: 'text', text: ' ' },
            { kind: 'cite', n: 1 },
            { kind: 'text', text: ' ' },
            { kind: 'grade', code: 'F6', text: 'one source' },
          ],
        },
        quote,
        { kind: 'line', spans: [{ kind: 'link', text: 'RFI', href: 'https://www.rfi.fr/a' }] },
        { kind: 'clock', spans: [{ kind: 'text', text: 'Now' }] },
      ],
    })
    const [message] = encodeDoc(made)
    expect(message!.text).toBe(
      'Archive, events of March 2012\n\nKidal\n• taken 30 March 2012, 13:24 [1] F6 (one source)\nLa ville est prise.\n\nRFI\nNow',
    )
    expect(message!.entities.map((entity) => [entity.type, textAt(message!, entity)])).toEqual([
      ['blockquote', 'La ville est prise.'],
      ['bold', 'Archive, events of March 2012'],
      ['bold', 'Kidal'],
      ['bold', 'taken '],
      ['italic', 'F6 (one source)'],
      ['italic', 'Now'],
      ['date_time', '30 March 2012, 13:24'],
      ['text_link', 'RFI'],
    ])
    expect(refuseMessage({ chat_id: 1, ...message! })).toBeUndefined()
  })

  it('gives instants date_time with our own words kept, and days none', () => {
    const spans: Span[] = [
      { kind: 'time', text: '13:24 in Jerusalem', atMs: 1_714_645_440_000 },
      { kind: 'time', text: 'Friday 30 March 2012' },
    ]
    const [message] = encodeDoc(doc('', { blocks: [{ kind: 'line', spans }] }))
    const [entity, ...others] = message!.entities
    expect(others).toEqual([])
    expect(entity).toMatchObject({ type: 'date_time', unix_time: 1_714_645_440, date_time_format: '' })
    expect(textAt(message!, entity!)).toBe('13:24 in Jerusalem')
  })

  it('repeats the label on every part, numbers them, and loses no word', () => {
    const words = Array.from({ length: 3_000 }, (_, i) => `word${i}`)
    const blocks = Array.from({ length: 30 }, (_, i) => line(words.slice(i * 100, i * 100 + 100).join(' ')))
    const label: Span[] = [{ kind: 'text', text: 'DEMONSTRATION' }]
    const messages = encodeDoc(doc('', { label, blocks, actions: [{ label: 'More', command: '/new' }] }))
    expect(messages.length).toBeGreaterThan(3)
    messages.forEach((message, i) => {
      expect(message.text.startsWith('DEMONSTRATION\n\n')).toBe(true)
      expect(message.text.endsWith(`\n\n(${i + 1}/${messages.length})`)).toBe(true)
      expect(message.keyboard === undefined).toBe(i < messages.length - 1)
    })
    expect(messages.flatMap(({ text }) => text.match(/word\d+/gu))).toEqual(words)
  })

  it('splits by the number of entities too', () => {
    const spans = Array.from({ length: 250 }, (_, i): Span[] => [
      { kind: 'link', text: `s${i}`, href: `https://example.org/${i}` },
      { kind: 'text', text: ' ' },
    ])
    const messages = encodeDoc(doc('', { blocks: spans.map((two) => ({ kind: 'item', spans: two })) }))
    expect(messages.length).toBe(3)
    expect(messages.flatMap((message) => message.entities).length).toBe(250)
    for (const message of messages) expect(refuseMessage({ chat_id: 1, ...message })).toBeUndefined()
  })

  it('leaves code to be copied as it is, and makes the same words inert elsewhere', () => {
    const spans: Span[] = [
      { kind: 'text', text: '/situation kidal', style: 'code' },
      { kind: 'text', text: ' or /situation' },
    ]
    const [message] = encodeDoc(doc('', { blocks: [{ kind: 'heading', level: 2, spans }] }))
    expect(message!.text).toBe(`/situation kidal or /${joiner}situation`)
    expect(message!.entities).toEqual([
      { type: 'bold', offset: 16, length: 15 },
      { type: 'code', offset: 0, length: 16 },
    ])
  })

  it.each([
    ['@everyone write to @durov_1', []],
    ['/forget_me and /start@sitrep_bot', []],
    ['#kidal $USD', []],
    ['see t.me/spam, www.evil.example.com, http://x.y/z?q=1, tg://resolve?domain=a', []],
    ['mail me@example.org, call +223 20 22 44 88, host 203.0.113.9', []],
    ['<b>bold</b> *bold* _it_ [a](tg://user?id=1) <a href="tg://user?id=1">x</a>', []],
  ])('makes inert: %s', (text, expected) => {
    const [message] = encodeDoc(doc(text))
    // The fake does find something in the words as they came, save in the last case: markup is nothing to plain text.
    expect(detect(text, []).length > 0 || text.startsWith('<b>')).toBe(true)
    expect(detect(message!.text, message!.entities)).toEqual(expected)
    expect(message!.entities).toEqual([])
    expect(message!.text.replaceAll(joiner, '')).toBe(text)
  })

  it('makes inert what only two spans together make', () => {
    const spans: Span[] = [
      { kind: 'text', text: 'by @' },
      { kind: 'text', text: 'durov', style: 'strong' },
      { kind: 'text', text: ' on t.' },
      { kind: 'link', text: 'me', href: 'https://example.org/' },
    ]
    const [message] = encodeDoc(doc('', { blocks: [{ kind: 'line', spans }] }))
    expect(detect(message!.text, message!.entities)).toEqual([])
    expect(message!.entities.map((entity) => textAt(message!, entity))).toEqual(['durov', 'me'])
  })

  it('links to web addresses only', () => {
    for (const href of [
      'tg://user?id=1',
      'javascript:alert(1)',
      'not an address',
      `https://e.org/${'a'.repeat(3_000)}`,
    ]) {
      const [message] = encodeDoc(
        doc('', { blocks: [{ kind: 'line', spans: [{ kind: 'link', text: 'x y', href }] }] }),
      )
      expect(message!.entities).toEqual([])
    }
  })

  it('strips what could reorder or hide text', () => {
    const [message] = encodeDoc(doc('a\u202eb\u200bc\u0000d\u{e0041}e\nf'))
    expect(message!.text).toBe('abcde f')
  })

  it('writes nothing for an answer without words', () => {
    expect(encodeDoc(doc(''))).toEqual([])
  })

  it('never makes a message that Telegram refuses or that acts by itself', () => {
    const words = fc.oneof(
      fc.string({ unit: anyCharacter, maxLength: 400 }),
      fc.string({
        unit: fc.constantFrom('@', '/', '#', '.', ':', '$', '+', '1', 'a', 'co', ' ', '\u200c', '\u202e'),
        maxLength: 400,
      }),
      fc.constantFrom(
        'https://t.me/joinchat/x',
        '@admin',
        '/start',
        'x'.repeat(9_000),
        '👩‍👩‍👧‍👦'.repeat(900),
      ),
    )
    const span: fc.Arbitrary<Span> = fc.oneof(
      fc.record({
        kind: fc.constant('text' as const),
        text: words,
        style: fc.constantFrom('strong' as const, 'muted' as const, 'quote' as const),
      }),
      fc.record({ kind: fc.constant('text' as const), text: words }),
      fc.record({ kind: fc.constant('link' as const), text: words, href: anyAddress }),
      fc.record({ kind: fc.constant('time' as const), text: words, atMs: fc.integer() }),
      fc.record({ kind: fc.constant('gap' as const), text: words }),
      fc.record({ kind: fc.constant('grade' as const), code: fc.constant('F6'), text: words }),
      fc.record({ kind: fc.constant('cite' as const), n: fc.nat(99) }),
    )
    const spans = fc.array(span, { maxLength: 6 })
    const block: fc.Arbitrary<Block> = fc.oneof(
      fc.record({ kind: fc.constantFrom('line' as const, 'item' as const, 'clock' as const), spans }),
      fc.record({
        kind: fc.constant('heading' as const),
        level: fc.constantFrom(1 as const, 2 as const),
        spans,
      }),
      fc.record({ kind: fc.constant('quote' as const), language: fc.constant('fr'), spans }),
    )
    const docs: fc.Arbitrary<Doc> = fc.record({
      zone: fc.constant('UTC'),
      language: fc.constant('en'),
      label: fc.constant([{ kind: 'text', text: 'archive' } as const]),
      blocks: fc.array(block, { maxLength: 8 }),
      actions: fc.array(fc.record({ label: fc.string(), command: fc.string({ maxLength: 400 }) }), {
        maxLength: 4,
      }),
    })
    fc.assert(
      fc.property(docs, (made) => {
        for (const { keyboard, ...message } of encodeDoc(made)) {
          expect(
            refuseMessage({
              chat_id: 1,
              ...message,
              ...(keyboard === undefined ? {} : { reply_markup: keyboard }),
            }),
          ).toBeUndefined()
          expect(detect(message.text, message.entities)).toEqual([])
        }
      }),
      sweep(60),
    )
  })
})
