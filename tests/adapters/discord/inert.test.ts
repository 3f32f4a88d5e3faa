import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { encodeDoc } from '../../../src/adapters/discord/encode.ts'
import { findSafeHref } from '../../../src/adapters/discord/href.ts'
import { type Action, type Block, type Doc, type Span, stripControls } from '../../../src/core/index.ts'
import { anyAddress, anyCharacter } from '../../any-character.ts'
import { rawTokens, readContent } from '../../fakes/discord/markdown.ts'
import { refuseMessage } from '../../fakes/discord/rules.ts'
import { sweep } from '../../sweep.ts'
import { doc } from './harness.ts'

const allowed_mentions = { parse: [] }

const nasty = fc.oneof(
  fc.constantFrom(
    ...[
      '@everyone',
      '@here',
      '<@1>',
      '<@&1>',
      '<#1>',
      '<t:1:R>',
      '</a:1>',
      '<:a:1>',
      '<id:browse>',
      ':smile:',
    ],
    ...[
      '[a](https://e.x)',
      '[a](<https://e.x>)',
      'https://e.x',
      'discord.gg/abc',
      '-# ',
      '# ',
      '> ',
      '- ',
      '1. ',
    ],
    ...[
      '**',
      '__',
      '*',
      '_',
      '~~',
      '||',
      '`',
      '```',
      '\\',
      '\n',
      '\u202e',
      '\u200b',
      ' ',
      '(',
      ')',
      ']',
      '<',
      '>',
    ],
    ...[
      'http',
      's:',
      '//',
      '@',
      'every',
      'one',
      'discord',
      '.gg',
      '/ab',
      'x',
      '12',
      ':',
      'é',
      '👩‍👩‍👧',
      '\ud83d',
      '.',
    ],
  ),
  fc.string({ unit: anyCharacter, maxLength: 12 }),
)
/** What takes more than one message. */
const long = fc.constantFrom('*'.repeat(1_500), '@x'.repeat(900), 'word '.repeat(700), '👩‍👩‍👧'.repeat(300))
const words = fc.array(nasty, { maxLength: 12 }).map((pieces) => pieces.join(''))
const style = fc.constantFrom(
  'strong' as const,
  'muted' as const,
  'quote' as const,
  'code' as const,
  undefined,
)
const styled = (words: string, style: 'strong' | 'muted' | 'quote' | 'code' | undefined): Span =>
  style === undefined ? { kind: 'text', text: words } : { kind: 'text', text: words, style }

/** Spans without a form of Discord's own: nothing may act in what they make. */
const quiet: fc.Arbitrary<Span> = fc.oneof(
  { weight: 4, arbitrary: fc.tuple(words, style).map(([some, one]) => styled(some, one)) },
  fc.record({ kind: fc.constant('time' as const), text: words }),
  fc.record({ kind: fc.constant('gap' as const), text: words }),
  fc.record({ kind: fc.constant('grade' as const), code: fc.constant('F6'), text: words }),
  fc.record({ kind: fc.constant('cite' as const), n: fc.nat(99) }),
)
const any = fc.oneof({ weight: 5, arbitrary: words }, long)
const href = fc.oneof(anyAddress, words, fc.constantFrom(`https://e.org/${'a'.repeat(700)}`))
const loud: fc.Arbitrary<Span> = fc.oneof(
  quiet,
  fc.tuple(any, style).map(([some, one]) => styled(some, one)),
  fc.record({ kind: fc.constant('time' as const), text: any, atMs: fc.integer() }),
  fc.record({ kind: fc.constant('link' as const), text: any, href }),
)
const blockOf = (spans: fc.Arbitrary<readonly Span[]>): fc.Arbitrary<Block> =>
  fc.oneof(
    fc.record({ kind: fc.constantFrom('line' as const, 'item' as const, 'clock' as const), spans }),
    fc.record({
      kind: fc.constant('heading' as const),
      level: fc.constantFrom(1 as const, 2 as const),
      spans,
    }),
    fc.record({ kind: fc.constant('quote' as const), language: fc.constant('fr'), spans }),
  )
const actions: fc.Arbitrary<readonly Action[]> = fc.array(
  fc.record({
    label: words,
    command: fc.oneof(
      words,
      words.map((some) => `/${some}`),
    ),
  }),
  { maxLength: 40 },
)

const wordsOf = (span: Span): string =>
  span.kind === 'cite'
    ? `[${span.n}]`
    : span.kind === 'grade' && span.text !== ''
      ? `F6 (${span.text})`
      : span.kind === 'grade'
        ? 'F6'
        : span.text

describe('whatever an article says', () => {
  it('no active token survives, and every word does', () => {
    fc.assert(
      fc.property(
        fc.array(quiet, { maxLength: 6 }),
        fc.constantFrom('line', 'item', 'quote'),
        (spans, kind) => {
          const block = { kind, spans, language: 'fr' } as Block
          const expected = spans
            .map((span) => stripControls(wordsOf(span)))
            .join('')
            .trim()
          const read = encodeDoc(doc('', { blocks: [block] })).map(({ content }) => readContent(content))
          expect(read.flatMap(({ active }) => active)).toEqual([])
          expect(
            encodeDoc(doc('', { blocks: [block] })).every(({ content }) => !rawTokens.test(content)),
          ).toBe(true)
          const said = read
            .map((part) => part.text)
            .join('\n')
            .replaceAll('\u2060', '')
          if (expected !== '') expect(said).toBe(expected.replaceAll('\u2060', ''))
        },
      ),
      sweep(500, 150_000),
    )
  })

  it('links and times are ours alone, and Discord refuses no message', () => {
    const docs: fc.Arbitrary<Doc> = fc.record({
      zone: fc.constant('UTC'),
      language: fc.constant('en'),
      label: fc.array(quiet, { maxLength: 2 }),
      blocks: fc.array(blockOf(fc.array(loud, { maxLength: 6 })), { maxLength: 8 }),
      actions,
    })
    fc.assert(
      fc.property(docs, (made) => {
        const spans = made.blocks.flatMap((block) => block.spans)
        const times = spans.filter((span) => span.kind === 'time' && span.atMs !== undefined).length
        const hrefs = spans.flatMap((span) => (span.kind === 'link' ? [span.href] : []))
        const active = encodeDoc(made).flatMap((message) => {
          expect(refuseMessage({ ...message, allowed_mentions }, 0)).toBeUndefined()
          return readContent(message.content).active
        })
        const [ofTime, others] = [/^time:/u, /^(?:link|bare):https?:/u].map((kind) =>
          active.filter((one) => kind.test(one)),
        )
        expect(active.length).toBe(ofTime!.length + others!.length)
        expect(ofTime!.length).toBeLessThanOrEqual(times)
        // A long text is parted into several links, all to the same address.
        const known = new Set(hrefs.map(findSafeHref))
        for (const one of others!) expect(known).toContain(one.replace(/^\w+:/u, ''))
      }),
      sweep(100, 30_000),
    )
  })
})
