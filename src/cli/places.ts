import { createReadStream } from 'node:fs'
import { basename } from 'node:path'
import { DumpTooLargeError, importGeonames } from '../data/import-geonames.ts'
import { loadKnowledge } from '../data/load-knowledge.ts'
import { localDisk } from '../ingest/disk.ts'
import { listFiles } from '../ingest/list-files.ts'
import { openStore } from '../store/open-store.ts'
import { startClock } from './clock.ts'
import { showProgress } from './progress.ts'
import { type Status, status } from './report-error.ts'
import { dataFolder, type Setup } from './setup.ts'

/** What became of one file. */
interface Imported {
  readonly file: string
  readonly places: number
  readonly leftOut: number
  readonly refused: number
  /** The first of the refused lines. */
  readonly refusedLines: readonly number[]
  /** Why nothing of it was taken. */
  readonly reason?: string
}

/**
 * `sitrep places import`: takes places from dumps in GeoNames' format into the home. Commands find them from then on, and
 * articles are read again with them when the corpus is next opened.
 */
export async function importPlaces(
  paths: readonly string[],
  options: { readonly json?: boolean },
  setup: Setup,
): Promise<Status> {
  const { config, messages, shell } = setup
  const now = startClock(config.now)
  const knowledge = (shell.loadKnowledge ?? loadKnowledge)(dataFolder, config.overlay)
  const store = await openStore(config.databaseUrl ?? config.home, { now })
  const progress = await showProgress(messages('cli.places.progress'), setup.shell)
  const imported: Imported[] = []
  try {
    for (const file of await listFiles(paths, localDisk)) {
      const { origin } = file
      const nothing = { file: origin, places: 0, leftOut: 0, refused: 0, refusedLines: [] }
      if ('refused' in file) {
        imported.push({ ...nothing, reason: messages(file.refused.code, file.refused.details) })
        continue
      }
      if ('isAddress' in file) {
        imported.push({ ...nothing, reason: messages('refused.url') })
        continue
      }
      try {
        const stream = createReadStream(origin)
        stream.on('data', () => progress.show({ done: stream.bytesRead, total: file.size, unit: 'bytes' }))
        const read = await importGeonames(stream, knowledge)
        const { bytes, sha256, taken: places, leftOut, refused, refusedLines } = read
        const reason = bytes === undefined ? { reason: messages('cli.places.none') } : {}
        if (bytes !== undefined) {
          await store.gazetteers.keep({ name: basename(origin), importedAt: now(), sha256, places, bytes })
        }
        imported.push({ file: origin, places, leftOut, refused, refusedLines, ...reason })
      } catch (error) {
        if (!(error instanceof DumpTooLargeError)) throw error
        imported.push({ ...nothing, reason: messages('cli.places.too-large') })
      }
    }
  } finally {
    progress.end()
    await store.close()
  }
  setup.shell.stdout.write(`${options.json === true ? JSON.stringify(imported) : say(imported, setup)}\n`)
  const isRefused = imported.some(({ refused, reason }) => refused > 0 || reason !== undefined)
  return isRefused ? status.refused : status.answered
}

function say(imported: readonly Imported[], { messages }: Setup): string {
  const lines = imported.flatMap(({ file, places, leftOut, refused, refusedLines, reason }) => [
    reason === undefined
      ? messages('cli.places.imported', { file, places, leftOut, refused })
      : messages('cli.ingest.refused', { origin: file, why: reason }),
    ...(refused > 0 && reason === undefined
      ? [
          messages('cli.places.refused', {
            lines: refusedLines.join(', ') + (refused > refusedLines.length ? '…' : ''),
          }),
        ]
      : []),
  ])
  return [...lines, messages('cli.places.licence')].join('\n')
}
