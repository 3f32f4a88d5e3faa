import { defineCommand } from '../src/command.ts'
import { line, text } from '../src/core/index.ts'
import { changeDigest, digestHere } from './digest-here.ts'
import { sayDigest } from './digest-words.ts'

/** /digest remove: it comes no more. */
export const digestRemove = defineCommand({
  name: 'digest remove',
  admins: true,
  arguments: [{ name: 'digest', kind: 'digest', lead: true }],
  async run({ digest: id }, context) {
    const { messages } = context
    const found = await digestHere(id, 'digest remove', context)
    await changeDigest(
      found.id,
      ({ next: _, paused: __, ...current }) => ({ ...current, state: 'removed' }),
      context,
      'changed',
    )
    return {
      zone: found.schedule.zone,
      label: [],
      blocks: [
        line(text(messages('digest.removed', { id: found.id }), 'strong')),
        line(text(await sayDigest(found, context))),
      ],
      actions: [{ label: messages('digest.button.list'), command: '/digest list' }],
    }
  },
})
