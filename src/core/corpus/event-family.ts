import type { EventCode } from '../model/index.ts'

/**
 * Kinds of events of which two articles can be seen to tell the same one. turning: a place or a state changes hands,
 * which is rare. incident: it happens again and again, so more must agree. What lasts (control, siege), what is said
 * (appeals, statements) and what follows from an event (tolls, flight) is not here: it has no day of its own.
 */
export interface EventFamily {
  readonly name: string
  readonly kind: 'turning' | 'incident'
}

const turning = (name: string): EventFamily => ({ name, kind: 'turning' })
const incident = (name: string): EventFamily => ({ name, kind: 'incident' })

const families: Readonly<Partial<Record<EventCode, EventFamily>>> = {
  'non-state-actor-overtakes-territory': turning('taken'),
  'government-regains-territory': turning('regained'),
  'non-violent-transfer-of-territory': turning('left'),
  coup: turning('coup'),
  // One paper's clash is the other's attack.
  'armed-clash': incident('fight'),
  attack: incident('fight'),
  'suicide-bomb': incident('bomb'),
  'remote-explosive-ied': incident('bomb'),
  'air-drone-strike': incident('strike'),
  'shelling-artillery-missile': incident('shelling'),
  grenade: incident('grenade'),
  'chemical-weapon': incident('chemical'),
  'mob-violence': incident('mob'),
  'sexual-violence': incident('sexual'),
  abduction: incident('abduction'),
  arrests: incident('arrests'),
  'looting-property-destruction': incident('looting'),
  'violent-demonstration': incident('protest'),
  'protest-with-intervention': incident('protest'),
  'peaceful-protest': incident('protest'),
  'headquarters-established': incident('base'),
  agreement: incident('agreement'),
}

/** The family of an event code, undefined: dates of such events are neither lent nor borrowed. */
export function familyOfEvent(event: EventCode): EventFamily | undefined {
  return families[event]
}
