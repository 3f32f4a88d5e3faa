import { expect, test } from 'vitest'
import { readText } from './read-text.ts'

const eventsOf = (text: string, language: string): readonly string[] =>
  readText(text, language).drafts.map(({ event }) => event)

test.each([
  ['en', 'Rebels attacked Gao on Monday. Attacks on schools are war crimes.'],
  ['en', 'Rebels attacked Gao on Monday. Wilfully killing prisoners of war is, in every war, a war crime.'],
  [
    'fr',
    'Des rebelles ont attaqué Gao lundi. Les attaques contre des écoles constituent des violations graves.',
  ],
  ['fr', "Des rebelles ont attaqué Gao lundi. L'exécution de prisonniers est un crime de guerre."],
])('what the law says of a deed tells of none (%s: %s)', (language, text) => {
  expect(eventsOf(text, language)).toHaveLength(1)
})

test.each([
  ['en', 'The killing of nine prisoners in Gao is a war crime, the UN said.'],
  ['fr', "L'exécution de neuf prisonniers à Gao est un crime de guerre, dit l'ONU."],
])('what it says of one that was done tells of it (%s: %s)', (language, text) => {
  expect(eventsOf(text, language)).toHaveLength(1)
})
