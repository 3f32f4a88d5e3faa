import { describe, expect, test } from 'vitest'
import { dateText, type Given } from '../read-whole.ts'
import { bounds } from './document.ts'

/** Text, the expression looked at, and the days it is of: published on Monday 14 May 2012. */
const cases = [
  [
    'Rebels killed 12 soldiers in Gao on 12 April. Last year they killed five in Kidal.',
    '12 April',
    '2012-04-12..2012-04-12',
  ],
  ['On 12 April last year rebels killed 12 soldiers in Gao.', '12 April', '2011-04-12..2011-04-12'],
  ['Rebels seized Gao in March 2012. At 14:30 they killed 12 soldiers.', '14:30', 'null'],
  ['In March 2012, at 14:30, rebels killed 12 soldiers in Gao.', '14:30', '2012-03-01..2012-03-31'],
  [
    'During the night of 12 to 13 May they came. At 3:30 a.m. they left.',
    '3:30 a.m.',
    '2012-05-13..2012-05-13',
  ],
  [
    'During the night of 12 to 13 May they came. At 11:30 p.m. they left.',
    '11:30 p.m.',
    '2012-05-12..2012-05-12',
  ],
  [
    'Troops will attack Gao on Friday.\n\nThey withdrew from Kidal during the night.',
    'the night',
    '2012-05-13..2012-05-14',
  ],
  [
    'Rebels and the army, which signed a truce in November 2010, clashed in Gao yesterday. On the 3rd they fought in Kidal.',
    'the 3rd',
    '2012-05-03..2012-05-03',
  ],
  [
    'Rebels and the army, which clashed in Gao yesterday, had signed a truce in March. On the 3rd they fought in Kidal.',
    'the 3rd',
    '2012-03-03..2012-03-03',
  ],
  [
    'On the third Sunday of the month gunmen attacked Gao.',
    'the third Sunday of the month',
    '2012-04-15..2012-04-15',
  ],
] as const

describe('an expression is not counted from the wrong thing', () => {
  test.each(cases)('%s (%s) is of %s', (text, words, days) => {
    const { input, resolved } = dateText(text, 'en', { published: '2012-05-14' })
    const at = input.expressions.findIndex((time) => time.text.toLowerCase().includes(words.toLowerCase()))
    const span = resolved.times[at]!.span
    expect(
      bounds(
        span && { earliest: span.earliest?.slice(0, 10) ?? null, latest: span.latest?.slice(0, 10) ?? null },
      ),
    ).toBe(days)
  })
})

const spanOf = (text: string, event: string, given: Given): string => {
  const { input, resolved } = dateText(text, 'en', given)
  return bounds(
    resolved.spans[input.drafts.findIndex((draft) => draft.event === event && draft.when === null)],
  )
}

test('what has been takes no date from what is to come beside it', () => {
  const text = 'Troops will attack Gao on Friday. Rebels killed 12 soldiers in Gao.'
  expect(spanOf(text, 'armed-clash', { published: '2012-05-14' })).not.toContain('2012-05-18')
})

test('two landmarks that exclude each other leave the publication open', () => {
  const text =
    'Le président renversé le 22 mars se trouverait toujours dans la capitale. Les rebelles ont pris Tessalit vendredi.\n' +
    'Entre mardi et jeudi, quarante corps ont été déposés à la morgue.'
  const { published } = dateText(text, 'fr').resolved
  expect((published?.earliest ?? '') <= (published?.latest ?? '9')).toBe(true)
})

test("New Year's night in a telling ends in the new year", () => {
  const { resolved } = dateText('Il fut muté le 9 novembre 1994. Il partit la nuit du Nouvel An.', 'fr', {
    published: '2012-05-14',
  })
  expect(resolved.times.map(({ span }) => bounds(span))).toContain('1994-12-31..1995-01-01')
})

test.each([
  // The day of a count is not that of the deaths, where these have been told.
  ['en', 'A bomb exploded in Gao on Friday. The mission on Sunday put the toll at 43 dead.', '2012-05-11'],
  ['en', 'A bomb exploded in Gao on Friday. The death toll rose to 43 on Sunday.', '2012-05-11'],
  [
    'fr',
    'Une bombe a explosé vendredi à Gao. La mission a porté dimanche le bilan à 43 morts.',
    '2012-05-11',
  ],
  ['fr', 'Une bombe a explosé vendredi à Gao. Dimanche, le procureur parlait de 34 corps.', '2012-05-11'],
  // Who dies or is brought in on a day does so on that day.
  ['en', 'A bomb exploded in Gao on Friday. One of the wounded died on Sunday.', '2012-05-13'],
  ['en', 'A bomb exploded in Gao on Friday. The hospital admitted 58 wounded on Sunday.', '2012-05-13'],
  ['en', 'A bomb exploded in Gao on Friday. Gunmen killed nine farmers on Sunday.', '2012-05-13'],
])('%s: %s', (language, text, day) => {
  const { resolved } = dateText(text, language, { published: '2012-05-14' })
  expect(bounds(resolved.spans.at(-1)!)).toBe(`${day}..${day}`)
})
