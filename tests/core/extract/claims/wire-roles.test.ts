import { describe, expect, test } from 'vitest'
import { namesOf, readText } from './read-text.ts'

const rolesOf = (text: string, language: string, role: string): readonly string[] =>
  readText(text, language).drafts.flatMap((draft) => namesOf(draft, role))

const eventsOf = (text: string, language: string): readonly string[] =>
  readText(text, language).drafts.map(({ event }) => event)

describe('a party that its country owns and another backs acts itself', () => {
  test.each([
    ["Yemen's Iran-backed Houthis fired rockets at soldiers in Marib.", 'Houthis'],
    ["Lebanon's Iran-backed Hezbollah group has been trading fire with Israeli forces in Tyre.", 'Hezbollah'],
    ["Somalia's al-Qaeda-linked al-Shabaab group attacked a base in Baidoa.", 'al-Shabaab'],
  ])('%s', (text, agent) => {
    expect(rolesOf(text, 'en', 'agent')).toEqual([agent])
  })
})

describe('who tells it is not hit', () => {
  test.each([
    ['Police fired tear gas at the marchers in Baghdad, according to officers, medics and traders.', 'en'],
    ['Police fired tear gas at the marchers in Baghdad, according to medics and traders.', 'en'],
  ])('%s', (text, language) => {
    expect(rolesOf(text, language, 'target')).toEqual(['marchers'])
  })
})

describe('a front is a part of the field', () => {
  test.each([
    ['The army conducted military operations in the Northern Front near Chifra last week.', 'en'],
    ["L'armée a mené des opérations sur le front nord près de Chifra.", 'fr'],
  ])('%s', (text, language) => {
    expect(rolesOf(text, language, 'target').filter((name) => /front/iu.test(name))).toEqual([])
  })
})

describe('how many there are is none of them', () => {
  test.each([
    ['Mali has seen a rise in attacks on convoys in Mopti and Gao.', 'en'],
    ['The surge in terrorist attacks in Mopti worries traders.', 'en'],
    ['Le Mali connaît une recrudescence des attaques contre les convois à Mopti.', 'fr'],
  ])('%s', (text, language) => {
    expect(eventsOf(text, language)).toEqual([])
  })

  test.each([
    ['Rebels attacked a convoy in Mopti on the rise near the river.', 'en'],
    ['Attacks on two convoys in Mopti killed three soldiers.', 'en'],
  ])('but %s', (text, language) => {
    expect(eventsOf(text, language)).toContain('armed-clash')
  })
})

describe('firearms are arms', () => {
  test.each([
    ['Nearly 30 firearms were seized by police in Gao.', 'en'],
    ['Une trentaine de pistolets ont été saisis par la police à Gao.', 'fr'],
  ])('%s', (text, language) => {
    expect(eventsOf(text, language)).toEqual(['disrupted-weapons-use'])
  })
})

describe('of a number alone, those of the number joined to it are meant', () => {
  test.each([
    [
      'The rebels say they killed more than 2,000 and wounded more than 3,000 soldiers in Gao.',
      'en',
      'Malian army',
    ],
    ['The army killed 12 and wounded 20 jihadists in Gao.', 'en', 'jihadists'],
    [
      'Les rebelles disent avoir tué plus de 2.000 et blessé plus de 3.000 soldats à Gao.',
      'fr',
      'Malian army',
    ],
  ])('%s', (text, language, target) => {
    expect(eventsOf(text, language)).toEqual(['armed-clash'])
    expect(rolesOf(text, language, 'target')).toEqual([target])
  })

  test.each([
    ['The rebels killed 12 and left the town of Gao.', 'en'],
    ['The strike killed three and wounded two children in Gao.', 'en'],
  ])('but not %s', (text, language) => {
    expect(eventsOf(text, language)).not.toContain('armed-clash')
  })
})

describe('a review tells of a film', () => {
  const plot = 'A brutal attack on the village of Gao opens it. Rebels killed his brother in Gao.'
  test.each([
    [`‘Sands of War’ Review: captivating art\n\n${plot}`, 'en'],
    [`Film review: Sands of War\n\n${plot}`, 'en'],
    ['Critique ciné : « Sables »\n\nDes rebelles ont tué son frère à Gao.', 'fr'],
  ])('%s', (text, language) => {
    expect(eventsOf(text, language)).toEqual([])
  })

  test.each([
    [`The week in review: Mali\n\n${plot}`, 'en'],
    [`Army orders review of raid\n\n${plot}`, 'en'],
    ["Critiques contre l'armée\n\nDes rebelles ont tué un berger à Gao.", 'fr'],
  ])('but not %s', (text, language) => {
    expect(eventsOf(text, language)).not.toEqual([])
  })
})

describe('what a place stands for is no protest of today', () => {
  test.each([
    ['Tahrir Square in Baghdad became a symbol of the protests.', 'en'],
    ['La place Tahrir, à Bagdad, est devenue le symbole des manifestations.', 'fr'],
  ])('%s', (text, language) => {
    expect(eventsOf(text, language)).not.toContain('peaceful-protest')
  })
})
