import type { CommandContext } from '../src/command.ts'
import { type Action, answerChanges, type Block, type CitedSource, type Span } from '../src/core/index.ts'
import type { CorpusPosition, Subscription } from '../src/digest.ts'
import { topicName } from './digest-words.ts'
import { gatherChanges } from './gather-changes.ts'

const dayMs = 24 * 60 * 60 * 1000

/** What a digest would hold. */
export interface Preview {
  readonly label: readonly Span[]
  readonly blocks: readonly Block[]
  readonly actions: readonly Action[]
  readonly cited: readonly CitedSource[]
}

/**
 * What a digest would hold if it came now, in its own language.
 * @param from since when; the last day if not given
 */
export async function previewDigest(
  { topic, schedule, language }: Pick<Subscription, 'topic' | 'schedule' | 'language'>,
  context: CommandContext,
  from?: CorpusPosition,
): Promise<Preview> {
  const { corpus, knowledge, now } = context
  const messages = context.messagesFor(language)
  const since = from?.at ?? now - dayMs
  const gathered = await gatherChanges(since, topic.kind === 'place' ? [topic.id] : undefined, context)
  const isOfTopic = topic.kind === 'place' ? undefined : topic.id
  const claims =
    isOfTopic === undefined
      ? gathered.claims
      : gathered.claims.filter(({ actors }) => actors.some(({ id }) => id === isOfTopic))
  const name = await topicName(topic, { ...context, language })
  const title = messages('new.title', { topic: name })
  const reader = { messages, knowledge, zone: schedule.zone, now }
  return answerChanges({ title, since, ...gathered, claims }, await corpus.coverage(), reader)
}
