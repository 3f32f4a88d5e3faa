import { describe, expect, test } from 'vitest'
import { readText } from '../claims/read-text.ts'

const speakers = (text: string, language: 'fr' | 'en') =>
  readText(text, language).drafts.map(({ speaker }) => speaker.kind)

describe('a verb that no list holds says so where the turn of the sentence tells', () => {
  test.each([
    ['en', 'The UN keeps repeating that gangs hold Gao.', 'un'],
    ['en', 'Last week the governor cried out that Boko Haram had taken Kaure.', 'official'],
    ['fr', '« Konna est libérée », claironne un porte-parole de l’armée.', 'military'],
    ['fr', 'Les rebelles ont pris Gao, martelait hier le maire de Bourem.', 'official'],
  ] as const)('%s: %s', (language, text, kind) => {
    expect(speakers(text, language)).toContain(kind)
  })

  test.each([
    ['en', 'The army made sure that rebels left Gao.'],
    ['en', 'Soldiers so outnumbered the rebels that they took Gao.'],
    ['en', 'Gunmen carried out an attack near Masisi on Monday that killed nine soldiers.'],
    ['en', 'Soldiers fired on villagers in Gao for asking that they leave.'],
    ['fr', 'Les rebelles ont pris Gao mardi pendant que la garnison fuyait.'],
    ['fr', 'L’armée a repris Gao, fief des rebelles.'],
  ] as const)('%s, nobody: %s', (language, text) => {
    const kinds = speakers(text, language)
    expect(kinds.length).toBeGreaterThan(0)
    expect(new Set(kinds)).toEqual(new Set(['reporter']))
  })
})

describe('who speaks stands behind a place or an outlet that no list holds', () => {
  test.each([
    [
      'Quarante soldats ont été tués à Kidal, a affirmé jeudi à Ouagadougou Bilal Ag Moussa, porte-parole du MNLA.',
      'armed-group',
    ],
    ['Vingt chauffeurs ont été tués mercredi à Gao, ont indiqué vendredi à l’ASP deux élus.', 'official'],
  ] as const)('%s', (text, kind) => {
    expect(speakers(text, 'fr')).toEqual([kind])
  })
})

test('"its" is said of a body, and not of the soldiers whom the sentence before is about', () => {
  const text =
    'Quarante soldats ont été tués à Kidal, a affirmé Bilal Ag Moussa, porte-parole du MNLA. Son mouvement déplore deux morts.'
  expect(speakers(text, 'fr')).toEqual(['armed-group', 'armed-group'])
})

test.each([
  ['fr', 'Une source militaire de l’ONU donne un autre bilan : un civil tué à Kidal.', 'un'],
  ['fr', 'Une source militaire de l’armée donne un autre bilan : un civil tué à Kidal.', 'military'],
  ['en', 'Two vehicles were destroyed in Gao, according to the mission.', 'un'],
] as const)('%s: whose source it is tells who speaks: %s', (language, text, kind) => {
  expect(speakers(text, language)).toEqual([kind])
})
