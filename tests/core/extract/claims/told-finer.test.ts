import { expect, test } from 'vitest'
import { readText } from './read-text.ts'

const events = (text: string, language: 'fr' | 'en') =>
  readText(text, language)
    .drafts.map((draft) => draft.event)
    .sort()

test.each([
  ['Police fired tear gas to disperse a protest in Gao.', 'en', ['protest-with-intervention']],
  ['La police a dispersé une manifestation à Gao.', 'fr', ['protest-with-intervention']],
  ['Students held a protest in Gao.', 'en', ['peaceful-protest']],
] as const)('%s: told once', (text, language, expected) => {
  expect(events(text, language)).toEqual(expected)
})
