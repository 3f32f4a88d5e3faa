import { expect, test } from 'vitest'
import { readText } from '../claims/read-text.ts'

const places = (text: string, language: 'fr' | 'en') =>
  readText(text, language).drafts.map(({ event, place }) => `${event} ${place?.name}`)

test.each([
  [
    'en',
    'Gunmen attacked the village of Bama in Nigeria on Monday.\n\nThe violence has killed more than 40,000 people in fifteen years.',
    'casualties Nigeria',
  ],
  [
    'fr',
    'Des hommes armés ont attaqué lundi le village de Bourzanga, au Burkina Faso.\n\nLes violences ont fait plus de 2.000 morts en six ans.',
    'casualties Burkina Faso',
  ],
  // What the sentence names, or means by "the town", stays.
  [
    'en',
    'Gunmen attacked the village of Bama in Nigeria on Monday.\n\nMore than 300 people have been killed in the town since 2020.',
    'casualties Bama',
  ],
  [
    'fr',
    'Des hommes armés ont attaqué lundi le village de Bourzanga, au Burkina Faso.\n\nDouze habitants ont été tués.',
    'casualties Bourzanga',
  ],
] as const)('%s: years of violence are not of the village of the day: %s', (language, text, last) => {
  expect(places(text, language).at(-1)).toBe(last)
})
