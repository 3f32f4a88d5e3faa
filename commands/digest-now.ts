import { defineCommand } from '../src/command.ts'
import { UserError } from '../src/core/index.ts'
import type { DigestTopic } from '../src/digest.ts'
import { digestHere } from './digest-here.ts'
import { previewDigest } from './digest-preview.ts'

/**
 * /digest now: what a digest of this chat would hold now, since the last that arrived; or one on a topic over the last
 * day, also where no digest can go. What the next one tells is not changed by it.
 */
export const digestNow = defineCommand({
  name: 'digest now',
  admins: true,
  arguments: [
    { name: 'place', kind: 'place-or-actor', lead: true },
    { name: 'digest', kind: 'digest' },
    { name: 'zone', kind: 'zone' },
  ],
  async run({ place: about, digest: id }, context) {
    const { asker, places, defaultZone, language } = context
    if (about === undefined) {
      if (asker.platform === 'console')
        throw new UserError('missing-argument', { command: 'digest now', argument: 'place' })
      const found = await digestHere(id, 'digest now', context)
      const page = await previewDigest(found, context, found.covered)
      return { ...page, zone: found.schedule.zone }
    }
    const local = 'place' in about ? places.zoneOf(about.place) : defaultZone
    const zone = context.zone === 'local' ? local : context.zone
    const topic: DigestTopic =
      'place' in about ? { kind: 'place', id: about.place.id } : { kind: 'actor', id: about.actor.id }
    const page = await previewDigest({ topic, schedule: { at: '07:30', zone, days: [1] }, language }, context)
    return { ...page, zone }
  },
})
