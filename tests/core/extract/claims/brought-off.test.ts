import { expect, test } from 'vitest'
import { readText } from './read-text.ts'

const events = (text: string, language: 'fr' | 'en') =>
  readText(text, language).drafts.map(({ event }) => event)

test.each([
  ['en', 'Nine traders were taken out of the cellar dead on Monday in Gao.'],
  ['en', 'Nine fighters were carried off wounded on Monday in Gao.'],
  ['en', 'Nine fighters were carried away by their comrades in Gao.'],
  ['en', 'Boatmen took forty villagers off the rooftops in Gao.'],
  ['en', 'A minibus was carrying off nine traders in Gao.'],
  ['en', 'Many guests were rescued from the hotel in Gao.'],
  ['fr', 'Neuf combattants ont été emmenés par leurs camarades à Gao.'],
  ['fr', 'Un bus emmenait neuf commerçants à Gao.'],
] as const)('brought off, and abducted by nobody (%s): %s', (language, text) => {
  expect(events(text, language)).not.toContain('abduction')
})

test.each([
  ['en', 'Gunmen took away nine traders on Monday in Gao.'],
  ['en', 'Gunmen took nine wounded soldiers hostage in Gao.'],
  ['en', 'Soldiers rescued nine traders in Gao.'],
  ['en', 'Bandits abducted nine traders in Gao. Many people were rescued on Monday.'],
  ['fr', 'Des hommes armés ont emmené neuf commerçants à Gao.'],
] as const)('taken, or freed of those who took them (%s): %s', (language, text) => {
  expect(events(text, language)).toContain('abduction')
})
