import { describe, expect, test } from 'vitest'
import { readText } from './read-text.ts'

const denied = (text: string, language: 'fr' | 'en') =>
  readText(text, language)
    .drafts.filter((draft) => draft.stance === 'denied')
    .map((draft) => `${draft.event} ${draft.speaker.kind}`)

describe('a denial of what was told right before is a statement of its own', () => {
  test.each([
    ['Rebels said the army bombed Gao. The army rejected the accusation.', 'en', 'air-drone-strike military'],
    ['Residents said gunmen killed nine traders in Gao. The MNLA denied it.', 'en', 'attack armed-group'],
    [
      'Rebels captured Gao, a resident said. "A lie," the army retorted.',
      'en',
      'non-state-actor-overtakes-territory military',
    ],
    [
      "Selon des habitants, l'armée a bombardé Gao. L'armée rejette ces accusations.",
      'fr',
      'air-drone-strike military',
    ],
    [
      "Des rebelles ont pris Gao, dit un habitant. « Faux », répond l'armée.",
      'fr',
      'non-state-actor-overtakes-territory military',
    ],
    ["Selon des habitants, l'armée a bombardé Gao. L'armée dément.", 'fr', 'air-drone-strike military'],
    [
      'Rebels said the army bombed Gao. The army called the report absurd.',
      'en',
      'air-drone-strike military',
    ],
    ['Rebels said the army bombed Gao. "A smear," the army retorted.', 'en', 'air-drone-strike military'],
    [
      "Selon des habitants, l'armée a bombardé Gao. L'armée juge cette version grotesque.",
      'fr',
      'air-drone-strike military',
    ],
    [
      "Des rebelles ont pris Gao, dit un habitant. L'armée nie en bloc.",
      'fr',
      'non-state-actor-overtakes-territory military',
    ],
    [
      "Des rebelles ont pris Gao, dit un habitant. L'armée dément lundi, dans un communiqué.",
      'fr',
      'non-state-actor-overtakes-territory military',
    ],
  ] as const)('%s', (text, language, expected) => {
    expect(denied(text, language)).toEqual([expected])
  })

  test.each([
    ['Rebels captured Gao. The mayor denied the trader a licence.', 'en'],
    ['Rebels captured Gao. The reports were read in Bamako.', 'en'],
    ['Des rebelles ont pris Gao. Le maire a nié le prêt.', 'fr'],
    ['Des rebelles ont pris Gao. Le pianiste joue faux.', 'fr'],
    ["Des rebelles ont pris Gao. L'armée dément lundi tout lien avec Wagner.", 'fr'],
    ["Des rebelles ont pris Gao. L'armée dément que la ville manque d'eau.", 'fr'],
  ] as const)('%s: none', (text, language) => {
    expect(denied(text, language)).toEqual([])
  })
})

test('who dismisses the figures denies the toll, not the fight', () => {
  const text = 'Rebels said they had killed 30 soldiers in Gao. The army dismissed these figures.'
  expect(denied(text, 'en')).toEqual(['casualties military'])
})

describe('a deed denied without its author', () => {
  const author = (text: string, language: 'fr' | 'en') =>
    readText(text, language)
      .drafts.filter(({ stance }) => stance === 'denied')
      .flatMap(({ actors }) => actors.filter(({ role }) => role === 'agent').map(({ name }) => name))

  test.each([
    ['Les rebelles du M23 sont entrés à Masisi lundi. Leur porte-parole nie toute tuerie.', 'fr', 'M23'],
    ['Le Jnim a attaqué Djibo lundi. Le maire dément tout enlèvement de femmes.', 'fr', 'JNIM'],
    ['The M23 attacked Masisi on Monday. The mayor denied that any women had been abducted.', 'en', 'M23'],
  ] as const)('%s', (text, language, name) => {
    expect(author(text, language)).toEqual([name])
  })

  test("is nobody's where no named group was told to have raided", () => {
    const text = 'Gunmen attacked Gao on Monday. The mayor denied that any women had been abducted.'
    expect(author(text, 'en')).toEqual([])
  })

  test('« dément tout pillage » is no denial of what was told before', () => {
    expect(denied('Le M23 a pris Goma lundi. Son porte-parole dément tout pillage.', 'fr')).toEqual([])
  })
})

test('what is scorned beside a report denies nothing', () => {
  expect(denied('Rebels said the army bombed Gao. The governor called the war absurd.', 'en')).toEqual([])
  expect(
    denied("Selon des habitants, l'armée a bombardé Gao. Cette guerre est absurde, dit un élu.", 'fr'),
  ).toEqual([])
})
