import type { Mark } from '../core/index.ts'
import { UserError } from '../core/index.ts'
import { createPlaceFinder } from '../data/place-finder.ts'
import { canonicalAddress } from '../ingest/canonical-address.ts'
import { type CorpusRoom, openCorpus } from './house.ts'
import { type Status, status } from './report-error.ts'
import type { Setup } from './setup.ts'

/** What an operator can mark by hand. */
export type HandMark = Extract<Mark['mark'], 'withdrawn' | 'corrected' | 'held' | 'released'>

/** What was marked, for people and machines. */
interface Marked {
  readonly target: 'article' | 'place'
  readonly id: string
  readonly name: string
}

/**
 * `sitrep withdraw|correct|hold|release`: marks an article, or a place where that is possible, with the moment. Nothing
 * is deleted; a release takes a hold back by a further mark.
 * @param target id, SHA-256 or address of an article, `ucdp-ged:<row>`, `acled:<row>`; to hold and release, a place too
 * @throws {UserError} unknown-article, unknown-place, ambiguous-place; not-held, to be released
 */
export async function mark(
  kind: HandMark,
  target: string,
  { reason, json }: { readonly reason?: string; readonly json?: boolean },
  setup: Setup,
): Promise<Status> {
  const room = await openCorpus(setup)
  try {
    const made: Mark = { mark: kind, at: room.now(), ...(reason !== undefined && { reason }) }
    const marked = (await markArticle(target, made, room)) ?? (await markPlace(target, made, room))
    const words =
      json === true
        ? JSON.stringify({ ...marked, ...made })
        : setup.messages(`cli.marked.${kind}`, { name: marked.name })
    setup.shell.stdout.write(`${words}\n`)
    return status.answered
  } finally {
    await room.close()
  }
}

async function markArticle(target: string, made: Mark, { store }: CorpusRoom): Promise<Marked | undefined> {
  const id = await store.marks.findArticle(canonicalAddress(target) ?? target)
  if (id === undefined) return undefined
  const [article] = await store.corpus.heads([id])
  const name = article?.title === undefined ? id : `“${article.title}” (${id})`
  const holds = article?.marks?.filter((one) => one.mark === 'held' || one.mark === 'released')
  if (made.mark === 'released' && holds?.at(-1)?.mark !== 'held') throw new UserError('not-held', { name })
  await store.marks.markArticle(id, made)
  return { target: 'article', id, name }
}

async function markPlace(target: string, made: Mark, { store, knowledge }: CorpusRoom): Promise<Marked> {
  if (made.mark === 'withdrawn' || made.mark === 'corrected') {
    throw new UserError('unknown-article', { name: target })
  }
  const places = await store.corpus.placesNamed()
  const { id, names } = await createPlaceFinder(knowledge, () => places).find(target)
  const name = names.en ?? id
  if (made.mark === 'released' && !(await store.corpus.heldPlaces()).includes(id))
    throw new UserError('not-held', { name })
  await store.marks.markPlace(id, made)
  return { target: 'place', id, name }
}
