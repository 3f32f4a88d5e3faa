import { expect, test } from 'vitest'
import { readText } from './read-text.ts'

const told = (text: string, language: string) =>
  readText(text, language).drafts.map(({ event, place, speaker }) => [event, place?.name, speaker.kind])

test.each([
  [
    'en',
    'The clash at Shebekino cost Ukrainian gunners six Vampires. In Belgorod 31 were injured.',
    'Belgorod',
  ],
  ['en', 'Fighting went on in Bamenda. A taxi was burned at Mile 4 by gunmen.', 'Bamenda'],
])('%s: what is counted or numbered is no town: %s', (language, text, place) => {
  expect(told(text, language).at(-1)![1]).toBe(place)
})

test('the market is empty, and nobody was driven out', () => {
  expect(told('Gao est calme. Le marché était vide.', 'fr')).toEqual([])
  expect(told('Gao est presque vide.', 'fr')).toEqual([['displacement', 'Gao', 'reporter']])
})
