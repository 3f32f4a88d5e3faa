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
  ['More than a hundred rebels were killed in Gao.', 'en', 'killed 101-null'],
  ['At least two dozen rebels were killed in Gao.', 'en', 'killed 19-null'],
  ['Half a dozen traders were killed in Gao.', 'en', 'killed 5-7'],
  ['About a thousand people fled Gao.', 'en', 'displaced 1000-1000'],
  ['Half a million people fled Gao.', 'en', 'displaced 500000-500000'],
  ['Police arrested five activists in Gao.', 'en', 'detained 5-5'],
  ['Gunmen abducted a nun and two drivers in Gao.', 'en', 'abducted 3-3'],
  ['Gunmen killed a trader, aged 48, in Gao.', 'en', 'killed 1-1'],
  ['Gunmen abducted 16 women in Gao, four of whom were let go on Friday.', 'en', 'abducted 16-16, freed 4-4'],
  ['Gunmen abducted three traders in Gao and have not released them.', 'en', 'abducted 3-3'],
  ['The attack left 14 dead and 20 more wounded in Gao.', 'en', 'killed 14-14, wounded 20-20'],
  ['The attack killed 14 traders and 20 more in Gao.', 'en', 'killed 34-34'],
  ['The army took Gao at the cost of forty soldiers.', 'en', 'killed 40-40'],
  ['The army took Gao at the cost of forty lorries.', 'en', ''],
  ["L'armée a pris Gao au prix de quarante soldats.", 'fr', 'killed 40-40'],
  ["L'armée a pris Gao au prix de quarante camions.", 'fr', ''],
  ['Huit dépouilles ont été retirées des décombres à Gao.', 'fr', 'killed 8-8'],
  ['Des hommes armés ont tué une femme et son petit-fils à Gao.', 'fr', 'killed 2-2'],
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
  // The number of a brigade or a camp counts nobody; hostages rescued are let go.
  ['Deux soldats du régiment 33 tués à Bara.', 'fr', ''],
  ['Le camp 15, où des civils ont été tués, est à Bara.', 'fr', ''],
  ['Soldiers of Battalion 33 killed two traders in Gao.', 'en', 'killed 2-2'],
  ['La police a secouru 40 otages à Kaduna.', 'fr', 'freed 40-40'],
  ['The army recovered 30 kidnapped pupils in Kuriga.', 'en', 'freed 30-30'],
  // What the dead were before, and a list of tolls.
  ['Une frappe a tué 27 déplacés à Gaza.', 'fr', 'killed 27-27'],
  ['La Codeco a tué une cinquantaine de déplacés à Djugu.', 'fr', 'killed 40-60'],
  ['Les combats de Goma ont fait dix morts et 2 000 déplacés.', 'fr', 'killed 10-10, displaced 2000-2000'],
  // Relatives, pairs, one of several, who holds an office.
  ['Gunmen shot dead the chief and one of his brothers in Gao.', 'en', 'killed 2-2'],
  ['"They killed my father and both my brothers," a woman in Gao said.', 'en', 'killed 3-3'],
  ['A drone killed a couple and their son in Gao.', 'en', 'killed 3-3'],
  ['Des hommes armés ont abattu le chef et un de ses frères à Gao.', 'fr', 'killed 2-2'],
  ['« Ils ont tué mon père et mes deux frères », dit une habitante de Gao.', 'fr', 'killed 3-3'],
  ['Un drone a tué un couple et leur fils à Gao.', 'fr', 'killed 3-3'],
  ["« J'ai dormi sous le corps de mon frère », dit un habitant de Gao.", 'fr', ''],
  // "At least" behind the number.
  ['Eleven dead at least in Gao, a nurse said.', 'en', 'killed 11-null'],
  ['Nine wounded at least in Gao, a nurse said.', 'en', 'wounded 9-null'],
  ['Onze morts au moins à Gao, selon une infirmière.', 'fr', 'killed 11-null'],
  ['Onze morts à Gao, au moins dix blessés.', 'fr', 'killed 11-11, wounded 10-null'],
  // A part of those taken.
  [
    'Rebels abducted twelve herders in Gao, three of whom managed to escape.',
    'en',
    'abducted 12-12, freed 3-3',
  ],
  [
    'Des rebelles ont enlevé sept filles à Gao, dont deux ont été relâchées.',
    'fr',
    'abducted 7-7, freed 2-2',
  ],
  [
    "Des rebelles ont enlevé sept filles à Gao, dont deux ont pu s'échapper.",
    'fr',
    'abducted 7-7, freed 2-2',
  ],
  ['Des rebelles ont enlevé sept filles à Gao, dont deux devraient être relâchées.', 'fr', 'abducted 7-7'],
  [
    'Des rebelles ont enlevé 90 élèves à Gao, dont dix manquent encore.',
    'fr',
    'abducted 90-90, missing 10-10',
  ],
  [
    'Des soldats ont libéré à Gao six des quinze bergers qui avaient été enlevés.',
    'fr',
    'freed 6-6, abducted 15-15',
  ],
  ['A mine maimed a boy of twelve in Gao.', 'en', 'wounded 1-1'],
  ['Une mine a mutilé un garçon de douze ans à Gao.', 'fr', 'wounded 1-1'],
] as const)('%s', (text, language, figures) => {
  expect(figuresOf(text, language)).toBe(figures)
})
