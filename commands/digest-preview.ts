import type { CommandContext, Reply } from '../src/command.ts'
import type { CorpusPosition, Subscription } from '../src/digest.ts'
import { composeDigest } from './digest-text.ts'

const dayMs = 24 * 60 * 60 * 1000

/**
 * What a digest would hold if it came now, in its own language.
 * @param from since when; the last day if not given
 */
export async function previewDigest(
  subscription: Pick<Subscription, 'topic' | 'schedule' | 'language'> & Partial<Subscription>,
  context: CommandContext,
  from?: CorpusPosition,
): Promise<Omit<Reply, 'zone' | 'cited'> & Required<Pick<Reply, 'cited'>>> {
  const { now, digests, asker } = context
  const { platform } = asker
  const { page, doc } = await composeDigest(
    {
      subscription: { number: 0, ...subscription },
      from: from ?? { at: now - dayMs },
      to: await digests.subscriptions.position(),
      now,
      repeat: false,
      // As much as the digest itself would tell; a terminal holds anything.
      fits: (made) => platform === 'console' || digests.fits(platform, made),
    },
    context,
  )
  return { label: doc.label, blocks: doc.blocks, actions: doc.actions, cited: page.cited }
}
