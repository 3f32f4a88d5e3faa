import type { Dataset } from '../../core/index.ts'
import type { Disk } from '../disk.ts'
import { reach } from '../disk.ts'
import { RefusedError } from '../refused-error.ts'
import { releaseOfName } from './release-of-name.ts'
import { encodingOfTable, type TableEncoding } from './table-encoding.ts'

/** A file that holds a dataset we read. */
export interface Table {
  readonly path: string
  readonly dataset: Dataset
  /** '' when nothing tells it. */
  readonly version: string
  readonly encoding: TableEncoding
  readonly delimiter: string
  readonly columns: readonly string[]
}

/** Whether a path is a table by its name. */
export function isTable(path: string): boolean {
  return /\.(?:csv|tsv)$/iu.test(path)
}

/** A header is a line of names; both datasets' have less than a kilobyte. */
const longestHeader = 64_000

/**
 * Recognises a dataset by its header.
 * @throws {RefusedError} unknown-table, empty; what the disk refuses
 */
export async function openTable(
  path: string,
  disk: Disk,
  datasetOf: (columns: readonly string[]) => Dataset | undefined,
): Promise<Table> {
  const bytes = await reach(disk.read(path, longestHeader))
  const encoding = await encodingOfTable(path)
  const head = new TextDecoder(encoding).decode(bytes)
  if (head.trim() === '') throw new RefusedError('refused.empty')
  const header = head.replace(/^[\r\n]+/u, '').split(/\r?\n/u, 1)[0]!
  for (const delimiter of [',', ';', '\t']) {
    const columns = header.split(delimiter).map((name) => name.trim().replace(/^"(.*)"$/u, '$1'))
    const dataset = datasetOf(columns)
    if (dataset === undefined) continue
    const version = dataset === 'ucdp-ged' ? releaseOfName(path) : ''
    return { path, dataset, version, encoding, delimiter, columns }
  }
  throw new RefusedError('refused.unknown-table')
}
