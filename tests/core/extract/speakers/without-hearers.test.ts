import { expect, test } from 'vitest'
import { claimLanguage } from '../../../../src/core/extract/claims/language-data.ts'
import { parseAll } from '../../../../src/core/extract/extract-claims.ts'
import { splitSentences } from '../../../../src/core/extract/sentences.ts'
import { findAttributions } from '../../../../src/core/extract/speakers/attributions.ts'
import { withoutHearers } from '../../../../src/core/extract/speakers/without-hearers.ts'
import { knowledge } from '../../../knowledge.ts'

/** What is left of a sentence's phrases, as they stand in it. */
function left(language: string, text: string): readonly string[] {
  const pack = knowledge.packs.get(language)!
  const [parse] = parseAll(splitSentences(text, pack), [], claimLanguage(pack), knowledge)
  return withoutHearers(parse!, findAttributions(parse!)).phrases.map(({ from, to }) =>
    text.slice(parse!.tokens[from]!.start, parse!.tokens[to - 1]!.end),
  )
}

test.each([
  [
    'fr',
    '« La milice a bombardé Gao », a dit à Reuters un officier, en parlant du MNLA.',
    ['La milice', 'Gao'],
  ],
  ['fr', '« Nous avons bombardé Gao », a dit à Reuters un officier.', ['Gao', 'un officier']],
  ['en', '“The militia bombed Gao,” an officer told Reuters.', ['The militia', 'Gao']],
  ['en', 'The army said rebels had bombed Gao.', ['The army', 'rebels', 'Gao']],
])('%s: %s', (language, text, expected) => {
  expect(left(language, text)).toEqual(expected)
})
