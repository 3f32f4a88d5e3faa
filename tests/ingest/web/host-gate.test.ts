import { describe, expect, test } from 'vitest'
import { FetchRefusal } from '../../../src/ingest/web/fetch-refusal.ts'
import { createHostGate } from '../../../src/ingest/web/host-gate.ts'

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms))

describe('the gate', () => {
  test('lets one request at a time through to a host, with a pause between, and others beside it', async () => {
    const gate = createHostGate({ gapMs: 30 })
    const log: string[] = []
    const ask = (url: string): Promise<void> =>
      gate.run(url, async () => {
        log.push(`${url} begins`)
        await pause(10)
        log.push(`${url} ends`)
      })
    const began = performance.now()
    await Promise.all([ask('https://a.example/1'), ask('https://a.example/2'), ask('https://b.example/1')])
    const ofA = log.filter((line) => line.includes('a.example'))
    expect(ofA).toEqual([
      'https://a.example/1 begins',
      'https://a.example/1 ends',
      'https://a.example/2 begins',
      'https://a.example/2 ends',
    ])
    expect(log.indexOf('https://b.example/1 begins')).toBeLessThan(log.indexOf('https://a.example/1 ends'))
    expect(performance.now() - began).toBeGreaterThan(45)
  })

  test('keeps a host shut for as long as it asked, and a failed request does not stop the next', async () => {
    let now = 0
    const gate = createHostGate({ gapMs: 0, clock: () => now })
    const busy = new FetchRefusal('refused.http', { status: '429' }, { isPassing: true, retryAfterMs: 5_000 })
    await expect(gate.run('https://a.example/', () => Promise.reject(busy))).rejects.toBe(busy)
    now = 4_000
    await expect(gate.run('https://a.example/', async () => 'asked')).rejects.toMatchObject({
      isPassing: true,
      retryAfterMs: 1_000,
    })
    expect(await gate.run('https://b.example/', async () => 'asked')).toBe('asked')
    now = 5_000
    expect(await gate.run('https://a.example/', async () => 'asked')).toBe('asked')
    await expect(gate.run('https://a.example/', () => Promise.reject(new Error('torn')))).rejects.toThrow(
      'torn',
    )
    expect(await gate.run('https://a.example/', async () => 'asked')).toBe('asked')
  })
})
