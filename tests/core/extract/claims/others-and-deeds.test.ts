import { describe, expect, test } from 'vitest'
import { readText } from './read-text.ts'

/** Sentences of ours in which one verb or number follows another: every event with its own figures. */
const told = [
  [
    'fr',
    'Trois soldats ont été tués et un autre blessé à Gao.',
    [
      [
        'casualties',
        [
          ['killed', 3, 3],
          ['wounded', 1, 1],
        ],
      ],
    ],
  ],
  [
    'fr',
    'Trois habitants ont été tués et cinq autres enlevés à Gao.',
    [
      ['casualties', [['killed', 3, 3]]],
      ['abduction', [['abducted', 5, 5]]],
    ],
  ],
  ['fr', 'Deux civils ont été tués et plusieurs autres blessés à Gao.', [['casualties', [['killed', 2, 2]]]]],
  [
    'en',
    'Three soldiers were killed and another wounded in Gao.',
    [
      [
        'casualties',
        [
          ['killed', 3, 3],
          ['wounded', 1, 1],
        ],
      ],
    ],
  ],
  [
    'en',
    'Gunmen killed three villagers and abducted five women in Gao.',
    [
      ['attack', [['killed', 3, 3]]],
      ['abduction', [['abducted', 5, 5]]],
    ],
  ],
  [
    'en',
    'Police arrested 30 people and four were killed in Gao.',
    [
      ['arrests', [['detained', 30, 30]]],
      ['casualties', [['killed', 4, 4]]],
    ],
  ],
  ['en', 'A journalist was shot and killed by gunmen in Goma.', [['attack', [['killed', 1, 1]]]]],
  ['en', 'No fewer than 12 people were killed in Gao.', [['casualties', [['killed', 12, null]]]]],
  ['en', 'The attack left six dead and an unknown number wounded in Goma.', [['attack', [['killed', 6, 6]]]]],
  [
    'en',
    'The fighting has displaced 1.8 million people in Goma.',
    [['displacement', [['displaced', 1800000, 1800000]]]],
  ],
  [
    'fr',
    "L'attaque a fait six morts et un nombre indéterminé de blessés à Goma.",
    [['attack', [['killed', 6, 6]]]],
  ],
  [
    'fr',
    'Environ 5,53 millions de personnes sont déplacées à Goma.',
    [['displacement', [['displaced', 5530000, 5530000]]]],
  ],
] as const

describe('one sentence that tells of several people or deeds', () => {
  test.each(told)('%s: %s', (language, text, expected) => {
    const read = readText(text, language).drafts.map((draft) => [
      draft.event,
      draft.figures.map(({ measure, low, high }) => [measure, low, high]),
    ])
    expect(read).toEqual(expected)
  })
})

test('a town that the army says was retaken is the army’s', () => {
  const { drafts } = readText('The town of Kutum was retaken on Sunday, the army said.', 'en')
  expect(drafts.map(({ event }) => event)).toEqual(['government-regains-territory'])
})
