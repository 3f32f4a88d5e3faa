import { ConfigError } from '../config.ts'
import type { Knowledge, Messages } from '../core/index.ts'
import { readWithPlaces } from '../core/pipeline.ts'
import { loadKnowledge } from '../data/load-knowledge.ts'
import { decodeFile } from '../ingest/decode-file.ts'
import { detectLanguage } from '../ingest/detect-language.ts'
import { localDisk, reach } from '../ingest/disk.ts'
import { maxTextBytes } from '../ingest/ingest-paths.ts'
import { type Listed, listFiles } from '../ingest/list-files.ts'
import { RefusedError } from '../ingest/refused-error.ts'
import { refuseByName } from '../ingest/sniff.ts'
import { startClock } from './clock.ts'
import { asExtract, type Extract, type Extractor } from './extract-data.ts'
import { extractLines } from './extract-lines.ts'
import { sayExtract } from './extract-text.ts'
import { importedPlaces } from './imported-places.ts'
import { isPublished } from './published.ts'
import { nameFault, type Status, status } from './report-error.ts'
import { dataFolder, type Setup } from './setup.ts'
import { tooLarge } from './too-large.ts'

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
  const knowledge = loadKnowledge(dataFolder, config.overlay, () => gazetteers)
  const read = createExtractor(knowledge, messages, startClock(config.now))
  if (options.jsonl === true) return extractLines(setup.shell.stdin, setup.shell.stdout, read, setup)
  return extractFiles(files, options, read, setup)
}

function createExtractor(knowledge: Knowledge, messages: Messages, now: () => number): Extractor {
  return (id, intake) => asExtract(id, readWithPlaces(intake, knowledge, now()), messages, knowledge)
}

async function extractFiles(
  paths: readonly string[],
  { json, published }: ExtractOptions,
  read: Extractor,
  { messages, log, shell }: Setup,
): Promise<Status> {
  const found: Extract[] = []
  let exit: Status = status.answered
  for (const file of await listFiles(paths, localDisk)) {
    const { origin } = file
    try {
      const intake = await decodeFile(await readBytes(file), origin, detectLanguage)
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
  refuseByName(file.origin)
  if (file.size > maxTextBytes) throw tooLarge(file.size)
  return reach(localDisk.read(file.origin, maxTextBytes + 1))
}
