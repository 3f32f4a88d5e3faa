import { describe, expect, test } from 'vitest'
import type { Draft } from '../../../../src/core/extract/draft.ts'
import { extractDrafts } from '../../../../src/core/extract/extract-claims.ts'
import { splitSentences } from '../../../../src/core/extract/sentences.ts'
import { extractTimes } from '../../../../src/core/extract/times/extract-times.ts'
import { knowledge, rulesAlone } from '../../../knowledge.ts'

const read = (text: string, language: string, by: typeof knowledge): readonly Draft[] => {
  const pack = by.packs.get(language)!
  return extractDrafts(text, splitSentences(text, pack), extractTimes(text, pack), pack, by)
}

// None of these sentences is in bench/learn. One that a later model no longer reads should be asked why before it is changed.
describe('what no rule knows', () => {
  test.each([
    [
      'en',
      'For eleven weeks the rebels have kept Kidal shut in behind a ring of checkpoints, and flour no longer comes.',
      'siege',
      'Kidal',
      ['rebels'],
    ],
    [
      'en',
      'Families with mattresses on their heads kept coming into Gao all day from the hamlets to the north.',
      'displacement',
      'Gao',
      [],
    ],
    [
      'en',
      'Somebody came for the schoolmaster of Ber in the night and he has not been seen since, his brother said.',
      'abduction',
      'Ber',
      [],
    ],
    [
      'fr',
      'Des familles, matelas sur la tête, n’ont cessé d’affluer à Gao toute la journée depuis les hameaux du nord.',
      'displacement',
      'Gao',
      [],
    ],
  ])('is read by likeness (%s: %s)', (language, text, event, place, agents) => {
    expect(read(text, language, rulesAlone)).toEqual([])
    const draft = read(text, language, knowledge).find((one) => one.event === event)
    expect(draft?.place?.name).toBe(place)
    expect(draft?.likeness).toBeGreaterThan(0.5)
    expect(draft?.likeness).toBeLessThanOrEqual(1)
    const names = draft?.actors.filter(({ role }) => role === 'agent').map(({ name }) => name)
    expect(names).toEqual(agents)
  })

  test.each([
    ['en', 'In the chess final his rook laid siege to her king and her pawns fled.'],
    ['en', 'A ceasefire typically needs a mediator whom both sides trust.'],
    ['en', 'The striker shot twice and Gao fell to its third defeat in a row.'],
    ['fr', 'Un cessez-le-feu suppose d’ordinaire un médiateur auquel les deux camps se fient.'],
    ['fr', 'Le buteur a tiré deux fois et Gao est tombé pour la troisième fois de suite.'],
  ])('is left alone where it only sounds like war (%s: %s)', (language, text) => {
    expect(read(text, language, knowledge)).toEqual([])
  })
})

test('what a rule finds is left out where all other words speak against it', () => {
  const game =
    'In our simulator of the Battle for Gao the rebels seize the fort whenever a player leaves the table.'
  expect(read(game, 'en', rulesAlone)).toHaveLength(1)
  expect(read(game, 'en', knowledge)).toEqual([])
})

test('a plain sentence is read by its rule, and as surely', () => {
  const [draft] = read('The rebels captured Kidal on Friday.', 'en', knowledge)
  expect(draft).toMatchObject({ event: 'non-state-actor-overtakes-territory' })
  expect(draft).not.toHaveProperty('likeness')
})

test('a state’s officials are not held by its own army unless it is said', () => {
  const text = 'The army left Kidal. The governor and six officials were detained in Kidal, a resident said.'
  const held = read(text, 'en', knowledge).find(({ event }) => event === 'arrests')
  expect(held?.actors.filter(({ role }) => role === 'agent')).toEqual([])
})
