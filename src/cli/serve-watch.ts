import type { Server } from 'node:http'
import type { DigestWatch } from './digest-watch.ts'
import type { House } from './house.ts'
import type { Setup } from './setup.ts'

/** Metrics and health being served. */
export interface Watching {
  stop(): Promise<void>
}

/** A lane that has not looked at what is due for so long has stopped working. */
const aliveMs = 90_000

/**
 * Serves `/metrics` (Prometheus), `/healthz` (the process works) and `/readyz` (the store answers, every lane that is
 * ours looks at what is due) on the port that is set; without one, nothing.
 */
export async function serveWatch(
  { config, log }: Setup,
  { store }: Pick<House, 'store'>,
  watch: DigestWatch | undefined,
): Promise<Watching | undefined> {
  if (config.metricsPort === undefined) return undefined
  const [{ createServer }, { createMetrics }] = await Promise.all([
    import('node:http'),
    import('./metrics.ts'),
  ])
  const metrics = createMetrics(watch)
  const isReady = async (): Promise<boolean> => {
    await store.corpus.revision()
    return [...(watch?.tickedAt.values() ?? [])].every((at) => watch!.now() - at < aliveMs)
  }
  const server = createServer(async (request, response) => {
    const path = request.url?.split('?')[0]
    try {
      if (path === '/healthz') response.end('ok\n')
      else if (path === '/readyz') {
        const ready = await isReady()
        response.writeHead(ready ? 200 : 503).end(ready ? 'ready\n' : 'a lane of digests stands still\n')
      } else if (path === '/metrics') {
        response.setHeader('content-type', metrics.contentType)
        response.end(await metrics.read())
      } else response.writeHead(404).end()
    } catch (error) {
      log.error({ error }, 'metrics')
      response.writeHead(503).end('the store does not answer\n')
    }
  })
  await listen(server, config.metricsPort)
  log.info({ port: config.metricsPort }, 'metrics and health are served')
  return {
    stop: async () => {
      server.closeAllConnections()
      await new Promise<void>((resolve) => void server.close(() => resolve()))
    },
  }
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, () => resolve())
  })
}
