import type { ActorMention } from '../../model/index.ts'

/** Civilians whom no word of the text names, as those an attack is on. */
export const civilians: ActorMention = {
  id: 'unnamed:civilians',
  name: 'civilians',
  text: '',
  role: 'target',
  kind: 'civilians',
}
