import { expect, test } from 'vitest'
import { dateText } from '../read-whole.ts'

const published = '2025-03-14'

/** The days of the toll that a text tells. */
function daysOfToll(text: string, language: string): readonly (string | null | undefined)[] {
  const { input, resolved } = dateText(text, language, { published })
  const at = input.drafts.findIndex(({ event }) => event === 'casualties')
  expect(at).toBeGreaterThanOrEqual(0)
  return [resolved.spans[at]?.earliest, resolved.spans[at]?.latest]
}

test('the dead of another town, told in another paragraph, are of no day told of the first', () => {
  const told = 'On Monday gunmen attacked the market of Ansongo.\n\nIn Bourem, two herders were killed.'
  expect(daysOfToll(told, 'en')).not.toEqual(['2025-03-10', '2025-03-10'])
})

test.each([
  ['en', 'On Monday gunmen attacked the market of Ansongo.\n\nTwo herders were killed.'],
  ['en', 'On Monday gunmen attacked the market of Ansongo. In Bourem, two herders were killed.'],
  ['fr', 'Des hommes armés ont attaqué lundi le marché d’Ansongo.\n\nDeux éleveurs ont été tués.'],
])('those of the same town or of the same paragraph are: %s %s', (language, text) => {
  expect(daysOfToll(text, language)).toEqual(['2025-03-10', '2025-03-10'])
})
