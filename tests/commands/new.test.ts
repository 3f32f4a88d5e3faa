import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeFolder, sitrep } from '../cli/sitrep.ts'

const home = makeFolder()
const page = (name: string, text: string): string =>
  `---\npublisher: ${name}\ntitle: From ${name}\npublished: 2024-05-02\nurl: https://${name}.example.org/1\n---\n${text}\n`

async function take(name: string, text: string, now: string): Promise<void> {
  writeFileSync(join(home.path, 'page.md'), page(name, text))
  const { status } = await sitrep(['ingest', join(home.path, 'page.md')], home.path, {
    env: { SITREP_NOW: now },
  })
  expect(status).toBe(0)
}

const ask = async (question: string, now: string): Promise<string> => {
  const { out, status } = await sitrep(['ask', question, '--now', now], home.path)
  expect(status).toBe(0)
  return out
}

const kidal = 'Gunmen attacked a convoy near Kidal on 1 May 2024, killing twelve soldiers.'
const gao = 'Gunmen attacked a convoy near Gao on 2 May 2024, killing three soldiers.'

describe('/new', () => {
  beforeAll(async () => {
    await take('radio', kidal, '2024-05-02T10:00:00Z')
  })
  afterAll(() => home.remove())

  it('tells what came in since one last asked here, then what changed, then what went', async () => {
    expect(await ask('/new', '2024-05-02T12:00:00Z')).toMatch(/^New\n- Kidal: /mu)
    expect(await ask('/new', '2024-05-02T13:00:00Z')).toContain('Nothing new in the corpus')
    await take('paper', gao, '2024-05-02T14:00:00Z')
    await take('radio', kidal.replace('twelve', 'fifteen'), '2024-05-02T14:01:00Z')
    const changed = await ask('/new', '2024-05-02T15:00:00Z')
    expect(changed).toMatch(/^New\n- Gao: /mu)
    expect(changed).toMatch(/^Changed\n- Kidal: .* – changed: the figures/mu)
    await sitrep(['withdraw', 'https://paper.example.org/1', '--reason', 'x'], home.path, {
      env: { SITREP_NOW: '2024-05-02T16:00:00Z' },
    })
    const gone = await ask('/new', '2024-05-02T17:00:00Z')
    expect(gone).toMatch(/^No longer told\n- Gao: /mu)
    expect(gone).not.toMatch(/^(?:New|Changed)$/mu)
  })

  it('tells of a place and of days that are asked about', async () => {
    const out = await ask('/new gao since:2024-05-01', '2024-05-02T18:00:00Z')
    expect(out).not.toContain('Kidal:')
    expect(await ask('/new kidal since:2024-05-02', '2024-05-02T18:01:00Z')).toMatch(/^New\n- Kidal/mu)
  })
})
