import { expect, test } from 'vitest'
import { makeFolder, sitrep } from '../cli/sitrep.ts'
import { makeSchema, testServer } from '../contracts/test-server.ts'

const questions = [
  ['/situation kidal', '--now', '2014-06-01'],
  ['/situation kidal as-of:2012-06', '--language', 'fr'],
  ['/situation mali', '--zone', 'local'],
  ['/timeline kidal'],
  ['/coverage'],
  ['/situation nowhere-at-all'],
]

test.skipIf(testServer === undefined)(
  'the same corpus answers the same on both stores, id and hash included',
  async () => {
    const url = await makeSchema()
    const { path, remove } = makeFolder()
    const now = { SITREP_NOW: '2026-01-01T12:00Z' }
    try {
      for (const [question, ...options] of questions) {
        const args = ['ask', question!, '--json', ...options]
        const embedded = await sitrep(args, path, { env: now })
        const served = await sitrep(args, path, { env: { ...now, DATABASE_URL: url } })
        expect(served).toEqual(embedded)
        expect(JSON.parse(served.out).hash, question).toMatch(/^[0-9a-f]{64}$/u)
      }
    } finally {
      remove()
    }
  },
)
