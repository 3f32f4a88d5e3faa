import { afterAll, describe, expect, it } from 'vitest'
import { projectFile } from '../house/project-files.ts'
import { makeFolder, sitrep, spawnSitrep, starterOn } from './sitrep.ts'

const folder = makeFolder()
afterAll(() => folder.remove())

const now = '2026-06-01T10:00Z'
const env = starterOn

describe('sitrep ask', () => {
  it('answers from the starter corpus, marked as such, in plain words', async () => {
    const { status, out } = await sitrep(['ask', '/situation kidal', '--now', now], folder.path, { env })
    expect(status).toBe(0)
    expect(out).toContain('DEMONSTRATION')
    expect(out).toMatch(/\[1\]/u)
    // No colours, no spaces that tools do not know.
    expect(out).not.toMatch(/[\u001b\u00a0\u2007\u2009\u202f]/u)
  })

  it('gives the answer as data with --json: the contract of tools', async () => {
    const { status, out } = await sitrep(['ask', '/situation kidal', '--json', '--now', now], folder.path, {
      env,
    })
    expect(status).toBe(0)
    const answer = JSON.parse(out)
    expect(Object.keys(answer)).toEqual(['id', 'hash', 'asOf', 'zone', 'language', 'blocks', 'sources'])
    expect(answer).toMatchObject({
      id: expect.stringMatching(/^[0-9a-f]{12}$/u),
      hash: expect.stringMatching(/^[0-9a-f]{64}$/u),
      asOf: '2026-06-01T10:00:00Z',
      zone: 'Asia/Jerusalem',
      language: 'en',
    })
    expect(answer.sources.length).toBeGreaterThan(0)
  })

  it('takes language and zone for this once', async () => {
    const args = ['ask', '/situation kidal', '--json', '--now', now, '--language', 'fr', '--zone', 'local']
    const { out } = await sitrep(args, folder.path, { env })
    expect(JSON.parse(out)).toMatchObject({ language: 'fr', zone: 'Africa/Bamako' })
  })

  it('keeps the answer, so that the next command can ask for its source', async () => {
    const { status, out } = await sitrep(['ask', '/source', '1', '--now', now], folder.path, { env })
    expect(status).toBe(0)
    expect(out).toMatch(/[0-9a-f]{64}/u)
  })

  it('loads nothing that only chat platforms, intake or progress need', async () => {
    const { err } = await spawnSitrep(['ask', '/situation kidal'], folder.path, {
      env: { ...env, NODE_OPTIONS: `--import=${projectFile('tests/cli/record-loads.mjs')}` },
    })
    const loaded = err.split('loaded: ')[1]?.trim().split(' ')
    expect(loaded).toContain('commander')
    for (const name of ['discord.js', 'grammy', 'eld', 'cli-progress', 'zod', 'pino'])
      expect(loaded).not.toContain(name)
  })

  it('answers an empty corpus with how to fill it, as a finding', async () => {
    const { status, out } = await sitrep(['ask', '/situation kidal'], folder.path, {
      env: { SITREP_HOME: 'empty', SITREP_STARTER: 'off' },
    })
    expect(status).toBe(0)
    expect(out).toContain('ingest')
  })

  it('ends its process with status 2 where it refuses, and says why on standard error', async () => {
    const ran = await spawnSitrep(['ask', '/help', '--now', 'soon'], folder.path)
    expect(ran).toMatchObject({ status: 2, out: '', err: expect.stringContaining('--now') })
  })

  it.each([
    ['an unknown place', ['ask', '/situation zzyzxville'], {}, /zzyzxville/u],
    ['an unknown zone', ['ask', '/situation kidal', '--zone', 'Mars/Olympus'], {}, /Mars\/Olympus/u],
    ['an unknown language', ['ask', '/situation kidal', '--language', 'tlh'], {}, /tlh/u],
    ['a time that begins after it ends', ['ask', '/timeline kidal from:2013 to:2012'], {}, /2013/u],
    ['no moment', ['ask', '/help', '--now', 'soon'], {}, /--now/u],
    ['a wrong variable', ['ask', '/help'], { SITREP_ZONE: 'Mars' }, /SITREP_ZONE/u],
    ['an unknown option', ['ask', '/help', '--jason'], {}, /--jason/u],
    ['an unknown subcommand', ['frobnicate'], {}, /frobnicate/u],
    ['a home that is no folder', ['ask', '/help'], { SITREP_HOME: '/dev/null' }, /\/dev\/null/u],
  ])('refuses %s with status 2 and a sentence', async (_what, args, env, sentence) => {
    const { status, out, err } = await sitrep(args, folder.path, { env: { LOG_LEVEL: 'silent', ...env } })
    expect(`${out}${err}`).toMatch(sentence)
    expect(`${out}${err}`).not.toMatch(/\bat .*\.ts:\d+/u)
    expect(status).toBe(2)
  })
})
