import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { encodeDoc as encodeDiscord } from '../../src/adapters/discord/encode.ts'
import { encodeDoc as encodeTelegram } from '../../src/adapters/telegram/encode.ts'
import type { Block, Doc } from '../../src/core/index.ts'
import { makeFolder, sitrep } from '../cli/sitrep.ts'

const env = { SITREP_NOW: '2026-05-04T09:30:00Z' }
const folder = makeFolder()
/** Half past eleven at night in Kidal is the next day in Jerusalem. */
const article = `---
published: 2013-01-10T09:00:00Z
language: en
---
Rebels attacked the army camp in Kidal at 11:30 pm on 9 January 2013, witnesses said.
`
const mark = '10 January 2013, 01:30 (+02:00), 9 January there'
const marque = '10 janvier 2013, 01:30 (+02:00), le 9 janvier sur place'

beforeAll(async () => {
  writeFileSync(join(folder.path, 'night.md'), article)
  const { status, err } = await sitrep(['ingest', join(folder.path, 'night.md')], folder.path, { env })
  expect(err).toBe('')
  expect(status).toBe(0)
})
afterAll(() => folder.remove())

async function ask(question: string, ...options: readonly string[]): Promise<string> {
  const { out, status } = await sitrep(['ask', question, ...options], folder.path, { env })
  expect(status).toBe(0)
  return out
}

describe('an instant whose date at the place is another', () => {
  for (const question of ['/situation kidal', '/timeline kidal', '/source 1']) {
    it(`is marked in ${question}`, async () => {
      if (question.startsWith('/source')) await ask('/situation kidal')
      expect(await ask(question)).toContain(mark)
      if (question.startsWith('/source')) await ask('/situation kidal', '--language', 'fr')
      expect(await ask(question, '--language', 'fr')).toContain(marque)
    })
  }

  it('has no mark in the zone of the place', async () => {
    const answer = await ask('/timeline kidal zone:local')
    expect(answer).toContain('9 January 2013, 23:30 (+00:00) –')
    expect(answer).not.toContain('there')
  })

  it('has it as data, behind the moment, and there on every platform behind its own time', async () => {
    const { blocks } = JSON.parse(await ask('/timeline kidal', '--json')) as { blocks: readonly Block[] }
    const spans = blocks.find((block) => block.kind === 'item')!.spans
    expect(spans.slice(0, 2)).toEqual([
      { kind: 'time', text: '10 January 2013, 01:30 (+02:00)', atMs: Date.UTC(2013, 0, 9, 23, 30) },
      { kind: 'text', text: ', 9 January there' },
    ])
    const doc: Doc = { zone: 'Asia/Jerusalem', language: 'en', label: [], blocks, actions: [] }
    const discord = encodeDiscord(doc)
      .map((message) => message.content)
      .join('\n')
    expect(discord).toContain('10 January 2013, 01:30 (+02:00) (<t:1357774200:f>), 9 January there')
    // Telegram would take an offset for a telephone number: a word joiner stands in it.
    expect(JSON.stringify(encodeTelegram(doc)).replaceAll('\u2060', '')).toContain(mark)
  })

  it('ages in a line that the hash leaves out', async () => {
    const later = { SITREP_NOW: '2036-05-04T09:30:00Z' }
    const hashes = await Promise.all(
      [env, later].map(async (clock) => {
        const { out } = await sitrep(['ask', '/timeline kidal', '--json'], folder.path, { env: clock })
        const answer = JSON.parse(out) as { hash: string; blocks: readonly Block[] }
        const clocks = answer.blocks.filter((block) => block.kind === 'clock').map((block) => block.spans[0]!)
        return { hash: answer.hash, age: clocks[0]!.kind === 'text' && clocks[0]!.text }
      }),
    )
    expect(hashes.map(({ age }) => age)).toEqual([
      'Newest source: published 13 years ago.',
      'Newest source: published 23 years ago.',
    ])
    expect(hashes[0]!.hash).toBe(hashes[1]!.hash)
  })
})
