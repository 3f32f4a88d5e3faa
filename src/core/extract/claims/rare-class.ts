import type { ClaimLanguage } from './claim-language.ts'

/**
 * What sentences are gone through for, word by word, and what few words are: a bit each, as in `wordClass`, which has no
 * room for more. Worked out once for a word of the language; the bits of all words of a sentence together tell what need
 * not be looked for in it.
 */
export const rareClass = {
  first: 1 << 0,
  latter: 1 << 1,
  describingPeople: 1 << 2,
  documents: 1 << 3,
  members: 1 << 4,
  possessive: 1 << 5,
  titlesOfPersons: 1 << 6,
  organisations: 1 << 7,
  armedNames: 1 << 8,
  anniversaries: 1 << 9,
  since: 1 << 10,
  there: 1 << 11,
  releases: 1 << 12,
  waters: 1 << 13,
  storms: 1 << 14,
  units: 1 << 15,
  objectRelatives: 1 << 16,
  relatives: 1 << 17,
  adjectivesOfArms: 1 << 18,
  contractions: 1 << 19,
  forces: 1 << 20,
  arrivals: 1 << 21,
  noPlaces: 1 << 22,
  sides: 1 << 23,
  interrupted: 1 << 24,
  lives: 1 << 25,
  acting: 1 << 26,
  mishaps: 1 << 27,
  modals: 1 << 28,
  negations: 1 << 29,
  future: 1 << 30,
  reflexives: 1 << 31,
} as const

const groups: readonly (readonly [number, string])[] = [
  [rareClass.first, 'first'],
  [rareClass.latter, 'latter'],
  [rareClass.describingPeople, 'describing people'],
  [rareClass.documents, 'documents'],
  [rareClass.members, 'members'],
  [rareClass.possessive, 'possessive'],
  [rareClass.titlesOfPersons, 'titles of persons'],
  [rareClass.organisations, 'organisations'],
  [rareClass.armedNames, 'armed names'],
  [rareClass.anniversaries, 'anniversaries'],
  [rareClass.since, 'since'],
  [rareClass.there, 'there'],
  [rareClass.releases, 'releases'],
  [rareClass.waters, 'waters'],
  [rareClass.storms, 'storms'],
  [rareClass.units, 'units'],
  [rareClass.objectRelatives, 'object relatives'],
  [rareClass.relatives, 'relatives'],
  [rareClass.adjectivesOfArms, 'adjectives of arms'],
  [rareClass.contractions, 'contractions'],
  [rareClass.forces, 'forces'],
  [rareClass.arrivals, 'arrivals'],
  [rareClass.noPlaces, 'no places'],
  [rareClass.sides, 'sides'],
  [rareClass.interrupted, 'interrupted'],
  [rareClass.lives, 'lives'],
  [rareClass.acting, 'acting'],
  [rareClass.mishaps, 'mishaps'],
  [rareClass.modals, 'modals'],
  [rareClass.negations, 'negations'],
  [rareClass.future, 'future'],
  [rareClass.reflexives, 'reflexives'],
]

/** The rare classes of a word, as bits. */
export function rareClassesOf(key: string, language: ClaimLanguage): number {
  let classes = 0
  for (const [bit, group] of groups) if (language.is(group, key)) classes |= bit
  return classes
}
