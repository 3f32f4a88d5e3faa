import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Block, Doc, Span } from '../../../src/core/index.ts'
import { splitDoc } from '../../../src/core/render/split.ts'
import { anyAddress } from '../../any-character.ts'
import { sweep } from '../../sweep.ts'

const limit = 2_000

const docOf = (blocks: readonly Block[]): Doc => ({
  zone: 'UTC',
  language: 'en',
  label: [],
  blocks,
  actions: [],
})

const wordsOf = (span: Span): string =>
  span.kind === 'cite' ? `[${span.n}]` : span.kind === 'grade' ? `${span.code} ${span.text}` : span.text

/** Characters of a message, as a platform without markup would count them; headings and quotes cost a line more. */
const sizeOf = (blocks: readonly Block[]): number =>
  blocks.reduce((sum, block) => sum + block.spans.reduce((own, span) => own + wordsOf(span).length, 2), 20)

const fits = (blocks: readonly Block[]): boolean => sizeOf(blocks) <= limit
const textOf = (blocks: readonly Block[]): string =>
  blocks.flatMap((block) => block.spans.map(wordsOf)).join('')

const letters = fc.constantFrom('a', ' ', 'é', '👩‍👩‍👧', '𝒳', 'word ', 'x'.repeat(300), '. ', '\u0301')
const words = (maxLength: number): fc.Arbitrary<string> =>
  fc.array(letters, { maxLength, size: 'max' }).map((pieces) => pieces.join(''))
const spanOf = (maxLength: number): fc.Arbitrary<Span> =>
  fc.oneof(
    {
      weight: 3,
      arbitrary: fc.record({
        kind: fc.constant('text' as const),
        text: words(maxLength),
        style: fc.constantFrom('strong' as const, 'muted' as const),
      }),
    },
    fc.record({ kind: fc.constant('text' as const), text: words(maxLength) }),
    fc.record({ kind: fc.constant('gap' as const), text: words(maxLength) }),
    fc.record({ kind: fc.constant('time' as const), text: words(maxLength), atMs: fc.integer() }),
    fc.record({ kind: fc.constant('link' as const), text: words(maxLength), href: anyAddress }),
    fc.record({ kind: fc.constant('grade' as const), code: fc.constant('F6'), text: words(5) }),
    fc.record({ kind: fc.constant('cite' as const), n: fc.nat(99) }),
  )
const body: fc.Arbitrary<Block> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('line' as const, 'item' as const, 'clock' as const),
    spans: fc.array(spanOf(60), { minLength: 1, maxLength: 6 }),
  }),
  fc.record({
    kind: fc.constant('quote' as const),
    language: fc.constant('fr'),
    spans: fc.array(spanOf(200), { minLength: 1, maxLength: 2 }),
  }),
)
const heading: fc.Arbitrary<Block> = fc.record({
  kind: fc.constant('heading' as const),
  level: fc.constantFrom(1 as const, 2 as const),
  spans: fc.string({ minLength: 1, maxLength: 60 }).map((text) => [{ kind: 'text', text } as const]),
})
const blocks = fc.array(fc.oneof({ weight: 3, arbitrary: body }, heading), {
  minLength: 1,
  maxLength: 12,
  size: 'max',
})

describe('splitDoc', () => {
  it('keeps what fits in one part, and numbers the others', () => {
    const short: Block = { kind: 'line', spans: [{ kind: 'text', text: 'short' }] }
    expect(splitDoc(docOf([short]), fits)).toEqual([{ blocks: [short], index: 1, total: 1 }])
    const long: Block = { kind: 'line', spans: [{ kind: 'text', text: 'word '.repeat(300) }] }
    const parts = splitDoc(docOf([long, long, long]), fits)
    expect(parts.map(({ index, total }) => `${index}/${total}`)).toEqual(['1/3', '2/3', '3/3'])
    // Blocks stay whole where they can.
    for (const part of parts) expect(part.blocks).toEqual([long])
  })

  it('of nothing makes no part', () => {
    expect(splitDoc(docOf([]), fits)).toEqual([])
  })

  it('parts between words, and says the instant of a time once', () => {
    const time = Array.from({ length: 500 }, (_, i) => `word${i}`).join(' ')
    const parts = splitDoc(docOf([{ kind: 'item', spans: [{ kind: 'time', text: time, atMs: 5 }] }]), fits)
    const spans = parts.flatMap((part) => part.blocks.flatMap((block) => block.spans))
    expect(spans.filter((span) => span.kind === 'time' && span.atMs === 5).length).toBe(1)
    for (const part of parts) {
      expect(fits(part.blocks)).toBe(true)
      expect(textOf(part.blocks)).toMatch(/^(?:word\d+ ?)+$/u)
    }
  })

  it('loses nothing, fits, ends no part with a heading, halves no character', () => {
    fc.assert(
      fc.property(blocks, (made) => {
        const parts = splitDoc(docOf(made), fits)
        expect(parts.map((part) => textOf(part.blocks)).join('')).toBe(textOf(made))
        parts.forEach((part, i) => {
          expect([part.index, part.total]).toEqual([i + 1, parts.length])
          expect(part.blocks.length).toBeGreaterThan(0)
          expect(sizeOf(part.blocks)).toBeLessThanOrEqual(limit)
          for (const block of part.blocks)
            for (const span of block.spans) expect(wordsOf(span).isWellFormed()).toBe(true)
          const endsThere = i === parts.length - 1
          // Headings in a row so long that they fill a part alone are not what this is about.
          const onlyHeadings = part.blocks.every((block) => block.kind === 'heading')
          if (!endsThere && !onlyHeadings) expect(part.blocks.at(-1)!.kind).not.toBe('heading')
        })
      }),
      sweep(250, 70_000),
    )
  })

  it('keeps order and kind of blocks', () => {
    fc.assert(
      fc.property(blocks, (made) => {
        const kinds = splitDoc(docOf(made), fits).flatMap((part) => part.blocks.map((block) => block.kind))
        const runs = (list: readonly string[]): readonly string[] =>
          list.filter((kind, i) => kind !== list[i - 1])
        expect(runs(kinds)).toEqual(runs(made.map((block) => block.kind)))
      }),
      sweep(100, 30_000),
    )
  })
})
