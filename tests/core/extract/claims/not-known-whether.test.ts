import { expect, test } from 'vitest'
import { readText } from './read-text.ts'

const counts = (text: string, language: 'fr' | 'en') => readText(text, language).drafts.length

test.each([
  ['en', 'Gunmen abducted nine traders in Gao.', 'We do not know if they were killed.'],
  ['en', 'Gunmen abducted nine traders in Gao.', 'It is not clear whether they were killed.'],
  ['fr', 'Des hommes armés ont enlevé neuf commerçants à Gao.', 'On ne sait pas s’ils ont été tués.'],
  ['fr', 'Des hommes armés ont enlevé neuf commerçants à Gao.', 'On en sait pas s’ils ont été tués.'],
  ['fr', 'Des hommes armés ont enlevé neuf commerçants à Gao.', 'Nous ignorons s’ils ont fui la ville.'],
] as const)('what nobody knows is not told (%s): %s %s', (language, told, unknown) => {
  expect(counts(`${told} ${unknown}`, language)).toBe(counts(told, language))
})
