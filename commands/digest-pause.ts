import { defineCommand } from '../src/command.ts'
import { line, text } from '../src/core/index.ts'
import { changeDigest, digestHere } from './digest-here.ts'
import { sayDigest } from './digest-words.ts'

/** /digest pause: nothing is sent until it is resumed; what was set stays. */
export const digestPause = defineCommand({
  name: 'digest pause',
  admins: true,
  arguments: [{ name: 'digest', kind: 'digest', lead: true }],
  async run({ digest: id }, context) {
    const { messages, now } = context
    const found = await digestHere(id, 'digest pause', context)
    if (found.state === 'active') {
      await changeDigest(
        found.id,
        ({ next: _, ...current }) => ({ ...current, state: 'paused', paused: { reason: 'asked', at: now } }),
        context,
        'paused',
      )
    }
    return {
      zone: found.schedule.zone,
      label: [],
      blocks: [
        line(text(messages('digest.paused', { id: found.id }), 'strong')),
        line(text(await sayDigest(found, context))),
      ],
      actions: [{ label: messages('digest.button.resume-it'), command: `/digest resume ${found.id}` }],
    }
  },
})
