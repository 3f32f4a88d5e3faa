import { type CommandContext, defineCommand } from '../src/command.ts'
import { answerSource, type Claim, standingOf, UserError } from '../src/core/index.ts'

/** /source n: the sentence behind line n of the asker's last answer here, or of the answer a button belongs to. */
export const source = defineCommand({
  name: 'source',
  arguments: [
    { name: 'n', kind: 'integer', lead: true, required: true },
    { name: 'answer', kind: 'words' },
    { name: 'zone', kind: 'zone' },
  ],
  async run({ n, answer: id }, context) {
    const { answers, asker, corpus, knowledge, messages } = context
    const answer = id === undefined ? await answers.last(asker) : await answers.byId(id)
    if (answer === undefined) throw new UserError('no-answer-yet')
    if (answer.sources.length === 0) throw new UserError('no-lines')
    const cited = answer.sources.find((one) => one.n === n)
    if (cited === undefined) {
      throw new UserError('no-such-line', { n: String(n), last: String(answer.sources.length) })
    }
    const [article] = await corpus.articles([cited.article])
    if (article === undefined) throw new UserError('article-gone', { n: String(n) })
    if (standingOf(article).state === 'held') throw new UserError('held-back', { n: String(n) })
    const zone = context.zone === 'local' ? answer.doc.zone : context.zone
    const claims = await corpus.claims(cited.claims)
    if (await isHeld(claims, context)) throw new UserError('held-back', { n: String(n) })
    const lent = await corpus.claims(cited.datedBy ?? [])
    const evidence = {
      claims: lent,
      articles: await corpus.articles([...new Set(lent.map((claim) => claim.article))]),
    }
    const reader = { messages, knowledge, zone, now: context.now }
    const blocks = answerSource(cited, article, claims, reader, evidence)
    return { zone, label: answer.doc.label, blocks, actions: [] }
  },
})

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
