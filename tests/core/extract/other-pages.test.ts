import { describe, expect, test } from 'vitest'
import { readText } from './claims/read-text.ts'

const events = (text: string, language: string): readonly string[] =>
  readText(text, language).drafts.map(({ event }) => event)

const article = {
  en: 'Gunmen killed six farmers in Gao on Monday, the mayor said.',
  fr: 'Des hommes armés ont tué six paysans à Gao lundi, a dit le maire.',
}
const link = { en: 'Rebels take Ansongo', fr: 'Les rebelles prennent Ansongo' }

describe('headlines of other pages tell nothing', () => {
  test.each([
    ['en', 'ELSEWHERE ON THIS SITE'],
    ['en', 'Read next:'],
    ['en', 'In other news'],
    ['fr', 'EN CONTINU'],
    ['fr', 'À la une'],
    ['fr', 'Nos autres articles'],
  ] as const)('%s: below "%s"', (language, heading) => {
    expect(events(`${article[language]}\n\n${heading}\n\n${link[language]}`, language)).toEqual(
      events(article[language], language),
    )
  })

  test.each([
    ['en', 'Latest news'],
    ['fr', 'À la une'],
    ['fr', 'En continu'],
  ] as const)('but the same words may head the page itself: %s: "%s"', (language, heading) => {
    expect(events(`${heading}\n\n${article[language]}`, language)).toEqual(
      events(article[language], language),
    )
    expect(events(article[language], language)).not.toEqual([])
  })
})
