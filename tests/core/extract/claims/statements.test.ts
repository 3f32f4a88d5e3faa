import { describe, expect, test } from 'vitest'
import { namesOf, readText } from './read-text.ts'

const first = (text: string, language: string) => readText(text, language).drafts[0]

describe('figures', () => {
  test.each([
    ["Une dizaine d'habitants ont été tués à Gao.", 'fr', 8, 12],
    ['Des dizaines de civils ont été tués à Gao.', 'fr', 20, 99],
    ['Au moins 12 civils ont été tués à Gao.', 'fr', 12, null],
    ['Plus de 40 civils ont été tués à Gao.', 'fr', 41, null],
    ['Entre 3 et 5 civils ont été tués à Gao.', 'fr', 3, 5],
    ['Quarante-six soldats ont été tués à Gao.', 'fr', 46, 46],
    ['At least twelve civilians were killed in Gao.', 'en', 12, null],
    ['More than 1,560 civilians were killed in Gao.', 'en', 1561, null],
    ['Between three and five civilians were killed in Gao.', 'en', 3, 5],
  ] as const)('%s', (text, language, low, high) => {
    expect(first(text, language)?.figures).toMatchObject([{ measure: 'killed', low, high }])
  })

  test('ages, distances and money are no tolls', () => {
    expect(
      readText('Oumar, 41 ans, vend du mil à 350 kilomètres de Gao pour 500 francs.', 'fr').drafts,
    ).toEqual([])
  })
})

describe('stances', () => {
  test.each([
    ['Le MNLA aurait pris Kidal.', 'fr', 'hedged'],
    ["Les médecins de l'hôpital de Gao ont compté 25 corps.", 'fr', 'asserted'],
    ["L'armée malienne dément avoir abandonné Gao.", 'fr', 'denied'],
    ['Le MNLA menace de prendre Gao.', 'fr', 'threatened'],
    ["Les rebelles n'ont pas pris Gao.", 'fr', 'denied'],
    ['The MNLA reportedly captured Kidal.', 'en', 'hedged'],
    ['The army denied having abandoned Gao.', 'en', 'denied'],
    ['The governor denied any delay and said the army still held Gao.', 'en', 'asserted'],
    ['The Malian army will retake Kidal.', 'en', 'planned'],
    ['The rebels threatened to burn the market in Gao.', 'en', 'threatened'],
    ['Reports that gunmen killed six farmers in Gao were baseless.', 'en', 'denied'],
    ['The rebels plan an offensive against Gao.', 'en', 'planned'],
    ['Un bombardement aérien aurait détruit le marché de Gao.', 'fr', 'hedged'],
    ['Des soldats auraient, en représailles, tué six paysans à Gao.', 'fr', 'hedged'],
  ] as const)('%s', (text, language, stance) => {
    expect(first(text, language)?.stance).toBe(stance)
  })
})

describe('speakers', () => {
  test.each([
    ['Les rebelles ont pris Kidal, selon des témoins.', 'fr', 'witness'],
    ["Les rebelles ont pris Kidal, a annoncé le porte-parole de l'armée.", 'fr', 'military'],
    ["D'après la Croix-Rouge, les rebelles ont pris Kidal.", 'fr', 'ngo'],
    ['Rebels captured Kidal, police said on Friday.', 'en', 'military'],
    ['According to the mayor, rebels captured Kidal.', 'en', 'official'],
    ['Rebels captured Kidal on Friday.', 'en', 'reporter'],
    ['Red Cross volunteers collected twelve bodies in Kidal on Monday.', 'en', 'ngo'],
    ['Amnesty International documented the killing of 40 civilians in Moura by soldiers.', 'en', 'ngo'],
    ['La Croix-Rouge a ramassé 17 corps lundi à Kidal.', 'fr', 'ngo'],
    ["Amnesty International a documenté l'exécution de 40 civils à Moura par des soldats.", 'fr', 'ngo'],
  ] as const)('%s', (text, language, kind) => {
    expect(first(text, language)?.speaker.kind).toBe(kind)
  })
})

describe('what is no claim', () => {
  test.each([
    ['Les rebelles de la coalition ont pris le contrôle de trois commissions.', 'fr'],
    ["Dans le film, des mutins s'emparent de Tombouctou.", 'fr'],
    ['Si le pouvoir avait négocié, Gao ne serait pas tombée.', 'fr'],
    ['Quelle armée a pris Gao en 1591 ?', 'fr'],
    ['SPORT. Les Aigles ont pris Gao en deux minutes.', 'fr'],
    ['Which rebel army captured Gao in 1591?', 'en'],
    ['Should the army leave, Gao could fall.', 'en'],
    ["Le ministre a rendu visite aux blessés à l'hôpital de Gao lundi.", 'fr'],
    ['Le président a souhaité un prompt rétablissement aux blessés de Gao.', 'fr'],
  ] as const)('%s', (text, language) => {
    expect(readText(text, language).drafts).toEqual([])
  })
})

test('enumerated towns are a claim each, a supporter helps', () => {
  const { drafts } = readText('Backed by Ansar Dine, the MNLA captured Gao and Timbuktu.', 'en')
  expect(
    drafts.map((draft) => [draft.place?.id, namesOf(draft, 'agent'), namesOf(draft, 'supporter')]),
  ).toEqual([
    ['ml-gao', ['MNLA'], ['Ansar Dine']],
    ['ml-timbuktu', ['MNLA'], ['Ansar Dine']],
  ])
})
