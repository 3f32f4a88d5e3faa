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
