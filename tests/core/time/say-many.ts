// Started by host-zone.test.ts under several zones: says many times as the program does, and prints their hash.
import { createHash } from 'node:crypto'

const host = new Date(Date.UTC(2012, 0, 1)).getHours()
// As main.ts does, before anything that could make a date is loaded.
process.env.TZ = 'UTC'
const { formatInstant, formatSpan } = await import('../../../src/core/time/format.ts')
const { formatAge } = await import('../../../src/core/time/format-age.ts')
const { zoneNames } = await import('../../../src/core/time/zones.ts')
const { sayings } = await import('./sayings-table.ts')

const said: string[] = []
for (const language of ['en', 'fr']) {
  for (const [time] of sayings) said.push(formatSpan(time, { language, zone: 'Asia/Jerusalem' }).text)
  for (const [i, zone] of zoneNames().entries()) {
    // Two moments of 30 December 2011, which Apia left out, and one by turns in a century and a half.
    for (const at of [
      Date.UTC(2011, 11, 30, 12),
      Date.UTC(2011, 11, 30, 23),
      Date.UTC(1860 + (i % 200), i % 12, 15),
    ]) {
      said.push(formatInstant(at, { language, zone }), formatAge('2012-03-30', at, { language, zone }))
    }
  }
}
const hash = createHash('sha256').update(said.join('\n')).digest('hex')
process.stdout.write(JSON.stringify({ host, count: said.length, hash }))
