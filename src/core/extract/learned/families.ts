import type { EventCode } from '../../model/index.ts'

/**
 * Events that are told with much the same words, and that a reader may take for one another: whether a sentence tells
 * one of a family is judged by all words, which of them it is only then.
 */
export const eventFamilies: readonly (readonly EventCode[])[] = [
  ['armed-clash', 'offensive'],
  [
    'government-regains-territory',
    'non-state-actor-overtakes-territory',
    'control',
    'non-violent-transfer-of-territory',
    'headquarters-established',
  ],
  ['air-drone-strike'],
  ['shelling-artillery-missile', 'grenade', 'chemical-weapon'],
  ['suicide-bomb', 'remote-explosive-ied'],
  ['attack', 'sexual-violence', 'mob-violence', 'excessive-force'],
  ['abduction', 'arrests'],
  ['peaceful-protest', 'protest-with-intervention', 'violent-demonstration'],
  [
    'agreement',
    'change-to-group',
    'disrupted-weapons-use',
    'other-strategic',
    'statement',
    'appeal',
    'sanction',
  ],
  ['looting-property-destruction'],
  ['coup'],
  ['siege', 'humanitarian'],
  ['displacement'],
  ['casualties'],
]
