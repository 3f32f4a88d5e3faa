import { expect, test } from 'vitest'
import { extractDrafts } from '../../../../src/core/extract/extract-claims.ts'
import { splitSentences } from '../../../../src/core/extract/sentences.ts'
import { extractTimes } from '../../../../src/core/extract/times/extract-times.ts'
import { knowledge } from '../../../knowledge.ts'

const events = (text: string) => {
  const pack = knowledge.packs.get('en')!
  const drafts = extractDrafts(text, splitSentences(text, pack), extractTimes(text, pack), pack, knowledge)
  return drafts.map(({ event, actors }) => [event, actors.filter(({ role }) => role === 'target').length])
}

test('whom an attack of forces met, whom nothing tells of, is settled by all words together', () => {
  expect(events('Rebels of the FLA and JNIM fighters jointly attacked Kidal on Saturday.')).toEqual([
    ['armed-clash', 0],
  ])
})

test('where people are told of who do not fight, it stays an attack on them', () => {
  expect(events('Gunmen attacked the village of Zurmi on Monday, killing nine people.')).toEqual([
    ['attack', 1],
  ])
})
