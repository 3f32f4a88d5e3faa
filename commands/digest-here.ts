import type { CommandContext } from '../src/command.ts'
import { type Block, line, UserError } from '../src/core/index.ts'
import type { DigestChat, Subscription } from '../src/digest.ts'
import { topicName } from './digest-words.ts'

type Context = Pick<CommandContext, 'asker' | 'digests' | 'knowledge' | 'places' | 'language'>

/** Where digests set here would go. @throws {UserError} `digests-elsewhere` where none can go */
export function chatHere({ asker }: Pick<CommandContext, 'asker'>): DigestChat {
  const { platform, chat, thread } = asker
  if (platform === 'console') {
    throw new UserError('digests-elsewhere', {}, [{ label: '/digest now', command: '/digest now' }])
  }
  return { platform, chat, ...(thread !== undefined && { thread }) }
}

/**
 * The digest of this chat that is meant: by its id, or the only one there is.
 * @param what the command that asks, for the buttons where several could be meant: `digest pause`
 * @throws {UserError} `no-digest-here`, `no-such-digest`, `which-digest`
 */
export async function digestHere(
  id: string | undefined,
  what: string,
  context: Context,
): Promise<Subscription> {
  const all = await context.digests.subscriptions.ofChat(chatHere(context))
  if (all.length === 0) throw new UserError('no-digest-here')
  const wanted = id?.toLowerCase()
  const [only] = wanted === undefined && all.length === 1 ? all : all.filter((one) => one.id === wanted)
  if (only !== undefined) return only
  const suggestions = []
  for (const one of all) {
    const { schedule } = one
    const label = `${await topicName(one.topic, context)} ${schedule.at}`
    suggestions.push({
      label,
      command: what === 'digest now' ? `/${what} digest:${one.id}` : `/${what} ${one.id}`,
    })
  }
  if (wanted === undefined) throw new UserError('which-digest', {}, suggestions)
  throw new UserError('no-such-digest', { id: wanted }, suggestions)
}

/** How often a change is tried again where somebody else was quicker. */
const tries = 5

/**
 * Changes a digest as it stands now; its version grows by one.
 * @param make what it becomes, from what it is at the moment of writing
 * @throws {UserError} `digest-busy` where others change it all the time, `no-such-digest` where it has been removed
 */
export async function changeDigest(
  id: string,
  make: (current: Subscription) => Subscription,
  { digests }: Pick<CommandContext, 'digests'>,
  reason?: 'paused' | 'changed',
): Promise<Subscription> {
  const { subscriptions } = digests
  for (let i = 0; i < tries; i++) {
    const current = await subscriptions.get(id)
    if (current === undefined || current.state === 'removed') throw new UserError('no-such-digest', { id })
    const next: Subscription = { ...make(current), version: current.version + 1 }
    if (await subscriptions.change(next, current.version, reason)) return next
  }
  throw new UserError('digest-busy', { id })
}

/**
 * What is to be said of whether the bot may post here; [] where it may.
 * @throws {UserError} `cannot-post-…` where a message surely would not be taken
 */
export async function checkPosting({
  mayPost,
  messages,
}: Pick<CommandContext, 'mayPost' | 'messages'>): Promise<readonly Block[]> {
  const may = await mayPost()
  if (may === 'yes') return []
  if (may !== 'unseen' && may !== 'unknown') throw new UserError(`cannot-post-${may}`)
  return [line({ kind: 'gap', text: messages(`digest.post-${may}`) })]
}
