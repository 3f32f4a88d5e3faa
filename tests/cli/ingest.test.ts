import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { makeFolder, sitrep, spawnSitrep, starterOn } from './sitrep.ts'

const folder = makeFolder()
afterAll(() => folder.remove())

const put = (name: string, content: string | Buffer): void => writeFileSync(join(folder.path, name), content)
mkdirSync(join(folder.path, 'in'))
put(
  'in/gao.md',
  '---\ntitle: Gao\nlanguage: en\npublished: 2012-04-02\n---\nThe rebels took Gao on Saturday, residents said.\n',
)
put('in/empty.txt', '')
put('in/photo.png', Buffer.from('89504e470d0a1a0a', 'hex'))
put('in/arabic.txt', 'هاجم مسلحون بلدة كيدال في شمال مالي يوم الجمعة وقتلوا عدة جنود من الجيش المالي.\n')

describe('sitrep ingest', () => {
  it('takes what it can, says what it could not and why, and then ends with status 2', async () => {
    const { status, out } = await spawnSitrep(['ingest', 'in', 'nowhere', '--json'], folder.path, {
      env: starterOn,
    })
    const summary = JSON.parse(out)
    expect(summary.taken.map((one: { origin: string }) => one.origin)).toEqual(['in/arabic.txt', 'in/gao.md'])
    expect(summary.refused.map((one: { origin: string }) => one.origin)).toEqual([
      'in/empty.txt',
      'in/photo.png',
      'nowhere',
    ])
    for (const { reason } of summary.refused) expect(reason).toMatch(/\w+ .*\w/u)
    expect(summary.unread).toContainEqual(
      expect.objectContaining({ origin: 'in/arabic.txt', reason: 'language' }),
    )
    expect(status).toBe(2)
  })

  it('knows what it has, and has put the starter corpus away', async () => {
    const { status, out } = await sitrep(['ingest', 'in/gao.md'], folder.path, {
      env: { ...starterOn, SITREP_LANGUAGE: 'fr' },
    })
    expect(status).toBe(0)
    expect(out).toMatch(/1 déjà connu/u)
    const coverage = await sitrep(['ask', '/coverage'], folder.path, { env: starterOn })
    expect(coverage.out).not.toContain('DEMONSTRATION')
    expect(coverage.out).toMatch(/2 articles/u)
  })
})
