import type { Speaker } from '../../model/index.ts'
import { reporter } from './find-speaker.ts'
import { speakerCovering } from './speaker-at.ts'
import { callerBefore } from './teller-before.ts'
import type { Voices } from './voices.ts'

/** The own voice of a bulletin tells as a reporter's does: what it says did not happen is no denial. */
export const withoutBulletin = (speaker: Speaker, { voice }: Voices): Speaker =>
  speaker === voice ? reporter : speaker

/** Who denies at a token what was told before: who says so, or who calls it so. */
export function denierAt(at: number, voices: Voices): Speaker {
  const told = withoutBulletin(speakerCovering(at, voices), voices)
  return told === reporter ? (callerBefore(at, voices) ?? told) : told
}
