import {
  type ChangesWish,
  type DigestSources,
  type FoundChanges,
  findChanges,
  rewriteDigest,
  writeDigest,
} from '../../commands/digest-text.ts'
import type { DigestWriter, SubscriptionStore } from '../digest-ports.ts'

/** Topics that are remembered at a time; those that are due in the same minute are mostly the same few. */
const mostRemembered = 64

/** Writes digests from a corpus. What has changed of a topic is found once for all chats that get it. */
export function openDigestWriter(
  sources: DigestSources,
  subscriptions: Pick<SubscriptionStore, 'position'>,
): DigestWriter {
  const remembering: DigestSources = { ...sources, changesOf: rememberChanges() }
  return {
    position: () => subscriptions.position(),
    async write(order) {
      // As before each answer: places that another process has brought in are found by name.
      await sources.corpus.revision()
      return writeDigest(order, remembering)
    },
    correct: (task, options) => rewriteDigest(task, options, sources),
  }
}

function rememberChanges(): NonNullable<DigestSources['changesOf']> {
  const kept = new Map<string, Promise<FoundChanges>>()
  return (wish: ChangesWish, sources) => {
    // What lies between two positions stays what it is, but for what the operator takes back.
    const key = JSON.stringify(wish)
    const known = kept.get(key)
    if (known !== undefined) return known
    if (kept.size >= mostRemembered) kept.delete(kept.keys().next().value!)
    const found = findChanges(wish, sources)
    kept.set(key, found)
    found.catch(() => kept.delete(key))
    return found
  }
}
