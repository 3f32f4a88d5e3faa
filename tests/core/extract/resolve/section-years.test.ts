import { expect, test } from 'vitest'
import { extract } from '../../../../src/core/extract/extract.ts'
import { knowledge } from '../claims/read-text.ts'

const datesOf = (text: string, language: string) => {
  const taken = Date.parse('2026-01-05T00:00:00Z')
  const { claims, published } = extract(
    'x',
    { text } as never,
    knowledge.packs.get(language)!,
    knowledge,
    taken,
  )
  return { published: published?.latest, days: claims.map(({ time }) => time?.earliest ?? null) }
}

test('a chronology takes its years from the headings', () => {
  const text =
    'TIMELINE\nLast updated: 2 February 2025\n\n2023\n\n15 December - Rebels capture Gao.\n\n2024\n\n5 June - Soldiers recapture Gao.\n\n2025\n\n11 January - Rebels capture Ber.'
  expect(datesOf(text, 'en').days).toEqual(['2023-12-15', '2024-06-05', '2025-01-11'])
})

test('without headings, from the day it was brought up to date', () => {
  const text =
    "CHRONOLOGIE\nMis à jour le 12 avril 2025\n\n1er mars – Les rebelles s'emparent de Ber.\n\n17 mars – L'armée reprend Ber.\n\n12 avril – Les rebelles s'emparent de Gao."
  expect(datesOf(text, 'fr').days).toEqual(['2025-03-01', '2025-03-17', '2025-04-12'])
})

test.each([
  [
    'en',
    'INTERVIEW\n\nShe spoke to us by telephone on Thursday 21 November 2024, a week after the fall of Ber.',
    '2024-11-21',
  ],
  [
    'fr',
    'ENTRETIEN\n\nElle est maire de Ber. Propos recueillis par téléphone le mercredi 22 janvier 2025.',
    '2025-01-22',
  ],
  ['en', 'LIVE\nTuesday 13 May 2025. Times are local.\n\nRebels captured Ber.', '2025-05-13'],
  [
    'en',
    'A WEEK IN GAO\nCompiled on Friday 8 September 2023 by our desk\n\nRebels captured Ber.',
    '2023-09-08',
  ],
])('%s: %s', (language, text, day) => {
  expect(datesOf(text, language).published).toBe(day)
})

test.each([
  [
    'en',
    'The war in dates\n\nHow it went on. 15 April 2023: Rebels capture Gao. 26 October: Rebels capture Ber. 3 March: Soldiers recapture Gao.',
    ['2023-04-15', '2023-10-26', '2024-03-03'],
  ],
  [
    'fr',
    "La guerre en dates\n\nUne année perdue. 4 mai 2023. Les rebelles s'emparent de Gao. 20 décembre. Les rebelles s'emparent de Ber. 2 février. L'armée reprend Gao.",
    ['2023-05-04', '2023-12-20', '2024-02-02'],
  ],
])('%s: entries that run on in one paragraph go on in years: %s', (language, text, days) => {
  expect(datesOf(text, language).days).toEqual(days)
})

test.each([
  [
    'en',
    'Mali in 2012: day by day\n\n17 January – Rebels captured Ber.\n\n24 January – Rebels captured Gao.\n\n22 March – Soldiers recaptured Gao.',
    ['2012-01-17', '2012-01-24', '2012-03-22'],
  ],
  [
    'fr',
    "Mali 2012 : jour après jour\n\n17 janvier – Les rebelles s'emparent de Ber.\n\n24 janvier – Les rebelles s'emparent de Gao.\n\n22 mars – L'armée reprend Gao.",
    ['2012-01-17', '2012-01-24', '2012-03-22'],
  ],
])('%s: the one year of the title is that of its entries: %s', (language, text, days) => {
  expect(datesOf(text, language).days).toEqual(days)
})

test.each([
  [
    'a year that names a thing',
    'After the 2012 accord\n\n17 January – Rebels captured Ber.\n\n24 January – Rebels captured Gao.\n\n22 March – Soldiers recaptured Gao.',
  ],
  [
    'entries that step back',
    'Mali in 2012\n\n17 March – Rebels captured Ber.\n\n24 January – Rebels captured Gao.\n\n22 January – Soldiers recaptured Gao.',
  ],
])('no entry has the year of a title: %s', (_, text) => {
  expect(datesOf(text, 'en').days.some((day) => day?.startsWith('2012') === true)).toBe(false)
})
