import { expect, test } from 'vitest'
import { nounOf } from '../../../src/core/language/noun-of.ts'

test.each([
  ["employés d'une association", 'employés'],
  ["homme pris pour l'espion des rebelles", 'homme'],
  ['man taken for the spy of the gangs', 'man'],
  ['employees of a charity', 'employees'],
  ['fishermen', 'fishermen'],
])('%s: %s', (words, noun) => {
  expect(nounOf(words)).toBe(noun)
})
