import type { IngestStore, Taking } from './ingest-store.ts'
import { stopAtStore } from './stop-at-store.ts'
import type { SummaryWriter } from './summary.ts'

/**
 * Takes a batch in, in one transaction. Where the store refuses it, each article goes by itself, and one
 * whose reading cannot be kept is kept without it.
 */
export async function takeBatch(
  batch: readonly Taking[],
  writer: IngestStore['intake'],
  summary: SummaryWriter,
): Promise<void> {
  try {
    const results = await writer.takeAll(batch)
    for (const [index, taking] of batch.entries()) note(taking, results[index]!, summary)
  } catch (error) {
    stopAtStore(error)
    // Every other cause comes up again, with its article, when they go one by one.
    for (const taking of batch) await takeOne(taking, writer, summary)
  }
}

async function takeOne(taking: Taking, writer: IngestStore['intake'], summary: SummaryWriter): Promise<void> {
  try {
    note(taking, (await writer.takeAll([taking]))[0]!, summary)
  } catch (error) {
    stopAtStore(error)
    const { article } = taking.reading
    const bare = { ...taking, reading: { article, claims: [], times: [] }, failed: true }
    // What fails now is the store itself, and stops everything.
    note(bare, (await writer.takeAll([bare]))[0]!, summary)
    summary.failed(article.origin, article.id, error)
  }
}

function note(
  { reading, capture, failed = false }: Taking,
  result: 'taken' | 'known' | 'changed',
  summary: SummaryWriter,
): void {
  const { origin } = capture.intake
  if (result === 'known') summary.known(origin, reading.article.id)
  else summary.taken(origin, reading.article, failed, result === 'changed')
}
