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
