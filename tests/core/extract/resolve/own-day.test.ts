import { describe, expect, test } from 'vitest'
import { dateText } from '../read-whole.ts'

const publishedOf = (text: string, language: string): string => {
  const { published } = dateText(text, language).resolved
  return `${published?.earliest ?? ''}..${published?.latest ?? ''}`
}

/** What the text says of its own day, and the days of publication that leaves before 2070. */
const named: readonly [language: string, text: string, published: string][] = [
  [
    'fr',
    'Le lundi 3 juin 2013, les rebelles sont entrés dans le bourg. Ce jeudi 6 juin, on s’y battait encore.',
    '2013-06-06..2013-06-06',
  ],
  [
    'en',
    'Rebels entered the town on Monday 3 June 2013. This Thursday, 6 June, they were still fighting there.',
    '2013-06-06..2013-06-06',
  ],
  ['fr', 'Ce jeudi 6 juin 2013, les rebelles ont attaqué le bourg.', '2013-06-06..2013-06-06'],
  ['en', 'This Thursday, June 6, 2013, rebels attacked the town.', '2013-06-06..2013-06-06'],
]

/** What leaves it open: years looked back on, words of others, a day to come, two days that are each called this. */
const open: readonly [language: string, text: string][] = [
  [
    'fr',
    'Il y a six ans, le lundi 3 juin 2013, les rebelles entraient dans le bourg. Ce jeudi 6 juin, la foule a prié.',
  ],
  ['en', 'Six years ago, on 3 June 2013, rebels entered the town. This Thursday, 6 June, a crowd prayed.'],
  ['fr', '« Ce jeudi 6 juin 2013, ils ont attaqué le bourg », écrivait un notable.'],
  ['en', 'Rebels took the fort on 3 June 2013. They will hand it back this Thursday, 6 June.'],
  ['fr', 'Ce lundi 3 juin 2013, le fort est tombé. Ce jeudi 6 juin 2013, il a été repris.'],
]

describe('the day that a text calls "this", with its date, is that of its writing', () => {
  test.each(named)('%s: %s', (language, text, published) => {
    expect(publishedOf(text, language)).toBe(published)
  })

  test.each(open)('left open: %s: %s', (language, text) => {
    const [earliest, latest] = publishedOf(text, language).split('..')
    expect(latest).not.toBe(earliest)
  })
})

describe('days that head paragraphs go on from one another', () => {
  const daysOf = (text: string, language: string, published: string): readonly (string | null)[] =>
    dateText(text, language, { published }).resolved.spans.map((span) => span?.earliest ?? null)

  test('whatever is recalled between them', () => {
    const text = `Lundi 7 janvier
Des rebelles ont pillé un dépôt de Gao, qu’ils occupent depuis le 1er septembre.

Mercredi 9
Des rebelles ont attaqué le poste de Gao.

Nuit du jeudi 10 au vendredi 11
Des rebelles ont pillé un dépôt de Gao.`
    expect(daysOf(text, 'fr', '2013-01-20')).toEqual(
      expect.arrayContaining(['2013-01-07', '2013-01-09', '2013-01-10']),
    )
  })

  test('in English too', () => {
    const text = `Monday 7 January
Rebels looted a warehouse in Gao, which they have held since 1 September.

Wednesday 9 January
Rebels attacked the post of Gao.`
    expect(daysOf(text, 'en', '2013-01-20')).toEqual(expect.arrayContaining(['2013-01-07', '2013-01-09']))
  })
})
