import { ConfigError } from '../config.ts'
import type { Intake, Knowledge, Messages } from '../core/index.ts'
import { readWithPlaces } from '../core/pipeline.ts'
import { loadKnowledge } from '../data/load-knowledge.ts'
import { decodeFile } from '../ingest/decode-file.ts'
import { detectLanguage } from '../ingest/detect-language.ts'
import { localDisk } from '../ingest/disk.ts'
import { type Listed, listFiles } from '../ingest/list-files.ts'
import { loadFile } from '../ingest/load-file.ts'
import { RefusedError } from '../ingest/refused-error.ts'
import { isPage, isPageName, refuseByName } from '../ingest/sniff.ts'
import type { Web } from '../ingest/web/web.ts'
import { startClock } from './clock.ts'
import { asExtract, type Extract, type Extractor } from './extract-data.ts'
import { extractLines } from './extract-lines.ts'
import { sayExtract } from './extract-text.ts'
import { importedPlaces } from './imported-places.ts'
import { isPublished } from './published.ts'
import { nameFault, type Status, status } from './report-error.ts'
import { dataFolder, type Setup } from './setup.ts'

/** Options of `sitrep extract`. */
export interface ExtractOptions {
  readonly jsonl?: boolean
  readonly json?: boolean
  /** ISO 8601 date or instant, for every file. */
  readonly published?: string
}

/** `sitrep extract`: what would be read from texts, without keeping anything. */
export async function extract(
  files: readonly string[],
  options: ExtractOptions,
  setup: Setup,
): Promise<Status> {
  const { messages, config } = setup
  if (options.published !== undefined && !isPublished(options.published)) {
    throw new ConfigError('instant', '--published', options.published)
  }
  if (files.length === 0 && options.jsonl !== true) {
    setup.shell.stderr.write(`${messages('cli.error.missing-argument', { argument: 'files' })}\n`)
    return status.refused
  }
  const gazetteers = await importedPlaces(config)
  const knowledge = (setup.shell.loadKnowledge ?? loadKnowledge)(dataFolder, config.overlay, () => gazetteers)
  const read = createExtractor(knowledge, messages, startClock(config.now))
  if (options.jsonl === true) return extractLines(setup.shell.stdin, setup.shell.stdout, read, setup)
  const pages = openPages(knowledge, config.now)
  return extractFiles(files, options, read, pages, setup).finally(pages.close)
}

/** Reads saved pages; what that needs is loaded with the first one. */
interface Pages {
  savedPage(bytes: Uint8Array, origin: string): Promise<Intake>
  close(): Promise<void>
}

function openPages(knowledge: Knowledge, start: number | undefined): Pages {
  let web: Promise<Web> | undefined
  return {
    savedPage: async (bytes, origin) => {
      web ??= import('../ingest/web/web.ts').then(({ openWeb }) =>
        openWeb({ knowledge, now: startClock(start) }),
      )
      return (await web).savedPage(bytes, origin)
    },
    close: async () => (await web)?.close(),
  }
}

function createExtractor(knowledge: Knowledge, messages: Messages, now: () => number): Extractor {
  return (id, intake) => asExtract(id, readWithPlaces(intake, knowledge, now()), messages, knowledge)
}

async function extractFiles(
  paths: readonly string[],
  { json, published }: ExtractOptions,
  read: Extractor,
  pages: Pages,
  { messages, log, shell }: Setup,
): Promise<Status> {
  const found: Extract[] = []
  let exit: Status = status.answered
  for (const file of await listFiles(paths, localDisk)) {
    const { origin } = file
    try {
      const bytes = await readBytes(file)
      const intake = isPage(origin, bytes)
        ? await pages.savedPage(bytes, origin)
        : await decodeFile(bytes, origin, detectLanguage)
      found.push(read(origin, { ...intake, ...(published !== undefined && { published }) }))
    } catch (error) {
      const isRefusal = error instanceof RefusedError
      const why = isRefusal ? messages(error.code, error.details) : nameFault(error, messages, log)
      shell.stderr.write(`${messages('cli.ingest.refused', { origin, why })}\n`)
      if (exit !== status.ours) exit = isRefusal ? status.refused : status.ours
    }
  }
  const words =
    json === true ? JSON.stringify(found) : found.map((one) => sayExtract(one, messages)).join('\n\n')
  shell.stdout.write(`${words}\n`)
  return exit
}

async function readBytes(file: Listed): Promise<Uint8Array> {
  if ('refused' in file) throw file.refused
  if ('isAddress' in file) throw new RefusedError('refused.url')
  if (!isPageName(file.origin)) refuseByName(file.origin)
  return loadFile(file, localDisk)
}
