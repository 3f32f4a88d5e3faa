import type { EventCode } from '../../model/index.ts'

/** Violence done from afar or by a device: told by its means, whoever sent it. */
export const strikes: readonly EventCode[] = [
  'air-drone-strike',
  'shelling-artillery-missile',
  'suicide-bomb',
  'remote-explosive-ied',
  'grenade',
  'chemical-weapon',
]

/** What is fired at a place from somewhere else. */
export const fromAfar: ReadonlySet<string> = new Set<EventCode>([
  'air-drone-strike',
  'shelling-artillery-missile',
])
