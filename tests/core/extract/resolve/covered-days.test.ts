import { expect, test } from 'vitest'
import { dateText } from '../read-whole.ts'

const daysOf = (text: string, language: string, published?: string) => {
  const { resolved } = dateText(text, language, published === undefined ? {} : { published })
  return {
    published: resolved.published?.earliest,
    days: resolved.spans.map((span) => `${span?.earliest}..${span?.latest}`),
  }
}

test('a weekday of a bulletin is one of the days it says it covers', () => {
  const head =
    'MALI\nSahel Watch, weekly note no. 37 | Monday 8 to Sunday 14 September 2025 | issued 15 September 2025\n\n'
  expect(daysOf(`${head}KAYES. On Monday gunmen attacked the village of Diboli.`, 'en').days).toEqual([
    '2025-09-08..2025-09-08',
  ])
  const tete =
    'MALI\nCabinet Veille Sahel, note hebdomadaire n° 37 | du lundi 8 au dimanche 14 septembre 2025 | diffusée le 15 septembre 2025\n\n'
  expect(
    daysOf(`${tete}KAYES. Lundi, des hommes armés ont attaqué le village de Diboli.`, 'fr').days,
  ).toEqual(['2025-09-08..2025-09-08'])
})

const issued = {
  en: 'SITUATION REPORT\nCovering 8 to 14 September 2025. Issued 15 September 2025.\n\n',
  fr: 'RAPPORT DE SITUATION\nPériode couverte : du 8 au 14 septembre 2025. Diffusé le 15 septembre 2025\n\n',
}

test.each([
  ['en', '• Drones hit Kayes on four occasions.', ['2025-09-08..2025-09-14']],
  ['fr', '• Des hommes armés ont incendié le marché de Kayes.', ['2025-09-08..2025-09-14']],
  [
    'en',
    '• On 9 September gunmen attacked Gao. • Four soldiers were killed at Kayes. They had been on patrol.',
    ['2025-09-09..2025-09-09', '2025-09-08..2025-09-14'],
  ],
  // What goes on from a day within its entry is of that day, and a state of the day on which the bulletin comes out.
  [
    'en',
    '• On 9 September gunmen attacked Gao. Four soldiers were killed.',
    ['2025-09-09..2025-09-09', '2025-09-09..2025-09-09'],
  ],
  ['en', '• Rebels hold Gao.', ['2025-09-15..2025-09-15']],
  ['en', '• The army had left Gao.', ['undefined..undefined']],
] as const)('%s: what opens an entry without a time is of the days covered: %s', (language, text, days) => {
  expect(daysOf(issued[language] + text, language).days).toEqual(days)
})

test.each([
  ['en', 'MALI: Situation Report #19 (12–18 August)\n\n• Gunmen attacked Gao.', '2025-08-12..2025-08-18'],
  [
    'fr',
    'ÉTAT-MAJOR\nBulletin des opérations, semaine du 27 décembre au 2 janvier\n\n• Des hommes armés ont attaqué Gao.',
    '2024-12-27..2025-01-02',
  ],
  ['en', 'MALI: the fighting of 12–18 August\n\n• Gunmen attacked Gao.', 'undefined..undefined'],
])('%s: days without a year are the last before its publication: %s', (language, text, day) => {
  expect(daysOf(text, language, '2025-08-21').days).toEqual([day])
})

test('but what is to come lies behind them', () => {
  const head =
    'MALI\nSahel Watch, weekly note no. 37 | Monday 8 to Sunday 14 September 2025 | issued 15 September 2025\n\n'
  expect(daysOf(`${head}The army will retake Kayes on Wednesday.`, 'en').days).toEqual([
    '2025-09-17..2025-09-17',
  ])
})

test('it came out right after them, which gives its day a year', () => {
  const head =
    'WEEKLY DIGEST No. 42\nPeriod: Mon 14 - Sun 20 Oct 2024. Issued Mon 21 Oct. Members only, do not forward.\n\n'
  const { published, days } = daysOf(`${head}> Mozogo, 14 Oct. Boko Haram attacked Mozogo.`, 'en')
  expect(published).toBe('2024-10-21')
  expect(days).toEqual(['2024-10-14..2024-10-14'])
})

test.each([
  [
    'en',
    'A bomb went off in Kunduz this morning.\n\nThe night of 3 October 2015 is what they came for. A plane circled over the clinic. Forty-two people died, recalls the charity, which is asking for an inquiry today.\n\nFive days before, the Taliban had taken the town. The army had retaken it on 1 October.',
  ],
  [
    'fr',
    "Une bombe a explosé ce matin à Kunduz.\n\nLa nuit du 3 octobre 2015 est dans les mémoires. Un avion a tourné au-dessus de la clinique. Quarante-deux personnes sont mortes, rappelle l'association, qui demande aujourd'hui encore une enquête.\n\nCinq jours avant, les talibans avaient pris la ville. L'armée l'avait reprise le 1er octobre.",
  ],
])('%s: what was long ago is counted from the day that was told with its year', (language, text) => {
  const { days } = daysOf(text, language, '2025-10-03T12:00:00Z')
  expect(days[0]).toBe('2025-10-03..2025-10-03')
  expect(days[1]).toMatch(/^2015-10-03\.\./u)
  expect(days.slice(-2)).toEqual(['2015-09-28..2015-09-28', '2015-10-01..2015-10-01'])
})
