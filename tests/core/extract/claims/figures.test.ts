import { expect, test } from 'vitest'
import { readText } from './read-text.ts'

/** Measure, low and high of every figure of the first statement. */
const figuresOf = (text: string, language: string): string =>
  (readText(text, language).drafts[0]?.figures ?? [])
    .map(({ measure, low, high }) => `${measure} ${low}-${high}`)
    .join(', ')

test.each([
  ['A bomb in Gao killed a dozen traders.', 'en', 'killed 10-14'],
  ['A house in Gao was bombed, leaving seven dead and 15 hurt.', 'en', 'killed 7-7, wounded 15-15'],
  ['Police arrested five activists in Gao.', 'en', 'detained 5-5'],
  ['Gunmen abducted a nun and two drivers in Gao.', 'en', 'abducted 3-3'],
  ['Gunmen killed a trader, aged 48, in Gao.', 'en', 'killed 1-1'],
  ['Gunmen abducted 16 women in Gao, four of whom were let go on Friday.', 'en', 'abducted 16-16, freed 4-4'],
  ['Gunmen abducted three traders in Gao and have not released them.', 'en', 'abducted 3-3'],
  [
    'Des hommes armés ont enlevé neuf femmes à Gao, toutes relâchées vendredi.',
    'fr',
    'abducted 9-9, freed 9-9',
  ],
  [
    "Des hommes armés ont enlevé neuf femmes à Gao ; trois d'entre elles ont été relâchées.",
    'fr',
    'abducted 9-9, freed 3-3',
  ],
  ['A rocket hit a house in Gao, wounding a guard.', 'en', 'wounded 1-1'],
  ['Ten soldiers and four policemen were killed in Gao.', 'en', 'killed 10-10, killed 4-4'],
  ['Une attaque à Gao a fait un mort et quatre blessés.', 'fr', 'killed 1-1, wounded 4-4'],
  ['Un adjudant et deux soldats ont péri dans une attaque à Gao.', 'fr', 'killed 3-3'],
  ['Trois jeunes ont été tués à Gao, dont un garçon de 14 ans.', 'fr', 'killed 3-3'],
  ['Des hommes armés ont tué neuf bergers à 20 km de Gao.', 'fr', 'killed 9-9'],
] as const)('%s', (text, language, figures) => {
  expect(figuresOf(text, language)).toBe(figures)
})
