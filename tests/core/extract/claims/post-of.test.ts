import { expect, test } from 'vitest'
import { readText } from './read-text.ts'

test.each([
  'Fighters overran a Frontier Corps post at Kalat in Pakistan.',
  'Fighters overran the Frontier Corps camp at Kalat in Pakistan.',
  'Fighters overran a post of the Frontier Corps at Kalat in Pakistan.',
])('what a force has is no verb of it: %s', (text) => {
  expect(readText(text, 'en').drafts.map(({ event, place }) => [event, place?.name])).toEqual([
    ['non-state-actor-overtakes-territory', 'Kalat'],
  ])
})
