import { describe, expect, test } from 'vitest'
import { namesOf, readText } from './read-text.ts'

const tolls = (text: string, language: string) =>
  readText(text, language).drafts.map(({ event, figures }) => [event, figures.map(({ low }) => low)])

describe('the dead of a deed that is answered are not those of the answer', () => {
  test.each([
    [
      'Hezbollah fired rockets at an Israeli army base in response to strikes that killed two of its fighters.',
      'en',
      'shelling-artillery-missile',
      2,
    ],
    [
      'JNIM attacked the town of Djibo in revenge for a raid which killed twelve villagers.',
      'en',
      'attack',
      12,
    ],
  ] as const)('%s', (text, language, event, dead) => {
    const told = tolls(text, language)
    expect(told).toContainEqual([event, []])
    expect(told).toContainEqual(['casualties', [dead]])
  })

  test.each([
    ['JNIM carried out an attack that killed nine soldiers at Djibo.', 'en'],
    ['Le Jnim a mené une attaque qui a tué neuf soldats à Djibo.', 'fr'],
  ])('those of its own deed are: %s', (text, language) => {
    expect(tolls(text, language)).toEqual([['armed-clash', [9]]])
  })
})

test('those who are sent fleeing flee, and not who sends them', () => {
  const text =
    'M23 rebels entered the outskirts of Uvira on Tuesday, sending thousands fleeing across the border into Burundi.'
  const { drafts } = readText(text, 'en')
  const events = drafts.map(({ event }) => event)
  expect(events).toContain('displacement')
  expect(events).not.toContain('non-violent-transfer-of-territory')
  const fled = drafts.filter(({ event }) => event === 'displacement')
  expect(fled.flatMap((draft) => namesOf(draft, 'agent'))).toEqual([])
})
