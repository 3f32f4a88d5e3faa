import { expect, test } from 'vitest'
import { readText } from '../claims/read-text.ts'

const speakers = (text: string, language: 'fr' | 'en') =>
  readText(text, language).drafts.map(({ speaker }) => speaker.kind)

test.each([
  [
    'en',
    'The lights failed, so Colonel Farah Nuur finished his weekly briefing in the dark.\n\nSoldiers drove al-Shabaab out of Aboorey on Sunday, he told us.',
    ['military'],
  ],
  [
    'en',
    'Amina Keita, a surgeon, has not slept since Friday.\n\nShells killed nine people in Sebha on Sunday, she said.',
    ['medical'],
  ],
  [
    'fr',
    'Costume de camouflage, pupitre officiel : le général Markus Kangye a tenu jeudi son point hebdomadaire.\n\nLes troupes ont tué trois terroristes à Baga, a-t-il énuméré.',
    ['military'],
  ],
] as const)(
  '%s: "he" is who was introduced last, where nobody has spoken since: %s',
  (language, text, kinds) => {
    expect(speakers(text, language)).toEqual(kinds)
  },
)

test('whoever has spoken in the paragraph goes before him', () => {
  const text =
    'Colonel Farah Nuur finished his briefing.\n\nThe mayor of Baidoa said the market was shut. Soldiers drove al-Shabaab out of Aboorey on Sunday, he said.'
  expect(speakers(text, 'en')).toEqual(['official'])
})

const long = 'The road from the coast is closed and nothing has come up it for a month. '.repeat(8)

test.each([
  [`${long}\n\nGunmen attacked Bourem on Monday.\n\nFuel has reached the hospital, OCHA says.`, 'reporter'],
  [`${long}\n\nGunmen attacked Bourem on Monday.\n\nFor more: OCHA Mali, public information`, 'un'],
])('a last line that lets somebody speak is no foot of a page', (text, kind) => {
  expect(speakers(text, 'en')[0]).toBe(kind)
})

test('a humanitarian bulletin says what it is about, and nobody is called so', () => {
  const text =
    'MOZAMBIQUE : Cabo Delgado\nBulletin humanitaire hebdomadaire nº 31 | Semaine du 28 juillet au 3 août 2025\n\nDes hommes armés ont attaqué Ocua le 29 juillet.'
  expect(speakers(text, 'fr')).toEqual(['un'])
})
