import { describe, expect, test } from 'vitest'
import { dateText } from '../read-whole.ts'

/** When an expression of a text is, written on Friday 13 June 2025. */
const dayOf = (text: string, language: string, words: string): string => {
  const { input, resolved } = dateText(text, language, { published: '2025-06-13T10:00:00Z' })
  const span = resolved.times[input.expressions.findIndex((time) => time.text === words)]?.span
  return span == null ? 'open' : `${span.earliest ?? ''}..${span.latest ?? ''}`
}

describe('a weekday told as the same is the last such day that was told', () => {
  test.each([
    [
      'fr',
      'Jeudi 5 juin, ils ont pris Djibo. Vendredi, ils en sont partis. Ce jeudi-là, il pleuvait.',
      'Ce jeudi-là',
    ],
    [
      'fr',
      'Jeudi 5 juin, ils ont pris Djibo. Samedi, ils sont partis. Le même jeudi, Arbinda a brûlé.',
      'Le même jeudi',
    ],
    [
      'en',
      'On Thursday 5 June they took Djibo. They left on Saturday. That same Thursday Arbinda burned.',
      'That same Thursday',
    ],
  ])('%s: %s', (language, text, words) => {
    expect(dayOf(text, language, words)).toBe('2025-06-05..2025-06-05')
  })
})

describe('no day is counted from a month', () => {
  test.each([
    ['en', 'Gunmen attacked Djibo in March. That evening the school burned.', 'That evening'],
    ['en', 'Gunmen attacked Djibo in March. Two days later the school burned.', 'Two days later'],
    ['fr', 'Des hommes armés ont attaqué Djibo en mars. Dans la soirée, l’école a brûlé.', 'la soirée'],
  ])('%s: %s', (language, text, words) => {
    expect(dayOf(text, language, words)).toBe('open')
  })

  test('nor a month from a year', () => {
    expect(dayOf('They held Djibo until 2023. That month the school burned.', 'en', 'That month')).toBe(
      'open',
    )
  })
})

test('an hour before the night that it is of', () => {
  const text = 'At 1:30 in the night of Tuesday to Wednesday gunmen attacked Djibo.'
  expect(dayOf(text, 'en', '1:30').slice(0, 10)).toBe('2025-06-11')
})
