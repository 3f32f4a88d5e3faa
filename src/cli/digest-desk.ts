import { encodeDoc as encodeDiscord } from '../adapters/discord/encode.ts'
import { perSecond as onDiscord } from '../adapters/discord/per-second.ts'
import { encodeDoc as encodeTelegram } from '../adapters/telegram/encode.ts'
import { perSecond as onTelegram } from '../adapters/telegram/per-second.ts'
import type { DigestDesk, SubscriptionStore } from '../digest-ports.ts'

const threeHoursMs = 3 * 60 * 60 * 1000

/** What commands set digests with. The platforms' SDKs are not loaded for it. */
export function openDigestDesk(subscriptions: SubscriptionStore, lateMs = threeHoursMs): DigestDesk {
  const encoders = { discord: encodeDiscord, telegram: encodeTelegram }
  return {
    subscriptions,
    perSecond: { discord: onDiscord, telegram: onTelegram },
    lateMs,
    fits: (platform, doc) => encoders[platform](doc).length === 1,
  }
}
