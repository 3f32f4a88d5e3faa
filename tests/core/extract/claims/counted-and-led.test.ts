import { describe, expect, test } from 'vitest'
import { namesOf, readText } from './read-text.ts'

/** A text, the event that it tells, where, who did it, to whom, and how many. */
type Row = readonly [
  text: string,
  event: string,
  place: string,
  agents: readonly string[],
  targets: readonly string[],
  count?: number,
]

const rows: readonly Row[] = [
  // How many there were.
  ['A band of rebels hit back at the army in Mopti.', 'armed-clash', 'Mopti', ['rebels'], ['Malian army']],
  [
    'A handful of militants are holding a total of 40 villagers in Mopti.',
    'abduction',
    'Mopti',
    ['militants'],
    ['civilians'],
    40,
  ],
  ['A further twelve farmers were killed in Mopti.', 'casualties', 'Mopti', [], ['civilians'], 12],
  ['Twelve or more farmers were killed in Mopti.', 'casualties', 'Mopti', [], ['civilians'], 12],
  // Where it was.
  ['Rebels are holding six nurses in downtown Mopti.', 'abduction', 'Mopti', ['Rebels'], ['civilians'], 6],
  ['Four herders died at the entrance to Mopti.', 'casualties', 'Mopti', [], ['civilians'], 4],
  ['Four herders died not far from Mopti.', 'casualties', 'Mopti', [], ['civilians'], 4],
  // What brings a clause.
  ['It emerged that two policemen were killed in Mopti.', 'casualties', 'Mopti', [], ['Malian police'], 2],
  ['A witness described how five herders died in Mopti.', 'casualties', 'Mopti', [], ['civilians'], 5],
  [
    'Shops closed after three army posts near Mopti were stormed.',
    'armed-clash',
    'Mopti',
    [],
    ['Malian army'],
  ],
  ['The day ended with soldiers seizing power in Bamako.', 'coup', 'Mali', ['Malian army'], []],
  // Another clause has the later verb, and an hour none.
  ['Drones homed in on a depot in Mopti as traders slept.', 'air-drone-strike', 'Mopti', [], []],
  ['Drones homed in on a depot in Mopti at around 4 am on Monday.', 'air-drone-strike', 'Mopti', [], []],
]

describe('how many, where, and what brings a clause', () => {
  test.each(rows.map((row) => ({ row, name: row[0] })))('$name', ({ row }) => {
    const [text, event, place, agents, targets, count] = row
    const draft = readText(text, 'en').drafts.find((one) => one.event === event)
    expect(draft?.place?.name).toBe(place)
    expect([namesOf(draft!, 'agent'), namesOf(draft!, 'target')]).toEqual([agents, targets])
    expect(draft!.figures[0]?.low).toBe(count)
  })

  test('a clause behind "when" leaves the verb behind it to the sentence', () => {
    const drafts = readText(
      'Soldiers killed in Mopti when a mine exploded were buried on Monday.',
      'en',
    ).drafts
    expect(drafts.flatMap((draft) => namesOf(draft, 'agent'))).toEqual([])
  })

  test('how many died is asked', () => {
    const drafts = readText('It is not known how many people died in Mopti.', 'en').drafts
    expect(drafts.map(({ stance }) => stance)).toEqual(['unknown'])
  })
})

describe('who acts before a comma, and days behind an auxiliary', () => {
  test.each([
    [
      'Having ransacked a market in Mopti, militants fled.',
      'looting-property-destruction',
      'agent',
      'militants',
    ],
    [
      'After ransacking a market in Mopti, militants fled.',
      'looting-property-destruction',
      'agent',
      'militants',
    ],
    ['Two policemen were on Tuesday kidnapped in Mopti.', 'abduction', 'target', 'Malian police'],
  ])('%s', (text, event, role, name) => {
    const draft = readText(text, 'en').drafts.find((one) => one.event === event)
    expect(namesOf(draft!, role)).toEqual([name])
  })
})
