import { describe, expect, it } from 'vitest'
import { describeError, redact } from '../src/log.ts'

const telegram = `7100000001:${'Fake'.repeat(9)}`
const discord = `MTE5${'fake'.repeat(5)}.GfakeX.${'fake'.repeat(8)}`

describe('the log', () => {
  it.each([
    [`https://api.telegram.org/bot${telegram}/getMe`, 'https://api.telegram.org/bot[token]/getMe'],
    [`{"msg":"Bot ${discord}"}`, '{"msg":"Bot [token]"}'],
    ['{"authorization":"Bot abc.def"}', '{"authorization":"Bot [token]"}'],
    [String.raw`"{\"Authorization\":\"Bearer xyz\"}"`, String.raw`"{\"Authorization\":\"Bearer [token]\"}"`],
    ['Authorization: Basic dXNlcjpwYXNz', 'Authorization: Basic [token]'],
    ['postgres://bot:hunter2@db/sitrep', 'postgres://[token]@db/sitrep'],
  ])('hides what looks like a secret: %s', (line, written) => {
    expect(redact(line)).toBe(written)
  })

  it('hides the secrets in use whatever they look like', () => {
    expect(redact('GET /bottest-token/getMe', ['test-token'])).toBe('GET /bot[token]/getMe')
  })

  it('leaves other lines alone', () => {
    const line = '{"level":30,"time":"2012-03-30T10:00:00.000Z","pid":4711,"msg":"running"}'
    expect(redact(line)).toBe(line)
  })

  it('keeps of an error what tells the fault, and not what it carries', () => {
    const error = Object.assign(new Error('failed', { cause: new TypeError('inner') }), {
      code: 'ECONNRESET',
      payload: { text: 'what a person asked' },
    })
    const described = describeError(error) as Record<string, unknown>
    expect(described).toMatchObject({
      name: 'Error',
      message: 'failed',
      code: 'ECONNRESET',
      cause: { message: 'inner' },
    })
    expect(JSON.stringify(described)).not.toContain('asked')
  })
})
