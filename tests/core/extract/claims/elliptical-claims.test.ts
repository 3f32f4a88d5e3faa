import { describe, expect, test } from 'vitest'
import { readText } from './read-text.ts'

describe('a number and a place without a verb', () => {
  test.each([
    ['Gunmen killed 12 people in Gao and 14 in Ansongo.', 'en', 'attack', [12, 14]],
    ['Bandits abducted three women in Gao and two herders in Ansongo.', 'en', 'abduction', [3, 2]],
    ['Des hommes armés ont tué douze personnes à Gao et quatorze à Ansongo.', 'fr', 'attack', [12, 14]],
    ['Trois femmes ont été enlevées à Gao, deux à Ansongo.', 'fr', 'abduction', [3, 2]],
  ] as const)('%s', (text, language, event, numbers) => {
    const { drafts } = readText(text, language)
    expect(drafts.map((draft) => [draft.event, draft.place?.name, draft.figures[0]?.low])).toEqual([
      [event, 'Gao', numbers[0]],
      [event, 'Ansongo', numbers[1]],
    ])
  })

  test.each([
    ['Gunmen killed 12 people in Gao, and 14 shops reopened in Ansongo.', 'en'],
    ['Des hommes armés ont tué douze personnes à Gao ; le bac compte quatorze places à Ansongo.', 'fr'],
  ] as const)('a verb between the two tells something else: %s', (text, language) => {
    expect(readText(text, language).drafts.map((draft) => draft.place?.name)).toEqual(['Gao'])
  })
})
