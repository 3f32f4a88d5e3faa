import { expect, test } from 'vitest'
import { dateText } from '../read-whole.ts'

const days = (text: string, language: string, published = '2025-03-05') =>
  dateText(text, language, { published }).resolved.spans.map((span) => span?.earliest)

test.each([
  [
    'en',
    'Gunmen attacked the village of Gossi in Mali on Monday, killing nine people.\n\nThe market stayed shut. Nobody slept.\n\nNobody dared to go out.\n\nCalm came back. Soldiers killed three of the attackers near Hombori.',
  ],
  [
    'fr',
    "Des hommes armés ont attaqué lundi le village de Gossi, au Mali, tuant neuf personnes.\n\nLe marché est resté fermé. Personne n'a dormi.\n\nPersonne n'osait sortir.\n\nLe calme est revenu. Des soldats ont tué trois assaillants près de Hombori.",
  ],
])('%s: what news of one day tells at no time of its own was on that day', (language, text) => {
  expect(new Set(days(text, language))).toEqual(new Set(['2025-03-03']))
})

test('but not where it tells of two days', () => {
  const text =
    'Gunmen attacked the village of Gossi in Mali on Monday.\n\nRebels attacked Ansongo on Sunday.\n\nThe market stayed shut.\n\nNobody slept. Nobody dared to go out.\n\nCalm came back. Soldiers killed three fighters near Hombori.'
  expect(days(text, 'en').at(-1)).toBeUndefined()
})

test('nor in another country, nor of what was long ago', () => {
  const there =
    'Gunmen attacked the village of Gossi in Mali on Monday.\n\nThe market stayed shut.\n\nNobody slept.\n\nCalm came back. Soldiers killed three fighters near Agadez in Niger.'
  expect(days(there, 'en').at(-1)).toBeUndefined()
  const old =
    'Gunmen attacked the village of Gossi in Mali on 3 January 2024.\n\nThe market stayed shut.\n\nNobody slept.\n\nCalm came back. Soldiers killed three fighters near Hombori.'
  expect(days(old, 'en').at(-1)).toBeUndefined()
})
