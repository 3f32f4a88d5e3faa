import type { Speaker } from '../../model/index.ts'

/** Whether two statements are of one speaker; who is not named may be either. */
export const isOneVoice = (one: Speaker, other: Speaker): boolean =>
  one.kind === other.kind && (one.text === other.text || one.text === '' || other.text === '')
