import { createReadStream } from 'node:fs'
import type { Intake } from '../../core/index.ts'
import { sha256 } from '../decode-file.ts'
import { localDisk } from '../disk.ts'
import type { IngestOptions } from '../ingest-options.ts'
import type { Taking } from '../ingest-store.ts'
import { RefusedError } from '../refused-error.ts'
import type { SummaryWriter, TableCount } from '../summary.ts'
import { type BrokenCsv, type CsvRecord, readCsv } from './csv-lines.ts'
import { openTable, type Table } from './open-table.ts'
import { createRowRefusals } from './row-refusals.ts'

/** Rows to a transaction: with one claim each they take as long as a few articles. */
const batchSize = 256

/**
 * Takes a dataset in, row by row. A row that cannot be read is refused with its line; the rest is taken. A row that
 * is held in another version becomes a new version of it. A file that holds no dataset we read is refused.
 */
export async function ingestTable(
  { origin: path, size }: { readonly origin: string; readonly size: number },
  options: IngestOptions,
  summary: SummaryWriter,
): Promise<void> {
  const origin = options.originOf?.(path) ?? path
  try {
    await ingestRows(path, size, origin, options, summary)
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error
    const { code, details } = error
    summary.refused({ origin, code, details })
    await options.store.intake.refuse(origin, code.slice('refused.'.length), { details, at: options.now })
  }
}

async function ingestRows(
  path: string,
  size: number,
  origin: string,
  options: IngestOptions,
  summary: SummaryWriter,
): Promise<void> {
  const { datasetOf } = await import('../../core/pipeline.ts')
  const table = await openTable(path, options.disk ?? localDisk, datasetOf)
  const count = summary.table(origin, table.dataset, table.version)
  const stream = createReadStream(path)
  const read = await rowReader(table, origin, options)
  let batch: Taking[] = []
  const flush = async (): Promise<void> => {
    if (batch.length > 0) await takeRows(batch, options, count)
    batch = []
    options.onProgress?.({ done: stream.bytesRead, total: size, origin: path, unit: 'bytes' })
  }
  const refusals = createRowRefusals(origin, count, options, summary)
  let isHeader = true
  for await (const record of readCsv(stream, table)) {
    if (!isHeader || 'problem' in record) {
      try {
        batch.push(read(record))
      } catch (error) {
        refusals.add(record.line, error)
      }
    }
    isHeader = false
    if (batch.length >= batchSize) await flush()
    if (options.signal?.aborted === true) break
  }
  await flush()
  await refusals.write()
}

async function rowReader(
  { dataset, version, columns }: Table,
  origin: string,
  { knowledge, now, readingVersion }: IngestOptions,
): Promise<(record: CsvRecord | BrokenCsv) => Taking> {
  const { formatRow, readArticle } = await import('../../core/pipeline.ts')
  return (record) => {
    if ('problem' in record) {
      throw new RefusedError('refused.rows-from', {
        line: String(record.line),
        problem: record.problem,
      })
    }
    const { cells, raw, line } = record
    if (cells.length !== columns.length) {
      throw new RefusedError('refused.row-columns', {
        line: String(line),
        found: String(cells.length),
        expected: String(columns.length),
      })
    }
    const fields = new Map(columns.map((name, i): [string, string] => [name, cells[i]!]))
    for (const [name, value] of fields) if (value === '') fields.delete(name)
    const bytes = new TextEncoder().encode(raw)
    const text = formatRow(fields)
    const intake: Intake = {
      text,
      rawSha256: sha256(bytes),
      origin: `${origin}:${line}`,
      language: 'en',
      row: { dataset, version, id: '' },
    }
    const reading = readArticle(intake, knowledge, now)
    return {
      reading,
      capture: { intake: { ...intake, row: reading.article.row! }, bytes, capturedAt: now },
      ...(readingVersion !== undefined && { readingVersion }),
    }
  }
}

async function takeRows(
  batch: readonly Taking[],
  { store }: IngestOptions,
  count: TableCount,
): Promise<void> {
  for (const taken of await store.intake.takeAll(batch)) count[taken] += 1
}
