import { expect, test } from 'vitest'
import { isFutureSentence } from '../../../../src/core/extract/times/sentence-words.ts'
import { timesPack } from './test-pack.ts'

test.each([
  ['fr', 'Le scrutin aura lieu le 3 mai.', true],
  ['fr', 'Un convoi est prévu mardi.', true],
  ['fr', 'Le fort est tombé mardi.', false],
  ['fr', 'La délégation arrivera mardi.', true],
  ['fr', 'Une bombe a explosé mardi dans le quartier de Rivera.', false],
  ['fr', 'Le choléra a tué six personnes mardi.', false],
  ['en', 'They will meet on Friday.', true],
  ['en', 'A truce is to be signed on Friday.', true],
  ['en', 'The fort fell on Friday.', false],
] as const)('%s: "%s" speaks of the future: %s', (language, sentence, expected) => {
  expect(isFutureSentence(sentence, timesPack(language))).toBe(expected)
})
