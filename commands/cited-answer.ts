import type { CommandContext } from '../src/command.ts'
import { type CitedSource, type Doc, UserError } from '../src/core/index.ts'
import { type Delivery, digestKey, parseDigestKey } from '../src/digest.ts'

/** Something with numbers in it, of which one is asked for. */
export interface CitedAnswer {
  readonly doc: Doc
  readonly sources: readonly CitedSource[]
  /** What a digest is known by; absent for an answer. */
  readonly digest?: string
}

/** As far back as a chat's last digest is what a number without more is taken to be of. */
const lookedBackMs = 30 * 24 * 60 * 60 * 1000

/**
 * What a number is of: the answer or the digest of that id; without one, whatever came last here, the asker's own last
 * answer or a digest.
 * @throws {UserError} `no-answer-yet` where there is neither
 */
export async function findCited(
  id: string | undefined,
  context: Pick<CommandContext, 'answers' | 'asker' | 'digests' | 'now'>,
): Promise<CitedAnswer> {
  const found = await (id === undefined ? findLast(context) : findById(id, context))
  if (found === undefined) throw new UserError('no-answer-yet')
  return found
}

async function findById(
  id: string,
  { answers, digests }: Pick<CommandContext, 'answers' | 'digests'>,
): Promise<CitedAnswer | undefined> {
  const key = parseDigestKey(id)
  if (key === undefined) return answers.byId(id)
  const delivery = await digests.subscriptions.delivery(key)
  return delivery && asCited(delivery)
}

async function findLast({
  answers,
  asker,
  digests,
  now,
}: Pick<CommandContext, 'answers' | 'asker' | 'digests' | 'now'>): Promise<CitedAnswer | undefined> {
  const answer = await answers.last(asker)
  const { platform, chat, thread } = asker
  if (platform === 'console') return answer
  // Answers are known to the minute: of the two in one, the asker's own is what they mean.
  const since =
    answer === undefined ? now - lookedBackMs : Temporal.Instant.from(answer.asOf).epochMilliseconds + 60_000
  const here = { platform, chat, ...(thread !== undefined && { thread }) }
  const delivery = await digests.subscriptions.newestIn(here, since)
  return (delivery && asCited(delivery)) ?? answer
}

function asCited(delivery: Delivery): CitedAnswer | undefined {
  const { digest } = delivery
  return digest && { doc: digest.doc, sources: digest.cited, digest: digestKey(delivery) }
}
