import { expect, test } from 'vitest'
import { readText } from './read-text.ts'

/** Measure, low and high of every figure that a text gives, in the order of its statements. */
const figuresOf = (text: string, language: string): string =>
  readText(text, language)
    .drafts.flatMap(({ figures }) => figures)
    .map(({ measure, low, high }) => `${measure} ${low}-${high}`)
    .join(', ')

test.each([
  // Whom a list tells of twice.
  ['Rebels killed Omar Diallo, a well-known imam, and three others in Gao.', 'en', 'killed 4-4'],
  ['Rebels killed Omar Diallo, a driver and two guards in Gao.', 'en', 'killed 4-4'],
  ['Des rebelles ont tué Omar Diallo, un imam, et trois autres personnes à Gao.', 'fr', 'killed 4-4'],
  ['Nine people, four men, three women and two children, died in the attack on Gao.', 'en', 'killed 9-9'],
  [
    "Neuf personnes, quatre hommes, trois femmes et deux enfants, sont mortes dans l'attaque de Gao.",
    'fr',
    'killed 9-9',
  ],
  ['Thirty-five traders, more than twenty of whom were women, were massacred in Gao.', 'en', 'killed 35-35'],
  ['Quarante personnes, dont dix gendarmes et vingt civils, ont été tuées à Gao.', 'fr', 'killed 40-40'],
  ['Forty people, including ten policemen and twenty civilians, were killed in Gao.', 'en', 'killed 40-40'],
  // Households are no number of people, and what is no people is not counted with them.
  ['Some seventy families fled Gao on Monday.', 'en', ''],
  ['Quelque 5 200 ménages, soit 36 000 personnes, ont fui Gao.', 'fr', 'displaced 36000-36000'],
  ['A family of six was killed in Gao.', 'en', 'killed 6-6'],
  ['Un drone a tué un berger et neuf chamelles à Gao.', 'fr', 'killed 1-1'],
  // One person.
  ['A police officer was killed in Gao.', 'en', 'killed 1-1'],
  ['Police arrested the owner of the garage in Gao.', 'en', 'detained 1-1'],
  ['Rebels killed the imam of Gao, and he was buried there.', 'en', 'killed 1-1'],
  ['Police arrested the crowd in Gao.', 'en', ''],
  ['Rebels abducted the French consul and six of his staff in Gao.', 'en', 'abducted 7-7'],
  // Hurt, by a word that says so beside the dead only.
  ['Three men were killed in Gao and five were hit.', 'en', 'killed 3-3, wounded 5-5'],
  [
    'Deux personnes ont péri à Gao et treize autres ont été évacuées vers la clinique.',
    'fr',
    'killed 2-2, wounded 13-13',
  ],
  ['Three houses were shelled in Gao and five were hit.', 'en', ''],
  // Taken, and back.
  ['Rebels abducted twelve pupils in Gao and let four of them go.', 'en', 'abducted 12-12, freed 4-4'],
  ['Rebels abducted a trader in Gao and released him.', 'en', 'abducted 1-1, freed 1-1'],
  ['Last month 26 people were abducted in Gao, and 19 came back.', 'en', 'abducted 26-26, freed 19-19'],
  ['Twelve farmers abducted in Gao came home on Monday.', 'en', 'abducted 12-12, freed 12-12'],
  ['Rebels abducted twelve pupils in Gao and came back two days later.', 'en', 'abducted 12-12'],
  ['Deux chauffeurs enlevés à Gao ont retrouvé leurs familles.', 'fr', 'abducted 2-2, freed 2-2'],
  ['Police arrested nine men in Gao, most of whom were released.', 'en', 'detained 9-9'],
  ['On a compté deux cent quatre-vingt-un morts à Gao.', 'fr', 'killed 281-281'],
])('«%s» (%s): %s', (text, language, figures) => {
  expect(figuresOf(text, language)).toBe(figures)
})
