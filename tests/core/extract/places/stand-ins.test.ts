import { expect, test } from 'vitest'
import { readText } from '../claims/read-text.ts'

test.each([
  ['Les rebelles ont annoncé la prise de Gao, puis celle de Kidal.', 'fr'],
  ['Les rebelles ont pris Gao, puis ils se sont emparés de Kidal.', 'fr'],
] as const)('%s: no pronoun is a place', (text, language) => {
  const names = readText(text, language).drafts.map((draft) => draft.place?.name)
  expect(names).toContain('Gao')
  expect(names.filter((name) => name !== 'Gao' && name !== 'Kidal')).toEqual([])
})

test.each([
  ['Onze soldats ont été tués à Konna. Les islamistes ont pris jeudi cette ville du centre du Mali.', 'fr'],
  ['Onze soldats ont été tués à Konna. Les islamistes ont pris cette localité de la région de Mopti.', 'fr'],
  ['Eleven soldiers were killed in Konna. Islamists took this town of central Mali on Thursday.', 'en'],
] as const)('%s: the town in play, and not what it lies in', (text, language) => {
  expect(readText(text, language).drafts.map((draft) => draft.place?.name)).toEqual(['Konna', 'Konna'])
})
