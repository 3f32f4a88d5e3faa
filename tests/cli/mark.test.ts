import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeFolder, sitrep, spawnSitrep } from './sitrep.ts'

const env = { SITREP_NOW: '2024-05-10T09:30:00Z' }
const address = 'https://example.org/news/kidal'
const page = (text: string, published = '2024-05-02'): string =>
  `---\npublisher: Radio Exemple\ntitle: A convoy\npublished: ${published}\nurl: ${address}\n---\n${text}\n`

let home: ReturnType<typeof makeFolder>
beforeEach(async () => {
  home = makeFolder()
  await take('first.md', page('Gunmen attacked a convoy near Kidal on 1 May 2024, killing twelve soldiers.'))
})
afterEach(() => home.remove())

async function take(name: string, text: string, now = env.SITREP_NOW): Promise<string> {
  writeFileSync(join(home.path, name), text)
  const { out, status } = await sitrep(['ingest', join(home.path, name)], home.path, {
    env: { SITREP_NOW: now },
  })
  expect(status).toBe(0)
  return out
}

const run = (...args: readonly string[]) => sitrep([...args], home.path, { env })
const ask = async (question: string): Promise<string> => (await run('ask', question)).out

describe('a changed article', () => {
  it('is a new version beside the old, which leaves the answers of today only', async () => {
    const changed = page('Gunmen attacked a convoy near Kidal on 1 May 2024, killing fifteen soldiers.')
    expect(await take('second.md', changed, '2024-05-12T00:00:00Z')).toContain('New version of an article')
    const now = await ask('/situation kidal')
    expect(now).toContain('15 killed')
    expect(now).not.toContain('12 killed')
    const before = await ask('/situation kidal as-of:2024-05-09')
    expect(before).toContain('12 killed')
  })

  it('is the same article where only its way of writing changed, or where it came from', async () => {
    const text = 'Gunmen attacked a convoy near Kidal on 1 May 2024, killing twelve soldiers.'
    expect(await take('again.md', page(`${text}\n\n`))).toMatch(/1 known already|1 déjà/u)
    expect(await take('else.md', page(text).replace('/news/', '/world/'))).toContain('1 known already')
  })
})

describe('what an operator marks', () => {
  it('as withdrawn leaves the answers, which say so with the reason', async () => {
    const args = ['withdraw', `${address}/?utm_source=x#top`, '--reason', 'made up']
    const { out, status } = await spawnSitrep(args, home.path, { env })
    expect([status, out]).toEqual([0, expect.stringContaining('Noted as withdrawn: “A convoy” (a')])
    const answer = await ask('/situation kidal')
    expect(answer).not.toContain('12 killed')
    expect(answer).toMatch(/Withdrawn, and no longer counted: “A convoy”.*: made up\./u)
  })

  it('as corrected stays, marked', async () => {
    await run('correct', address, '--reason', 'the toll is disputed')
    const answer = await ask('/situation kidal')
    expect(answer).toContain('12 killed')
    expect(answer).toMatch(/Corrected by its publisher: .*the toll is disputed/u)
    expect(await ask('/source 1')).toContain('Corrected by its publisher; known to us')
  })

  it('as held is not told, nor what it is, until it is released', async () => {
    await ask('/situation kidal')
    await run('hold', 'Kidal', '--reason', 'people at risk')
    const answer = await ask('/situation kidal')
    expect(answer).toContain('held back by the operator')
    expect(answer).not.toMatch(/12 killed|convoy|people at risk/u)
    await run('release', 'Kidal')
    expect(await ask('/situation kidal')).toContain('12 killed')
    await run('hold', address, '--reason', 'x')
    expect((await run('ask', '/source 1')).status).toBe(2)
    expect(await ask('/situation kidal')).not.toContain('12 killed')
  })

  it('needs a reason and something that is held', async () => {
    expect((await run('withdraw', address)).status).toBe(2)
    const unknown = await run('withdraw', 'a0000000000000000', '--reason', 'x')
    expect([unknown.status, unknown.err]).toEqual([2, expect.stringContaining('a0000000000000000')])
    expect((await run('hold', 'Nowhereville', '--reason', 'x')).status).toBe(2)
    for (const target of ['Kidal', address]) {
      const { status, err } = await run('release', target)
      expect([status, err]).toEqual([2, expect.stringMatching(/^Nothing of “.+” is held back/u)])
    }
  })

  it('is said to machines as data', async () => {
    const place = JSON.parse((await run('hold', 'Kidal', '--reason', 'x', '--json')).out)
    expect(place).toMatchObject({ target: 'place', id: 'ml-kidal', mark: 'held', reason: 'x' })
    const article = JSON.parse((await run('correct', address, '--reason', 'x', '--json')).out)
    expect(article).toMatchObject({ target: 'article', id: expect.stringMatching(/^a/u), mark: 'corrected' })
  })
})
