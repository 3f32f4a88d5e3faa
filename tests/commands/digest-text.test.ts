import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type House, openHouse } from '../../src/cli/house.ts'
import { prepare, readCatalogues } from '../../src/cli/setup.ts'
import type { Doc } from '../../src/core/index.ts'
import type { CorpusPosition, DigestText, Subscription } from '../../src/digest.ts'
import { makeFolder, sitrep } from '../cli/sitrep.ts'
import { loadSharing } from '../knowledge.ts'

const folder = makeFolder()
let house: House

const at = (instant: string): number => Temporal.Instant.from(instant).epochMilliseconds

async function take(name: string, text: string, now: string): Promise<void> {
  const page = `---\npublisher: ${name}\ntitle: From ${name}\npublished: 2027-03-25\nurl: https://${name}.example.org/1\n---\n${text}\n`
  writeFileSync(join(folder.path, `${name}.md`), page)
  const { status, err } = await sitrep(['ingest', `${name}.md`], folder.path, { env: { SITREP_NOW: now } })
  expect(status, err).toBe(0)
}

function subscription(covered: CorpusPosition, more: Partial<Subscription> = {}): Subscription {
  return {
    id: 'abc234',
    to: { platform: 'discord', chat: '1' },
    topic: { kind: 'place', id: 'country:ML' },
    schedule: { at: '07:30', zone: 'Asia/Jerusalem', days: [1, 2, 3, 4, 5, 6, 7] },
    language: 'en',
    empty: 'say',
    state: 'active',
    createdBy: '7',
    createdAt: covered.at,
    number: 0,
    covered,
    zoneData: '2026a',
    version: 1,
    ...more,
  }
}

const lines = ({ doc }: { readonly doc: Doc }): readonly string[] =>
  doc.blocks.map(({ spans }) =>
    spans
      .map((span) => (span.kind === 'cite' ? `[${span.n}]` : span.kind === 'grade' ? span.code : span.text))
      .join(''),
  )

let start: CorpusPosition
let mali: string

beforeAll(async () => {
  const scratch = mkdtempSync(join(tmpdir(), 'sitrep-digest-'))
  const shell = {
    stdin: Readable.from([]),
    stdout: new PassThrough(),
    stderr: new PassThrough(),
    readEnvironment: () => ({
      SITREP_HOME: join(folder.path, 'home'),
      SITREP_STARTER: 'off',
      LOG_LEVEL: 'silent',
    }),
    loadKnowledge: loadSharing,
  }
  house = await openHouse(prepare(readCatalogues(), shell as never), 'many')
  start = await house.digests.position()
  mali = (await house.places.find('Mali')).id
  rmSync(scratch, { recursive: true })
}, 60_000)

afterAll(async () => {
  await house.close()
  folder.remove()
})

const write = (from: CorpusPosition, to: CorpusPosition, more: object = {}): Promise<DigestText> =>
  house.digests.write({
    subscription: subscription(from, { topic: { kind: 'place', id: mali } }),
    to,
    now: to.at,
    delivery: { subscription: 'abc234', date: '2027-03-26', dueAt: to.at },
    repeat: false,
    fits: () => true,
    ...more,
  })

describe('a digest', () => {
  it('says of a quiet day that nothing is known, and not that nothing was', async () => {
    const digest = await write(start, start)
    expect(digest).toMatchObject({ number: 1, told: 0, events: 0, articles: [] })
    expect(lines(digest)).toContain('Nothing new in the corpus. No reports is not the same as calm.')
    expect(lines(digest).at(-1)).toContain('abc234-20270326')
  })

  it('tells who holds a town before everything else, then what cost most lives', async () => {
    await take(
      'agency',
      'A mortar attack in Gao killed three people on 25 March 2027.',
      '2027-03-25T10:00:00Z',
    )
    await take(
      'radio',
      'A bomb attack in Timbuktu killed forty people on 25 March 2027.',
      '2027-03-25T11:00:00Z',
    )
    await take(
      'paper',
      'The rebels of the MNLA captured the town of Kidal on 25 March 2027.',
      '2027-03-25T12:00:00Z',
    )
    const digest = await write(start, await house.digests.position())
    const told = lines(digest).filter((line) => /\[\d\]/u.test(line) && line.includes(': '))
    expect(told[0]).toContain('Kidal')
    expect(told.findIndex((line) => line.startsWith('Timbuktu'))).toBeLessThan(
      told.findIndex((line) => line.startsWith('Gao')),
    )
    expect(digest.told).toBe(digest.events)
    expect(digest.articles).toHaveLength(3)
  })

  it('is as full as one message, and counts what it leaves out', async () => {
    const to = await house.digests.position()
    const whole = await write(start, to)
    const most = lines(whole).join('\n').length - 1
    const digest = await write(start, to, { fits: (doc: Doc) => lines({ doc }).join('\n').length <= most })
    expect(digest.told).toBeLessThan(whole.told)
    expect(digest.told).toBeGreaterThan(0)
    expect(digest.events).toBe(whole.events)
    expect(lines(digest).some((line) => line.includes('not shown here: /new Mali since:'))).toBe(true)
    expect(digest.doc.actions).toEqual([
      { label: 'Show all changes', command: expect.stringContaining('/new Mali') },
    ])
    // Where not even one fits it says how many there are.
    const none = await write(start, to, { fits: (doc: Doc) => doc.blocks.length <= 5 })
    expect(none.told).toBe(0)
  })

  it('begins where the last one ended, whatever moments the articles bear', async () => {
    const between = await house.digests.position()
    // Captured before the last digest, and committed after it.
    await take('late', 'A landmine in Menaka wounded nine people on 24 March 2027.', '2027-03-25T09:00:00Z')
    const next = await write(between, await house.digests.position())
    expect(lines(next).some((line) => line.startsWith('Ménaka') || line.startsWith('Menaka'))).toBe(true)
    expect(lines(next).some((line) => line.startsWith('Timbuktu'))).toBe(false)
    // And the one before would not have told it, whenever it is written.
    const before = await write(start, between)
    expect(lines(before).some((line) => line.startsWith('Menaka') || line.startsWith('Ménaka'))).toBe(false)
  })

  it('puts news before what is old and has only now come in, whoever holds what since', async () => {
    const between = await house.digests.position()
    await take(
      'memoir',
      'The rebels of the MNLA captured the town of Tessalit on 11 March 2012.',
      '2027-03-25T13:00:00Z',
    )
    const archive = await write(between, await house.digests.position())
    expect(archive.doc.label.map((span) => ('text' in span ? span.text : '')).join()).toContain(
      'ARCHIVE: newest events March 2012',
    )
    await take(
      'wire',
      'A roadside bomb in Ansongo killed two people on 25 March 2027.',
      '2027-03-25T14:00:00Z',
    )
    const digest = await write(between, await house.digests.position())
    expect(digest.doc.label).toEqual([])
    const told = lines(digest)
    expect(told[2]).toMatch(/^Ansongo/u)
    const older = told.indexOf('Older or of unknown date, newly reported')
    expect(told.findIndex((line) => line.startsWith('Tessalit'))).toBe(older + 1)
  })

  it('says that it is late, and that it may be a repeat', async () => {
    const to = await house.digests.position()
    const dueAt = at('2027-03-26T04:30:00Z')
    const delivery = { subscription: 'abc234', date: '2027-03-26', dueAt }
    const late = await write(start, to, { now: dueAt + 3_600_000, delivery, repeat: true })
    expect(lines(late)).toContain('Late: it was due on 26 March 2027, 07:30 (+03:00).')
    expect(lines(late).some((line) => line.startsWith('Possible repeat'))).toBe(true)
    expect(lines(await write(start, to, { now: dueAt + 60_000, delivery })).join()).not.toContain('Late')
  })

  it('is written again with what has become of its articles, line by line, and no longer than it may be', async () => {
    const digest = await write(start, await house.digests.position())
    await sitrep(['withdraw', 'https://radio.example.org/1', '--reason', 'a hoax'], folder.path, {
      env: { SITREP_NOW: new Date(digest.to.at + 60_000).toISOString() },
    })
    const task = {
      subscription: subscription(start),
      delivery: {
        subscription: 'abc234',
        date: '2027-03-26',
        dueAt: digest.to.at,
        state: 'sent' as const,
        nextTryAt: 0,
        tries: 1,
        repeat: false,
        digest,
      },
    }
    const now = digest.to.at + 120_000
    const corrected = await house.digests.correct(task, { now, fits: () => true })
    expect(corrected.marks).toBe(digest.marks + 1)
    expect(lines(corrected)[2]).toMatch(/^Withdrawn since this was sent \(.*\): a hoax \[\d\]/u)
    expect(lines(corrected).some((line) => line.startsWith('[withdrawn] Timbuktu'))).toBe(true)
    expect(lines(corrected).some((line) => line.startsWith('[withdrawn] Gao'))).toBe(false)
    const short = await house.digests.correct(task, {
      now,
      fits: (doc) => !lines({ doc }).join().includes('[withdrawn] Timbuktu'),
    })
    expect(lines(short).some((line) => /^\[withdrawn\] \[\d\]$/u.test(line))).toBe(true)
  })
})
