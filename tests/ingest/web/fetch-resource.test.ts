import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { allowHosts } from '../../../src/ingest/web/allowed-hosts.ts'
import type { FetchRefusal } from '../../../src/ingest/web/fetch-refusal.ts'
import { createFetcher, type FetcherOptions } from '../../../src/ingest/web/fetch-resource.ts'
import { type FakeSite, startFakeSite } from '../../fakes/site/server.ts'

let site: FakeSite
beforeAll(async () => {
  site = await startFakeSite()
})
afterAll(() => site.close())

function make(options: Partial<FetcherOptions> = {}) {
  const fetcher = createFetcher({ allowed: allowHosts([site.host]), now: () => 0, ...options })
  onTestFinished(() => fetcher.close())
  return fetcher
}

const refusal = async (work: Promise<unknown>): Promise<FetchRefusal> =>
  work.then(
    () => expect.fail('was not refused'),
    (error: FetchRefusal) => error,
  )

describe('addresses that lead inside', () => {
  const port = (): string => new URL(site.url).port
  const tricks = [
    '127.0.0.1',
    'localhost',
    '2130706433',
    '0x7f.1',
    '017700000001',
    '[::ffff:127.0.0.1]',
    '0.0.0.0',
  ]

  test.each(tricks)('%s is refused, by its usual port and by another', async (host) => {
    site.put('/', { body: '<p>inside</p>' })
    const fetcher = make({ allowed: allowHosts([]) })
    const before = site.seen().length
    for (const url of [`http://${host}/`, `http://${host}:${port()}/`, `https://${host}/`]) {
      const { code, details } = await refusal(fetcher.fetch(url))
      expect(code).toBe('refused.address')
      expect(details.why).toMatch(/private|port/u)
    }
    expect(site.seen().length).toBe(before)
  })

  test('a name that resolves to an inside address is refused, the only one or among others', async () => {
    for (const addresses of [['127.0.0.1'], ['93.184.215.14', '10.0.0.1'], ['::1'], ['169.254.169.254']]) {
      const resolve = ((_name: string, _options: object, done: (...args: unknown[]) => void) =>
        done(
          null,
          addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
        )) as unknown as NonNullable<FetcherOptions['resolve']>
      const { code, details } = await refusal(make({ resolve }).fetch('http://news.example/'))
      expect([code, details]).toEqual(['refused.address', { why: 'private' }])
    }
  })

  test('a resolver that lies to the check is caught at the socket', async () => {
    // The first answer, to whoever checks, is public; `found` changes when the socket reads it.
    const address = { toString: () => '127.0.0.1' }
    let asked = 0
    const resolve = ((_name: string, _options: object, done: (...args: unknown[]) => void) => {
      const entry = { family: 4 }
      Object.defineProperty(entry, 'address', {
        get: () => {
          asked += 1
          return asked === 1 ? '93.184.215.14' : String(address)
        },
      })
      done(null, [entry])
    }) as unknown as NonNullable<FetcherOptions['resolve']>
    // Port 80 of this machine may be closed: then it is unreachable, and nothing was had either way.
    const { code } = await refusal(make({ resolve }).fetch('http://news.example/'))
    expect(asked).toBeGreaterThan(1)
    expect(code).toMatch(/^refused\.(address|unreachable)$/u)
  })

  test('a redirect to an inside address is refused, and so is one to another scheme', async () => {
    const fetcher = make()
    for (const [to, why] of [
      ['http://10.0.0.1/', 'private'],
      ['http://0x7f.1/', 'private'],
      ['http://[::1]/', 'private'],
      [`http://localhost:${port()}/`, 'port'],
      ['file:///etc/passwd', 'scheme'],
      ['http://me:word@news.example/', 'credentials'],
    ] as const) {
      site.put('/away', { status: 302, headers: { location: to } })
      const { code, details } = await refusal(fetcher.fetch(`${site.url}/away`))
      expect([code, details], to).toEqual(['refused.address', { why }])
    }
  })

  test.each(['ftp://news.example/', 'javascript:alert(1)', 'http://', 'data:text/html,x', '//x'])(
    '%s is no address to fetch',
    async (url) => {
      expect((await refusal(make().fetch(url))).code).toBe('refused.address')
    },
  )
})

describe('bodies', () => {
  test('what is compressed is read, each in its way', async () => {
    const text = '<p>À Kidal, vendredi.</p>'
    site.put('/gzip', { headers: { 'content-encoding': 'gzip' }, body: gzipSync(text) })
    site.put('/br', { headers: { 'content-encoding': 'br' }, body: brotliCompressSync(text) })
    for (const path of ['/gzip', '/br']) {
      const resource = await make().fetch(site.url + path)
      expect(resource).toMatchObject({ url: site.url + path, contentType: 'text/html', charset: 'utf-8' })
      expect(Buffer.from((resource as { bytes: Uint8Array }).bytes).toString()).toBe(text)
    }
    expect(site.seen('/gzip')[0]!.headers['user-agent']).toMatch(/^Sitrep\//u)
  })

  test.each(['gzip', 'br'])('a bomb in %s is stopped at the limit', async (encoding) => {
    // Unpacked whole it would show in the memory below.
    const zeros = Buffer.alloc(150_000_000)
    const body =
      encoding === 'gzip'
        ? gzipSync(zeros)
        : brotliCompressSync(zeros, { params: { [constants.BROTLI_PARAM_QUALITY]: 2 } })
    expect(body.length).toBeLessThan(1_000_000)
    site.put('/bomb', { headers: { 'content-encoding': encoding }, body })
    const before = process.memoryUsage.rss()
    const { code, details, isPassing } = await refusal(make().fetch(`${site.url}/bomb`))
    expect([code, details.limit, isPassing]).toEqual(['refused.too-much', '5', false])
    expect(process.memoryUsage.rss() - before).toBeLessThan(100_000_000)
  })

  test('a body without end is stopped, and so is one that unpacks to nothing for ever', async () => {
    const endless = (chunk: Uint8Array) => (response: import('node:http').ServerResponse) => {
      const more = (): void => {
        while (!response.destroyed && response.write(chunk));
        if (!response.destroyed) response.once('drain', more)
      }
      more()
    }
    site.put('/endless', (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      endless(Buffer.alloc(65_536, 'x'))(response)
    })
    site.put('/empty-blocks', (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
      response.write(gzipSync('').subarray(0, 10))
      // A stored block of no length, over and over.
      endless(Buffer.from('000000ffff'.repeat(10_000), 'hex'))(response)
    })
    for (const path of ['/endless', '/empty-blocks'])
      expect((await refusal(make().fetch(site.url + path))).code).toBe('refused.too-much')
  })

  test('a broken stream, an unknown encoding and a kind that is no text are refused', async () => {
    site.put('/torn', {
      headers: { 'content-encoding': 'gzip' },
      body: gzipSync('x'.repeat(9_000)).subarray(0, 30),
    })
    site.put('/odd', { headers: { 'content-encoding': 'gzip, gzip' }, body: 'x' })
    site.put('/film', { headers: { 'content-type': 'video/mp4' }, body: 'x' })
    expect((await refusal(make().fetch(`${site.url}/torn`))).code).toBe('refused.broken')
    expect((await refusal(make().fetch(`${site.url}/odd`))).details).toEqual({ kind: 'gzip, gzip' })
    expect((await refusal(make().fetch(`${site.url}/film`))).details).toEqual({ kind: 'video/mp4' })
  })

  test('a slow site is left after the time it has, passing', async () => {
    site.put('/silent', () => undefined)
    site.put('/drip', (_request, response) => {
      response.writeHead(200, { 'content-type': 'text/html' })
      const timer = setInterval(() => response.write('x'), 20)
      response.on('close', () => clearInterval(timer))
    })
    for (const path of ['/silent', '/drip']) {
      const { code, isPassing } = await refusal(make({ timeoutMs: 200 }).fetch(site.url + path))
      expect([code, isPassing]).toEqual(['refused.timeout', true])
    }
  })
})

describe('answers', () => {
  test('redirects are followed five times and no further', async () => {
    site.put('/page', { body: 'here' })
    site.put('/old', { status: 301, headers: { location: '/page' } })
    site.put('/now', { status: 302, headers: { location: '/page' } })
    expect(await make().fetch(`${site.url}/old`)).toMatchObject({ url: `${site.url}/page` })
    expect(await make().fetch(`${site.url}/now`)).toMatchObject({ url: `${site.url}/page` })
    for (let n = 1; n <= 6; n += 1)
      site.put(`/r${n}`, { status: 302, headers: { location: n === 6 ? '/page' : `/r${n + 1}` } })
    expect(await make().fetch(`${site.url}/r2`)).toMatchObject({ url: `${site.url}/page` })
    expect((await refusal(make().fetch(`${site.url}/r1`))).code).toBe('refused.redirects')
  })

  test('what was given before is asked for by its validators', async () => {
    site.put('/feed', (request, response) => {
      const same = request.headers['if-none-match'] === '"a"'
      response
        .writeHead(same ? 304 : 200, { etag: '"a"', 'content-type': 'text/xml' })
        .end(same ? '' : '<rss/>')
    })
    const fetcher = make()
    const first = await fetcher.fetch(`${site.url}/feed`)
    expect(first).toMatchObject({ etag: '"a"' })
    expect(await fetcher.fetch(`${site.url}/feed`, { etag: '"a"' })).toBe('not-modified')
  })

  test('a server that is busy says for how long, and one that has nothing is not asked again', async () => {
    site.put('/busy', { status: 429, headers: { 'retry-after': '120' } })
    site.put('/down', { status: 500 })
    expect(await refusal(make().fetch(`${site.url}/busy`))).toMatchObject({
      isPassing: true,
      retryAfterMs: 120_000,
    })
    expect(await refusal(make().fetch(`${site.url}/down`))).toMatchObject({
      isPassing: true,
      details: { status: '500' },
      retryAfterMs: undefined,
    })
    expect(await refusal(make().fetch(`${site.url}/gone`))).toMatchObject({ isPassing: false })
  })

  test('what cannot be reached is refused, and may go another time', async () => {
    const closed = await startFakeSite()
    await closed.close()
    const { code, isPassing } = await refusal(
      make({ allowed: allowHosts([closed.host]) }).fetch(`${closed.url}/`),
    )
    expect([code, isPassing]).toEqual(['refused.unreachable', true])
  })
})
