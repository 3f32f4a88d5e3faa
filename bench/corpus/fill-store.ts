import { createHash } from 'node:crypto'
import type { Reading } from '../../src/core/index.ts'
import type { Store, Taking } from '../../src/store/store.ts'

const articlesAtOnce = 250

/**
 * Writes made-up articles into a store until it holds so many claims, without reading them.
 * @param options `onProgress`: after each batch, how many claims are held; `readingVersion`: so that nothing is read again
 */
export async function fillStore(
  store: Store,
  articles: Iterator<Reading>,
  claims: number,
  {
    onProgress = () => undefined,
    readingVersion,
  }: { readonly onProgress?: (done: number) => void; readonly readingVersion?: string } = {},
): Promise<void> {
  let done = 0
  while (done < claims) {
    const takings: Taking[] = []
    while (takings.length < articlesAtOnce && done < claims) {
      const reading = articles.next().value as Reading
      takings.push({
        reading,
        capture: captureOf(reading),
        ...(readingVersion !== undefined && { readingVersion }),
      })
      done += reading.claims.length
    }
    await store.intake.takeAll(takings)
    onProgress(done)
  }
  if (readingVersion !== undefined) await store.readings.noteVersion(readingVersion)
}

function captureOf({ article }: Reading): Taking['capture'] {
  const bytes = Buffer.from(article.text)
  const rawSha256 = createHash('sha256').update(bytes).digest('hex')
  const { text, origin, language, title, publisher } = article
  return {
    bytes,
    capturedAt: article.fetchedAt,
    intake: {
      text,
      rawSha256,
      origin,
      language,
      ...(title !== undefined && { title }),
      ...(publisher !== undefined && { publisher }),
    },
  }
}
