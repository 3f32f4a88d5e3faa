import { type CommandContext, defineCommand } from '../src/command.ts'
import {
  answerSource,
  type Block,
  type Claim,
  type Messages,
  standingOf,
  UserError,
} from '../src/core/index.ts'
import { findCited } from './cited-answer.ts'

/**
 * /source n: the sentence behind [n] of what came last here, the asker's own last answer or a digest, or of the answer or
 * digest whose id is given.
 */
export const source = defineCommand({
  name: 'source',
  arguments: [
    { name: 'n', kind: 'integer', lead: true, required: true },
    { name: 'answer', kind: 'words' },
    { name: 'zone', kind: 'zone' },
  ],
  async run({ n, answer: id }, context) {
    const { corpus, knowledge, messages } = context
    const { doc, sources, digest } = await findCited(id, context)
    if (sources.length === 0) throw new UserError('no-lines')
    const cited = sources.find((one) => one.n === n)
    if (cited === undefined) {
      throw new UserError('no-such-line', { n: String(n), last: String(sources.length) })
    }
    const [article] = await corpus.articles([cited.article])
    if (article === undefined) throw new UserError('article-gone', { n: String(n) })
    if (standingOf(article).state === 'held') throw new UserError('held-back', { n: String(n) })
    const zone = context.zone === 'local' ? doc.zone : context.zone
    const claims = await corpus.claims(cited.claims)
    if (await isHeld(claims, context)) throw new UserError('held-back', { n: String(n) })
    const lent = await corpus.claims(cited.datedBy ?? [])
    const evidence = {
      claims: lent,
      articles: await corpus.articles([...new Set(lent.map((claim) => claim.article))]),
    }
    const reader = { messages, knowledge, zone, now: context.now }
    const blocks = answerSource(cited, article, claims, reader, evidence)
    return { zone, label: doc.label, blocks: [...fromDigest(digest, messages), ...blocks], actions: [] }
  },
})

/** Which digest it is of: another may have come since it was read. */
function fromDigest(key: string | undefined, messages: Messages): readonly Block[] {
  if (key === undefined) return []
  return [
    { kind: 'line', spans: [{ kind: 'text', text: messages('source.of-digest', { key }), style: 'muted' }] },
  ]
}

/** Whether any of them is told of a place that the operator keeps back. */
async function isHeld(
  claims: readonly Claim[],
  { corpus, places }: Pick<CommandContext, 'corpus' | 'places'>,
): Promise<boolean> {
  const held = new Set(await corpus.heldPlaces())
  if (held.size === 0) return false
  for (const { place } of claims) {
    if (place === null) continue
    const around = [place.id, ...((await places.byId(place.id))?.parents ?? [])]
    if (around.some((id) => held.has(id))) return true
  }
  return false
}
