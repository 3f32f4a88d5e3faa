import { describe, expect, test } from 'vitest'
import { dateText } from '../read-whole.ts'

/** When the last statement of a text was, written on Friday 13 June 2025. */
const lastOf = (text: string, language: string): string => {
  const { resolved } = dateText(text, language, { published: '2025-06-13T10:00:00Z' })
  const span = resolved.spans.at(-1)
  return `${span?.earliest ?? ''}..${span?.latest ?? ''}`
}

describe('what has since been done is from what was told before until now', () => {
  test.each([
    ['en', 'The RSF attacked Zamzam camp on Monday. Some 9,000 people have since fled the camp.'],
    [
      'en',
      'The RSF attacked Zamzam camp on Monday. Some 9,000 people have fled the camp since, the UN said.',
    ],
    ['en', 'The RSF seized Zamzam camp on Monday. The army has since bombed it four times.'],
    ['fr', 'Les FSR ont attaqué le camp de Zamzam lundi. Quelque 9 000 personnes ont depuis fui le camp.'],
    ['fr', 'Les FSR ont attaqué le camp de Zamzam lundi. Depuis, 9 000 personnes ont fui le camp.'],
  ])('%s: %s', (language, text) => {
    expect(lastOf(text, language)).toBe('2025-06-09..2025-06-13')
  })

  test.each([
    ['en', 'Since the army left Zamzam camp, the RSF attacked it on Monday.'],
    ['fr', 'Depuis que l’armée a quitté le camp de Zamzam, les FSR l’ont attaqué lundi.'],
  ])('but a clause of its own tells why or from when: %s: %s', (language, text) => {
    expect(lastOf(text, language)).not.toBe('2025-06-09..2025-06-13')
  })
})

describe('what went on for some days was on all of them', () => {
  test.each([
    ['en', 'The RSF shelled El Fasher for three days from Monday.', '2025-06-09..2025-06-12'],
    ['en', 'On Friday 6 June the RSF shelled El Fasher for three days.', '2025-06-06..2025-06-09'],
    ['en', 'Fighting broke out in Goma on Friday 6 June and lasted three days.', '2025-06-06..2025-06-09'],
    ['en', 'The M23 took Goma on Monday. In a week 84,000 people fled the town.', '2025-06-09..2025-06-13'],
    ['fr', 'Les combats ont éclaté lundi à Goma et ont duré trois jours.', '2025-06-09..2025-06-12'],
    [
      'fr',
      'Uvira est tombée lundi. En trois jours, 84 000 personnes ont fui la ville.',
      '2025-06-09..2025-06-12',
    ],
    [
      'fr',
      'Le M23 est entré jeudi dans Goma après trois jours de combats avec l’armée.',
      '2025-06-09..2025-06-12',
    ],
  ])('%s: %s', (language, text, days) => {
    expect(lastOf(text, language)).toBe(days)
  })

  test.each([
    ['en', 'M23 rebels entered Goma on Thursday after three days of shelling.', '2025-06-12..2025-06-12'],
    ['en', 'Two men held for three days were killed in Goma on Thursday.', '2025-06-12..2025-06-12'],
    ['fr', 'Un otage détenu pendant trois jours a été tué jeudi à Goma.', '2025-06-12..2025-06-12'],
  ])('what came after them was not: %s: %s', (language, text, days) => {
    const { resolved } = dateText(text, language, { published: '2025-06-13T10:00:00Z' })
    expect(resolved.spans.map((span) => `${span?.earliest}..${span?.latest}`)).toContain(days)
  })
})

describe('a town taken and retaken has a day for each, and none lent', () => {
  test.each([
    ['en', 'Gao, taken in March, was retaken.', '..'],
    ['en', 'Gao, taken in March, was retaken on Monday.', '2025-06-09..2025-06-09'],
    ['fr', 'Gao, prise en mars, a été reprise.', '..'],
    ['fr', "Koupiansk, capturée en février, a été reconquise lundi par l'armée.", '2025-06-09..2025-06-09'],
  ])('%s: %s', (language, text, when) => {
    expect(lastOf(text, language)).toBe(when)
  })
})
