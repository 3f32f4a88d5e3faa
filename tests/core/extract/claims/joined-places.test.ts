import { expect, test } from 'vitest'
import { readText } from './read-text.ts'

const taken = 'non-state-actor-overtakes-territory'

// What is told of one place is told of the one that "and" joins to it.
test.each([
  [
    'en',
    'Israeli jets hit depots in Sanaa and in Hodeidah, Yemen, overnight.',
    'air-drone-strike',
    ['Sanaa', 'Hodeidah'],
  ],
  ['en', 'The rebels captured Gao on Sunday and Kidal, Mali, on Monday.', taken, ['Gao', 'Kidal']],
  ['en', 'The rebels captured Gao and, the next day, Kidal, in Mali.', taken, ['Gao', 'Kidal']],
  [
    'en',
    'Militiamen burned houses in Bunia and shops in Goma, DR Congo, on Friday.',
    'looting-property-destruction',
    ['Bunia', 'Goma'],
  ],
  ['en', 'Residents of Goma and Sake, DR Congo, fled on Sunday.', 'displacement', ['Sake', 'Goma']],
  ['en', 'Gunmen attacked a bus in Gao, Mali, on the road to Kidal and Timbuktu.', 'attack', ['Gao']],
  ['en', 'Gunmen attacked a bus in Gao, Mali, and the mayor of Kidal condemned it.', 'attack', ['Gao']],
  [
    'fr',
    'Des avions israéliens ont frappé des dépôts à Sanaa et à Hodeïda, au Yémen, dans la nuit.',
    'air-drone-strike',
    ['Sanaa', 'Hodeidah'],
  ],
  [
    'fr',
    'Les rebelles se sont emparés dimanche de Gao et, la veille, de Kidal, au Mali.',
    taken,
    ['Gao', 'Kidal'],
  ],
  [
    'fr',
    'Des miliciens ont incendié des maisons à Bunia et des boutiques à Goma, en RDC.',
    'looting-property-destruction',
    ['Bunia', 'Goma'],
  ],
  ['fr', 'Des hommes armés ont attaqué un bus à Gao, au Mali, et Kidal est restée calme.', 'attack', ['Gao']],
  [
    'fr',
    'Des hommes armés ont attaqué un bus à Gao, au Mali, et le maire de Kidal les a condamnés.',
    'attack',
    ['Gao'],
  ],
] as const)('%s: %s', (language, text, event, places) => {
  const { drafts } = readText(text, language)
  expect(drafts.filter((one) => one.event === event).map(({ place }) => place?.name)).toEqual(places)
})

test('each of them has its own day', () => {
  const { drafts } = readText('The rebels captured Gao on 3 May 2012 and Kidal on 5 May 2012, in Mali.', 'en')
  expect(new Set(drafts.map(({ when }) => when)).size).toBe(2)
})
