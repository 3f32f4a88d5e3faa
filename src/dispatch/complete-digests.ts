import type { Asker, PlaceFinder } from '../command.ts'
import { type Knowledge, nameKey } from '../core/index.ts'
import type { Subscription } from '../digest.ts'
import type { DigestDesk } from '../digest-ports.ts'
import type { Completion } from './dispatcher.ts'

/** Offers the digests of the asker's chat, by id or by what they are of; to nobody but its administrators. */
export async function completeDigests(
  { platform, chat, thread, admin }: Asker,
  prefix: string,
  language: string,
  known: {
    readonly digests: Pick<DigestDesk, 'subscriptions'>
    readonly places: PlaceFinder
    readonly knowledge: Knowledge
  },
  limit: number,
): Promise<readonly Completion[]> {
  if (platform === 'console' || !admin) return []
  const here = { platform, chat, ...(thread !== undefined && { thread }) }
  const key = nameKey(prefix)
  const offered: Completion[] = []
  for (const digest of await known.digests.subscriptions.ofChat(here)) {
    const name = await nameOf(digest, language, known)
    if (digest.id.startsWith(prefix.trim().toLowerCase()) || nameKey(name).startsWith(key))
      offered.push({ label: `${digest.id} – ${name}, ${digest.schedule.at}`, value: digest.id })
  }
  return offered.slice(0, limit)
}

async function nameOf(
  { topic: { kind, id } }: Subscription,
  language: string,
  { places, knowledge }: { readonly places: PlaceFinder; readonly knowledge: Knowledge },
): Promise<string> {
  if (kind === 'actor') return knowledge.actors.get(id)?.name ?? id
  const place = await places.byId(id)
  return place?.names[language] ?? place?.names.en ?? id
}
