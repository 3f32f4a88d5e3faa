import { defineCommand } from '../src/command.ts'
import { line, nextOccurrence, text } from '../src/core/index.ts'
import type { Subscription } from '../src/digest.ts'
import { changeDigest, checkPosting, digestHere } from './digest-here.ts'
import { sayDigest, sayNext } from './digest-words.ts'

/** /digest resume: it comes again; the first one tells all that it has not told. */
export const digestResume = defineCommand({
  name: 'digest resume',
  admins: true,
  arguments: [{ name: 'digest', kind: 'digest', lead: true }],
  async run({ digest: id }, context) {
    const { messages, now, zoneData } = context
    const found = await digestHere(id, 'digest resume', context)
    const posting = await checkPosting(context)
    const make = ({ paused: _, ...current }: Subscription): Subscription => ({
      ...current,
      state: 'active',
      next: nextOccurrence(current.schedule, now),
      zoneData,
    })
    const current = found.state === 'paused' ? await changeDigest(found.id, make, context) : found
    return {
      zone: current.schedule.zone,
      label: [],
      blocks: [
        line(text(messages('digest.resumed', { id: current.id }), 'strong')),
        line(text(await sayDigest(current, context))),
        line(...sayNext(current.next ?? nextOccurrence(current.schedule, now), current.schedule, messages)),
        ...posting,
      ],
      actions: [{ label: messages('digest.button.list'), command: '/digest list' }],
    }
  },
})
