import { expect, test } from 'vitest'
import { dateText } from '../read-whole.ts'

/** First and last possible day of the last statement. */
const lastSpan = (text: string, language: string) => {
  const span = dateText(text, language, { published: '2025-06-11' }).resolved.spans.at(-1)
  return span == null ? null : `${span.earliest}..${span.latest}`
}

test.each([
  ['en', 'Two weeks ago rebels burned the market of Gao.', '2025-05-27..2025-05-29'],
  ['fr', 'Il y a deux semaines, les rebelles ont incendié le marché de Gao.', '2025-05-27..2025-05-29'],
  ['en', 'On Monday of last week rebels burned the market of Gao.', '2025-06-02..2025-06-02'],
  [
    'fr',
    'Vendredi de la semaine passée, les rebelles ont incendié le marché de Gao.',
    '2025-06-06..2025-06-06',
  ],
  ['en', 'On Tuesday this week rebels burned the market of Gao.', '2025-06-10..2025-06-10'],
  ['en', 'On Friday rebels burned the market of Gao. Last week was calm.', '2025-06-06..2025-06-06'],
  ['en', 'Last week rebels burned the market of Gao.', '2025-06-02..2025-06-08'],
  ['fr', 'La semaine dernière, les rebelles ont incendié le marché de Gao.', '2025-06-02..2025-06-08'],
  [
    'fr',
    'Le 2 mai, les rebelles ont attaqué Ber. Une semaine plus tard, ils ont incendié le marché de Gao.',
    '2025-05-08..2025-05-10',
  ],
  [
    'en',
    'Rebels attacked Ber on 6 May. That same week they burned the market of Gao.',
    '2025-05-05..2025-05-11',
  ],
  ['en', 'She came back in May. That week rebels burned the market of Gao.', null],
  [
    'fr',
    'Les rebelles ont attaqué Ber en avril. Le même mois, ils ont incendié le marché de Gao.',
    '2025-04-01..2025-04-30',
  ],
  [
    'en',
    'Rebels attacked Gao on 6 May. Some 2,000 people have fled the town since then.',
    '2025-05-06..2025-06-11',
  ],
  [
    'fr',
    'Les rebelles ont attaqué Gao le 6 mai. Quelque 2 000 habitants ont fui la ville depuis cette attaque.',
    '2025-05-06..2025-06-11',
  ],
  // What a report counts over its days is of none of them; what is ordered from a day on begins on the next such day.
  [
    'fr',
    "Le 19 mai, l'armée a bombardé Ber. Au cours de la période considérée, 94 civils ont été tués à Gao.",
    null,
  ],
  ['en', 'The governor has ordered all markets in Gao to close from Thursday.', '2025-06-12..2025-06-12'],
] as const)('%s: %s', (language, text, span) => {
  expect(lastSpan(text, language)).toBe(span)
})
