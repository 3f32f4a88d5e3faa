import { expect, test } from 'vitest'
import { readText } from './read-text.ts'

test('whoever has left to regroup and reinforce elsewhere is doing it, and nobody who only wants to', () => {
  const events = (text: string) => readText(text, 'fr').drafts.map(({ event, place }) => [event, place?.name])
  expect(events("L'armée a évacué Bourem pour se regrouper et renforcer ses positions à Gao.")).toEqual([
    ['non-violent-transfer-of-territory', 'Bourem'],
    ['other-strategic', 'Gao'],
  ])
  expect(events("L'armée a besoin d'argent pour renforcer ses positions à Gao.")).toEqual([])
})
