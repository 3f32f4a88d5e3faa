import { describe, expect, test } from 'vitest'
import { date } from './document.ts'

/** What follows the raid of 14 March 2019 in an article of 18 June 2025, the day it tells in `words`, and which day that is. */
const cases: readonly (readonly ['fr' | 'en', string, string, string])[] = [
  ['en', 'On 18 March they burned the mill.', '18 March', '2019-03-18'],
  ['en', 'The following Saturday they burned the mill.', 'The following Saturday', '2019-03-16'],
  ['en', 'The previous Sunday they had burned the mill.', 'The previous Sunday', '2019-03-10'],
  ['fr', 'Le 18 mars, ils ont brûlé le moulin.', 'Le 18 mars', '2019-03-18'],
  ['fr', 'Le samedi suivant, ils ont brûlé le moulin.', 'Le samedi suivant', '2019-03-16'],
  ['fr', 'Le dimanche précédent, ils avaient brûlé le moulin.', 'Le dimanche précédent', '2019-03-10'],
  // In a paragraph of its own, what is of the last weeks is news, whatever was told before it.
  ['en', '\n\nOn 2 June a court heard them: they burned the mill.', '2 June', '2025-06-02'],
  ['fr', '\n\nLe 2 juin, un tribunal les a entendus : ils ont brûlé le moulin.', 'Le 2 juin', '2025-06-02'],
]

const raids = {
  en: 'Armed men raided the mission on 14 March 2019.',
  fr: 'Des hommes armés ont attaqué la mission le 14 mars 2019.',
}

/** What is told on in an article of 6 February 2025, in the paragraph of a raid of March 2024, and its first day. */
const later: readonly (readonly ['fr' | 'en', string, string, string | undefined])[] = [
  // A year later it would lie after the writing.
  ['en', 'In December they burned the mill.', 'December', '2024-12-01'],
  ['fr', 'En décembre, ils ont brûlé le moulin.', 'décembre', '2024-12-01'],
  // Of this year's or of last year's January nothing tells which.
  ['en', 'In January they burned the mill.', 'January', undefined],
]

describe('what a telling goes on with', () => {
  test.each(later)('%s: %s', (language, after, when, day) => {
    const first = {
      en: 'Armed men raided the mission in March 2024.',
      fr: 'Des hommes armés ont attaqué la mission en mars 2024.',
    }[language]
    const { spans } = date(
      language,
      `${first} ${after}`,
      [
        { event: 'attack', anchor: first, when: language === 'en' ? 'March 2024' : 'mars 2024' },
        { event: 'looting-property-destruction', anchor: after, when },
      ],
      { published: '2025-02-06' },
    )
    expect(spans[1]?.earliest ?? undefined).toBe(day)
  })
})

describe('what goes on from a day of the past', () => {
  test.each(cases)('%s: %s', (language, after, when, day) => {
    const old = language === 'en' ? '14 March 2019' : 'le 14 mars 2019'
    const { spans } = date(
      language,
      `${raids[language]} ${after}`,
      [
        { event: 'attack', anchor: raids[language], when: old },
        { event: 'looting-property-destruction', anchor: after.trim(), when },
      ],
      { published: '2025-06-18' },
    )
    expect(spans[1]).toMatchObject({ earliest: day, latest: day })
  })
})
