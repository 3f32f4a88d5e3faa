import type { Mark } from '../core/index.ts'
import { UserError } from '../core/index.ts'
import { createPlaceFinder } from '../data/place-finder.ts'
import { canonicalAddress } from '../ingest/canonical-address.ts'
import { type CorpusRoom, openCorpus } from './house.ts'
import { type Status, status } from './report-error.ts'
import type { Setup } from './setup.ts'

/** What an operator can mark by hand. */
export type HandMark = Extract<Mark['mark'], 'withdrawn' | 'corrected' | 'held' | 'released'>

/**
 * `sitrep withdraw|correct|hold|release`: marks an article, or a place where that is possible, with the moment. Nothing
 * is deleted; a release takes a hold back by a further mark.
 * @param target id, SHA-256 or address of an article, `ucdp-ged:<row>`, `acled:<row>`; to hold and release, a place too
 * @throws {UserError} unknown-article, unknown-place, ambiguous-place
 */
export async function mark(
  kind: HandMark,
  target: string,
  { reason }: { readonly reason?: string },
  setup: Setup,
): Promise<Status> {
  const room = await openCorpus(setup)
  try {
    const made: Mark = { mark: kind, at: room.now(), ...(reason !== undefined && { reason }) }
    const name = (await markArticle(target, made, room)) ?? (await markPlace(target, made, room))
    setup.shell.stdout.write(`${setup.messages(`cli.marked.${kind}`, { name })}\n`)
    return status.answered
  } finally {
    await room.close()
  }
}

async function markArticle(target: string, made: Mark, { store }: CorpusRoom): Promise<string | undefined> {
  const id = await store.marks.findArticle(canonicalAddress(target) ?? target)
  if (id === undefined) return undefined
  await store.marks.markArticle(id, made)
  const [article] = await store.corpus.heads([id])
  return article?.title === undefined ? id : `“${article.title}” (${id})`
}

async function markPlace(target: string, made: Mark, { store, knowledge }: CorpusRoom): Promise<string> {
  if (made.mark === 'withdrawn' || made.mark === 'corrected') {
    throw new UserError('unknown-article', { name: target })
  }
  const named = await store.corpus.placesNamed()
  const place = await createPlaceFinder(knowledge, () => named).find(target)
  await store.marks.markPlace(place.id, made)
  return place.names.en ?? place.id
}
