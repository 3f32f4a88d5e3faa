import { describe, expect, it } from 'vitest'
import { encodeDoc } from '../../../src/adapters/discord/encode.ts'
import type { Doc, Span } from '../../../src/core/index.ts'
import { rawTokens, readContent } from '../../fakes/discord/markdown.ts'
import { refuseMessage } from '../../fakes/discord/rules.ts'
import { doc, line } from './harness.ts'

const allowed_mentions = { parse: [] }
const text = (words: string): Span => ({ kind: 'text', text: words })
const oneLine = (...spans: readonly Span[]): Doc => doc('', { blocks: [{ kind: 'line', spans }] })
const contentOf = (made: Doc): string => encodeDoc(made)[0]!.content

describe('encodeDoc', () => {
  it('writes every kind of block and span', () => {
    const made = doc('', {
      label: [{ kind: 'text', text: 'Archive', style: 'strong' }],
      blocks: [
        { kind: 'heading', level: 1, spans: [text('Kidal')] },
        { kind: 'heading', level: 2, spans: [text('Control')] },
        {
          kind: 'item',
          spans: [
            { kind: 'text', text: 'taken ', style: 'strong' },
            { kind: 'time', text: '30 March 2012, 13:24', atMs: 1_333_113_840_000 },
            text(' '),
            { kind: 'cite', n: 1 },
            text(' '),
            { kind: 'grade', code: 'F6', text: 'one source' },
          ],
        },
        { kind: 'quote', language: 'fr', spans: [text('La ville est prise.')] },
        { kind: 'quote', language: 'fr', spans: [text('Elle est tombée.')] },
        { kind: 'line', spans: [{ kind: 'link', text: 'RFI', href: 'https://www.rfi.fr/a?b=(c)' }] },
        {
          kind: 'line',
          spans: [
            { kind: 'gap', text: 'No toll' },
            text(' '),
            { kind: 'text', text: '/help', style: 'code' },
          ],
        },
        { kind: 'line', spans: [{ kind: 'text', text: '12 articles', style: 'muted' }] },
        { kind: 'clock', spans: [{ kind: 'text', text: 'Now', style: 'muted' }] },
      ],
      actions: [{ label: 'Gao', command: '/situation gao' }],
    })
    const [message] = encodeDoc(made)
    expect(message!.content).toBe(
      [
        '**Archive**',
        '## Kidal',
        '### Control',
        '- **taken** 30 March 2012, 13:24 (<t:1333113840:f>) \\[1\\] *F6 (one source)*',
        '> La ville est prise.',
        '',
        '> Elle est tombée.',
        '[RFI](<https://www.rfi.fr/a?b=%28c%29>)',
        '*No toll* `/help`',
        '-# 12 articles',
        '-# Now',
      ].join('\n'),
    )
    expect(message!.components).toEqual([
      { type: 1, components: [{ type: 2, style: 2, label: 'Gao', custom_id: '/situation gao' }] },
    ])
    expect(refuseMessage({ ...message!, allowed_mentions }, 0)).toBeUndefined()
  })

  it('gives instants the form every reader sees in their zone, and days none', () => {
    const day: Span = { kind: 'time', text: 'Friday 30 March 2012' }
    expect(contentOf(oneLine(day))).toBe('Friday 30 March 2012')
    expect(contentOf(oneLine({ ...day, atMs: -1_500 }))).toBe('Friday 30 March 2012 (<t:-2:f>)')
    expect(contentOf(oneLine({ ...day, atMs: Number.MAX_SAFE_INTEGER }))).toBe('Friday 30 March 2012')
  })

  it.each([
    '@everyone and @here, <@1> <@!1> <@&1> <#1>',
    '<t:1:R> <t:1> </cmd:1> <:a:1> <a:b:2> <id:browse> :smile: :100: 1:100:1',
    '[a](https://evil.example) [a](<https://evil.example>) https://evil.example <https://evil.example>',
    'discord.gg/abc discord.com/invite/abc https://discord.gg/abc discordapp.com/invite/abc',
    '-# small',
    '# big',
    '> quoted',
    '>>> quoted',
    '- item',
    '1. item',
    '+ item',
    '**b** *i* _i_ __u__ ~~s~~ ||hidden|| `code` ```block``` \\*',
    '<me@example.org> <+22320224488> ¯\\_(ツ)_/¯',
    '2012-06-30 at 13:24, "U.S." — 3.5 km',
  ])('makes inert: %s', (words) => {
    for (const kind of ['line', 'item', 'clock'] as const) {
      const content = contentOf(doc('', { blocks: [{ kind, spans: [text(words)] }] }))
      const read = readContent(content)
      expect(read.text).toBe(words)
      expect(read.active).toEqual([])
      // What servers and other programs look for in the content as it is.
      expect(content).not.toMatch(rawTokens)
    }
  })

  it('makes inert what only two spans together make', () => {
    const made = oneLine(
      text('by <@'),
      { kind: 'text', text: '1> on discord.', style: 'strong' },
      text('gg/abc @'),
      { kind: 'gap', text: 'everyone' },
      text(' :sm'),
      { kind: 'text', text: 'ile: https:', style: 'quote' },
      text('//x.org'),
    )
    const read = readContent(contentOf(made))
    expect(read.active).toEqual([])
    expect(read.text).toBe('by <@1> on discord.gg/abc @everyone :smile: https://x.org')
  })

  it.each([
    ['title [VIDEO]', 'https://e.org/', '[title (VIDEO)](<https://e.org/>)'],
    ['a](<https://evil.example>', 'https://e.org/', '[a)(\\<https\\://evil\\.example\\>](<https://e.org/>)'],
    ['https://e.org/', 'https://e.org/', '<https://e.org/>'],
    ['x y', 'tg://user?id=1', 'x y'],
    ['x y', 'javascript:alert(1)', 'x y'],
    ['x y', 'not an address', 'x y'],
    ['x y', 'https://bank.example@evil.example/', 'x y'],
    ['x y', `https://e.org/${'a'.repeat(3_000)}`, 'x y'],
    ['x y', 'https://e.org/a>b)c@everyone', '[x y](<https://e.org/a%3Eb%29c%40everyone>)'],
  ])('links %s to %s safely', (words, href, expected) => {
    const content = contentOf(oneLine({ kind: 'link', text: words, href }))
    // A text that looks like an address is shown beside it.
    if (words.startsWith('a](')) expect(readContent(content).active.join()).not.toContain('evil')
    else expect(content).toBe(expected)
  })

  it('shows emphasis in neighbouring spans as each of them has it', () => {
    const made = oneLine(
      { kind: 'text', text: 'bold', style: 'strong' },
      { kind: 'gap', text: 'slanted' },
      { kind: 'text', text: ' more ', style: 'strong' },
      { kind: 'text', text: 'bold', style: 'strong' },
      text('plain'),
    )
    const read = readContent(contentOf(made))
    expect(read.text).toBe('boldslanted more boldplain')
    expect(read.looks).toEqual(['bold:', 'italic:', 'bold:'])
  })

  it('repeats the label on every part, numbers them, and loses no word', () => {
    const words = Array.from({ length: 3_000 }, (_, i) => `word${i}`)
    const blocks = Array.from({ length: 30 }, (_, i) => line(words.slice(i * 100, i * 100 + 100).join(' ')))
    const messages = encodeDoc(
      doc('', { label: [text('DEMO')], blocks, actions: [{ label: 'x', command: '/new' }] }),
    )
    messages.forEach((message, i) => {
      expect(message.content.startsWith('DEMO\n')).toBe(true)
      expect(message.content.endsWith(`\n(${i + 1}/${messages.length})`)).toBe(true)
      expect(message.components.length).toBe(i === messages.length - 1 ? 1 : 0)
      expect(message.content.length).toBeLessThanOrEqual(2_000)
    })
    expect(messages.flatMap(({ content }) => content.match(/word\d+/gu))).toEqual(words)
    expect(messages.flatMap(({ plain }) => plain.match(/word\d+/gu))).toEqual(words)
  })

  it('writes a label past all measure out once and repeats its beginning', () => {
    const label = [text(`${'*'.repeat(3_000)}end`)]
    const messages = encodeDoc(doc('body', { label }))
    const read = messages.map(({ content }) => readContent(content).text)
    expect(read.join('').split('*').length - 1).toBeGreaterThanOrEqual(3_000)
    expect(read.join('')).toContain('end')
    for (const { content } of messages) expect(content.length).toBeLessThanOrEqual(2_000)
  })

  it('says something even of an answer without words', () => {
    expect(contentOf(doc(''))).toBe('…')
  })
})
