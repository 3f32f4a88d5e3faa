import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What a path answers: a whole answer, or a function that writes one. */
export type Answer =
  | {
      readonly status?: number
      readonly headers?: Readonly<Record<string, string>>
      readonly body?: string | Uint8Array
    }
  | ((request: IncomingMessage, response: ServerResponse) => void)

/** A request as the site saw it. */
export interface Seen {
  readonly path: string
  readonly headers: IncomingMessage['headers']
  /** Milliseconds of a monotonic clock, when it began and when it was answered. */
  readonly at: number
  endedAt?: number
}

/** A web site on 127.0.0.1. */
export interface FakeSite {
  /** `http://127.0.0.1:PORT`, without a slash at its end. */
  readonly url: string
  /** `127.0.0.1:PORT`, as SITREP_ALLOW_HOSTS takes it. */
  readonly host: string
  /** Sets what a path answers from now on. */
  put(path: string, answer: Answer): void
  /** Requests so far, by path where one is given. */
  seen(path?: string): readonly Seen[]
  close(): Promise<void>
}

/** Starts an empty site; a path that was not set answers 404. */
export async function startFakeSite(): Promise<FakeSite> {
  const answers = new Map<string, Answer>()
  const seen: Seen[] = []
  const server: Server = createServer((request, response) => {
    const path = request.url ?? '/'
    const entry: Seen = { path, headers: request.headers, at: performance.now() }
    seen.push(entry)
    response.on('close', () => {
      entry.endedAt = performance.now()
    })
    // A client that stops half-way is what some tests are about.
    response.on('error', () => undefined)
    give(answers.get(path) ?? { status: 404, body: 'not here' }, request, response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    host: `127.0.0.1:${port}`,
    put: (path, answer) => answers.set(path, answer),
    seen: (path) => (path === undefined ? seen : seen.filter((one) => one.path === path)),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function give(answer: Answer, request: IncomingMessage, response: ServerResponse): void {
  if (typeof answer === 'function') {
    answer(request, response)
    return
  }
  const { status = 200, headers = {}, body = '' } = answer
  response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers })
  response.end(body)
}
