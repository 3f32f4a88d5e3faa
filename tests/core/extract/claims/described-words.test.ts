import { describe, expect, test } from 'vitest'
import { namesOf, readText } from './read-text.ts'

/** A text, the event that it tells, who did it and to whom. */
type Row = readonly [text: string, event: string, agents: readonly string[], targets: readonly string[]]

const described: readonly Row[] = [
  ['Battle-hardened fighters attacked a village near Mopti.', 'attack', ['fighters'], ['civilians']],
  ['Penniless farmers were abducted near Mopti.', 'abduction', [], ['civilians']],
  ['Two poorly equipped policemen were kidnapped in Mopti.', 'abduction', [], ['Malian police']],
  [
    'The army dropped six 250-kilo bombs on a market in Mopti.',
    'air-drone-strike',
    ['Malian army'],
    ['civilians'],
  ],
  ['Pro-government militants are advancing on Mopti.', 'offensive', ['militants'], []],
  ['Unidentified gangs hold 30 villagers near Mopti.', 'abduction', ['gangs'], ['civilians']],
]

const between: readonly Row[] = [
  ['Jets, taking off from a carrier, pounded a village near Mopti.', 'air-drone-strike', ['Malian army'], []],
  ['Tanks, according to farmers, opened fire on Mopti.', 'shelling-artillery-missile', [], []],
  ['Rebels advanced from the north on Mopti.', 'offensive', ['Rebels'], []],
  ['Gunmen opened fire with machine guns on villagers in Mopti.', 'attack', ['Gunmen'], ['civilians']],
  ['Bandits preyed on 4 March on traders near Mopti.', 'attack', ['Bandits'], ['civilians']],
  [
    'Soldiers opened fire several times on protesters in Mopti.',
    'excessive-force',
    ['Malian army'],
    ['protesters'],
  ],
]

describe('words that describe a noun, and what stands between the words of a pattern', () => {
  test.each([...described, ...between])('%s (%s)', (text, event, agents, targets) => {
    const draft = readText(text, 'en').drafts.find((one) => one.event === event)
    expect(draft).toBeDefined()
    expect([namesOf(draft!, 'agent'), namesOf(draft!, 'target')]).toEqual([agents, targets])
  })

  test.each([
    ['A battle-hardened trader opened a shop in Mopti.', 'en'],
    ['The attack-minded coach spoke in Mopti.', 'en'],
    ['A 500-strong crowd watched the match in Mopti.', 'en'],
    ['Signed from a rival, the striker scored two goals in Mopti.', 'en'],
    ['The band, on tour with new songs, struck a chord in Mopti.', 'en'],
  ])('tells nothing: %s', (text, language) => {
    expect(readText(text, language as 'en').drafts).toEqual([])
  })
})
