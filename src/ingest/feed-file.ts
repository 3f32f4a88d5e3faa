import { type Disk, reach } from './disk.ts'
import type { IngestOptions } from './ingest-options.ts'
import { loadFile } from './load-file.ts'
import { RefusedError } from './refused-error.ts'
import type { SummaryWriter } from './summary.ts'
import { decodeMarkup } from './web/decode-markup.ts'
import { kindOf } from './web/kind-of.ts'

/** Enough to see what begins. */
const headBytes = 4_000

/** Whether a file is a feed: by its name it may be, and by its beginning it is. @throws {RefusedError} unreadable */
export async function isFeedFile(path: string, disk: Disk): Promise<boolean> {
  if (!/\.(?:xml|rss|atom|rdf|json)$/iu.test(path)) return false
  try {
    return kindOf(decodeMarkup(await reach(disk.read(path, headBytes))), '') === 'feed'
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error
    // Whatever is wrong with it is said where it is taken as any other file.
    return false
  }
}

/** Takes in the items of a saved feed. @param onItem after each item */
export async function ingestFeedFile(
  file: { readonly origin: string; readonly size: number },
  { store, now, disk, openOnline, originOf = (path) => path }: IngestOptions & { readonly disk: Disk },
  summary: SummaryWriter,
  onItem: (done: number, total: number, origin: string) => void,
): Promise<void> {
  const origin = originOf(file.origin)
  try {
    const bytes = await loadFile(file, disk)
    await (await openOnline!()).takeFeed(bytes, origin, summary, onItem)
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error
    const { code, details } = error
    summary.refused({ origin, code, details })
    await store.intake.refuse(origin, code.slice('refused.'.length), { details, at: now })
  }
}
