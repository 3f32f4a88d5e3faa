import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { makeFolder, sitrep, spawnSitrep } from './sitrep.ts'

const folder = makeFolder()
afterAll(() => folder.remove())

const text = 'Rebels attacked Gao on Friday, killing 12 soldiers, an army spokesman said.'
const shape = ['id', 'language', 'unread', 'published', 'stamp', 'times', 'places', 'claims']

describe('sitrep extract', () => {
  it('answers a line for a line, in order, each in the shape of the contract', async () => {
    const lines = [
      JSON.stringify({ id: 'a', text, published: '2012-04-01', language: 'en' }),
      'no JSON',
      JSON.stringify({ id: 'b', text: 'Rien.\u2028Rien.', published: null }),
      JSON.stringify({ id: 'c' }),
      JSON.stringify({ id: 'd', text, published: 'last spring' }),
    ]
    const { status, out } = await spawnSitrep(['extract', '--jsonl'], folder.path, {
      input: `${lines.join('\n')}\n`,
    })
    const answers = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(answers.map(({ id }) => id)).toEqual(['a', null, 'b', 'c', 'd'])
    expect(answers.map((answer) => 'error' in answer)).toEqual([false, true, false, true, true])
    expect(Object.keys(answers[0])).toEqual(shape)
    expect(Object.keys(answers[0].published)).toEqual([
      'earliest',
      'latest',
      'precision',
      'basis',
      'text',
      'why',
    ])
    expect(answers[0].times).toContainEqual({
      start: text.indexOf('Friday'),
      end: text.indexOf('Friday') + 6,
      text: 'Friday',
      type: 'DATE',
      value: '2012-03-30',
      earliest: '2012-03-30',
      latest: '2012-03-30',
    })
    expect(status).toBe(2)
  })

  it('reads a saved page as ingest does, with the date that it gives itself', async () => {
    const page = `<html lang="en"><head><title>Gao</title><meta property="article:published_time" content="2012-04-01">
      </head><body><nav>Home</nav><article><h1>Gao</h1><p>${text}</p><p>${'Nothing else was said. '.repeat(9)}</p>`
    writeFileSync(join(folder.path, 'gao.html'), page)
    writeFileSync(join(folder.path, 'none.html'), '<html><body><nav>Home</nav></body></html>')
    const { status, out, err } = await sitrep(['extract', 'gao.html', 'none.html', '--json'], folder.path)
    expect([status, err]).toEqual([2, expect.stringContaining('none.html: there is no article in it')])
    const [answer, ...others] = JSON.parse(out)
    expect(others).toEqual([])
    expect([answer.id, answer.published.earliest]).toEqual(['gao.html', '2012-04-01'])
    expect(answer.claims[0].time).toMatchObject({ earliest: '2012-03-30', latest: '2012-03-30' })
  })

  it('answers files as one array, with their paths for ids', async () => {
    writeFileSync(join(folder.path, 'gao.txt'), text)
    const { status, out } = await sitrep(
      ['extract', 'gao.txt', '--published', '2012-04-01', '--json'],
      folder.path,
    )
    const [answer, ...others] = JSON.parse(out)
    expect(others).toEqual([])
    expect(answer.id).toBe('gao.txt')
    expect(Object.keys(answer)).toEqual(shape)
    const [claim] = answer.claims
    expect(Object.keys(claim)).toEqual([
      'event',
      'place',
      'actors',
      'time',
      'speaker',
      'stance',
      'figures',
      'quote',
      'start',
      'end',
    ])
    expect(Object.keys(claim.place)).toEqual(['id', 'name', 'text', 'country', 'lat', 'lon'])
    expect(text.slice(claim.start, claim.end)).toBe(claim.quote)
    expect(answer.places[0]).toMatchObject({ text: 'Gao', start: text.indexOf('Gao') })
    expect(status).toBe(0)
  })

  it('keeps nothing', async () => {
    const { out } = await sitrep(['ask', '/coverage'], folder.path, { env: { SITREP_STARTER: 'off' } })
    expect(out).toContain('empty')
  })
})
