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
