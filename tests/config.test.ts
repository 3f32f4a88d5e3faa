import { describe, expect, it } from 'vitest'
import { parseNow, readConfig } from '../src/config.ts'

describe('the configuration', () => {
  it('has the documented defaults', () => {
    expect(readConfig({})).toEqual({
      home: './var',
      discord: undefined,
      telegram: undefined,
      starter: 'auto',
      overlay: undefined,
      logLevel: 'info',
      zone: 'Asia/Jerusalem',
      language: 'en',
      now: undefined,
      speed: 1,
      allowHosts: [],
      staleDays: 7,
      archiveDays: 90,
      digestLateMs: 10_800_000,
      digestUnknown: 'repeat',
      metricsPort: undefined,
    })
  })

  it('takes tokens with their addresses', () => {
    const { discord, telegram } = readConfig({
      DISCORD_TOKEN: 'a',
      DISCORD_API_URL: 'http://127.0.0.1:8080/api/',
      TELEGRAM_TOKEN: 'b',
    })
    expect(discord).toEqual({ token: 'a', apiUrl: 'http://127.0.0.1:8080/api' })
    expect(telegram).toEqual({ token: 'b', apiUrl: 'https://api.telegram.org' })
  })

  it.each([
    ['SITREP_ZONE', 'Mars/Olympus', 'zone'],
    ['SITREP_LANGUAGE', '!', 'language'],
    ['SITREP_NOW', 'yesterday', 'instant'],
    ['SITREP_STARTER', 'perhaps', 'choice'],
    ['LOG_LEVEL', 'loud', 'choice'],
    ['SITREP_STALE_DAYS', '0', 'count'],
    ['SITREP_ARCHIVE_DAYS', '1.5', 'count'],
    ['SITREP_DATA', '/nowhere/at/all', 'folder'],
    ['SITREP_ALLOW_HOSTS', 'a.example, http://b.example', 'host'],
    ['SITREP_ALLOW_HOSTS', 'a.example:99999', 'host'],
    ['DISCORD_API_URL', 'discord.com', 'url'],
    ['TELEGRAM_API_URL', 'file:///etc', 'url'],
    ['DATABASE_URL', 'mysql://u:p@h/d', 'database'],
    ['DATABASE_URL', 'a database', 'database'],
  ])('refuses %s=%s, naming it', (variable, value, code) => {
    expect(() => readConfig({ [variable]: value })).toThrow(
      expect.objectContaining({ name: 'ConfigError', code, details: expect.objectContaining({ variable }) }),
    )
  })

  it('takes hosts parted by commas or blanks', () => {
    expect(readConfig({ SITREP_ALLOW_HOSTS: 'intranet.example, 127.0.0.1:8080 [::1]' }).allowHosts).toEqual([
      'intranet.example',
      '127.0.0.1:8080',
      '[::1]',
    ])
  })

  it('shows no password of a database address', () => {
    expect(() => readConfig({ DATABASE_URL: 'mysql://u:secret@h/d' })).toThrow(
      expect.objectContaining({
        message: expect.not.stringContaining('secret'),
        details: expect.objectContaining({ value: '' }),
      }),
    )
    expect(readConfig({ DATABASE_URL: 'postgres://u:secret@h/d' }).databaseUrl).toBe(
      'postgres://u:secret@h/d',
    )
  })

  it.each([
    ['2012-04-02T10:00Z', '2012-04-02T10:00:00Z'],
    ['2012-04-02T10:00+03:00', '2012-04-02T07:00:00Z'],
    ['2012-04-02T10:00', '2012-04-02T10:00:00Z'],
    ['2012-04-02', '2012-04-02T00:00:00Z'],
  ])('reads the moment %s as %s', (given, instant) => {
    expect(parseNow('--now', given)).toBe(Temporal.Instant.from(instant).epochMilliseconds)
  })
})
