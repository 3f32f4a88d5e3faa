import { describe, expect, it } from 'vitest'
import { encodeDoc } from '../../../src/adapters/discord/encode.ts'
import type { Block } from '../../../src/core/index.ts'
import { readContent } from '../../fakes/discord/markdown.ts'
import { doc } from '../telegram/harness.ts'

const activeIn = (blocks: readonly Block[]): readonly string[] =>
  encodeDoc(doc('', { blocks })).flatMap(({ content }) => readContent(content).active)

describe('what Discord makes of plain words by itself', () => {
  it.each([
    'https://discord.gg/abc',
    'https://discord.com/invite/abc',
    'https://news.example/go?to=discord.gg/abc',
    'https://discord.gift/abcd1234',
  ])('%s is no link', (href) => {
    expect(activeIn([{ kind: 'line', spans: [{ kind: 'link', text: 'here', href }] }])).toEqual([])
  })

  it('other addresses are', () => {
    const href = 'https://news.example/discord-and-gg/abc'
    const spans = [{ kind: 'link', text: 'here', href }] as const
    expect(activeIn([{ kind: 'line', spans }])).toEqual([`link:${href}`])
  })

  it.each(['12:12s:', '13:24-x:', '12:12+1:', '12:12<t:1:R>', '12:12,x:', ':100:', '07:30:00'])(
    '%s is no emoji',
    (text) => {
      expect(activeIn([{ kind: 'line', spans: [{ kind: 'text', text }] }])).toEqual([])
    },
  )
})
