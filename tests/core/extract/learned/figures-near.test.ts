import { expect, test } from 'vitest'
import { claimLanguage } from '../../../../src/core/extract/claims/language-data.ts'
import { parseAll } from '../../../../src/core/extract/extract-claims.ts'
import { tellsOnlyHurt } from '../../../../src/core/extract/learned/only-hurt.ts'
import { splitSentences } from '../../../../src/core/extract/sentences.ts'
import { knowledge } from '../../../knowledge.ts'

test.each([
  ['en', 'Two of them were hit near the well.', true],
  ['en', 'Two of them were hit and three died.', false],
  ['fr', 'On compte onze blessés au dispensaire.', true],
  ['fr', 'On compte onze blessés et deux morts.', false],
])('whether only hurt people are told of (%s: %s)', (language, text, expected) => {
  const pack = knowledge.packs.get(language)!
  const [parse] = parseAll(splitSentences(text, pack), [], claimLanguage(pack), knowledge)
  expect(tellsOnlyHurt(parse!)).toBe(expected)
})
