import { describe, expect, test } from 'vitest'
import { bounds, date, type Told } from './document.ts'

/** Sentence, the words that say when, the days it is of, and what else its statement is. */
type Case = readonly [string, string, string, Partial<Told>?]

const full = (cases: readonly Case[]) => cases.map(([a, b, c, d]) => [a, b, c, d ?? {}] as const)

/** One statement, the words that say when, and the days it is of; published on Friday 30 March 2012. */
const french: readonly Case[] = [
  ['Le fort est tombé vendredi.', 'vendredi', '2012-03-30..2012-03-30'],
  ['Le fort est tombé samedi.', 'samedi', '2012-03-24..2012-03-24'],
  ['Le fort est tombé vendredi dernier.', 'vendredi dernier', '2012-03-23..2012-03-23'],
  [
    'Les renforts viendront dimanche.',
    'dimanche',
    '2012-04-01..2012-04-01',
    { stance: 'planned', tense: 'future' },
  ],
  [
    'Le fort est tombé dans la nuit de mercredi à jeudi.',
    'la nuit de mercredi à jeudi',
    '2012-03-28..2012-03-29',
  ],
  [
    "On s'est battu dans la nuit de lundi à mardi ; à l'aube, le fort est tombé.",
    "l'aube",
    '2012-03-27..2012-03-27',
  ],
  [
    "On s'est battu dans la nuit du 19 au 20 ; quarante-huit heures plus tard, le fort est tombé.",
    'quarante-huit heures plus tard',
    '2012-03-21..2012-03-22',
  ],
  ['Du 12 au 18 mars on a reconstruit le fort, qui rouvrira le 31.', '18 mars', '2012-03-12..2012-03-18'],
  ['Le fort est tombé le 22 mars.', 'le 22 mars', '2012-03-22..2012-03-22'],
  ['Le fort est tombé le 12 mai 2011.', 'le 12 mai 2011', '2011-05-12..2011-05-12'],
  ['Le fort est tombé le 12 décembre.', 'le 12 décembre', '2011-12-12..2011-12-12'],
  ['Le fort est tombé hier.', 'hier', '2012-03-29..2012-03-29'],
  ['Le fort est tombé il y a dix jours.', 'il y a dix jours', '2012-03-19..2012-03-21'],
  [
    'Le fort est tombé il y a une semaine jour pour jour.',
    'il y a une semaine jour pour jour',
    '2012-03-23..2012-03-23',
  ],
  ['Le fort est tombé la semaine dernière.', 'la semaine dernière', '2012-03-19..2012-03-25'],
  ['Le fort est tombé en août dernier.', 'août dernier', '2011-08-01..2011-08-31'],
  ['Le fort est tombé fin janvier.', 'fin janvier', '2012-01-21..2012-01-31'],
  ['On se bat depuis la mi-janvier.', 'la mi-janvier', '2012-01-10..2012-03-30'],
  ['On se bat depuis 2011.', '2011', '2011-01-01..2012-03-30'],
  ['On se bat depuis trois jours.', 'trois jours', '2012-03-27..2012-03-30'],
  ['On se battit du 17 au 24 janvier.', '24 janvier', '2012-01-17..2012-01-24'],
  ['Le fort est tombé lundi soir.', 'lundi soir', '2012-03-26..2012-03-26'],
  [
    "Le retrait se fera d'ici à mardi.",
    'mardi',
    '2012-03-30..2012-04-03',
    { stance: 'planned', tense: 'future' },
  ],
]

const english: readonly Case[] = [
  ['The fort fell two weeks ago today.', 'two weeks ago today', '2012-03-16..2012-03-16'],
  ['The fort fell a month ago today.', 'a month ago today', '2012-02-29..2012-02-29'],
  [
    'They fought in the night of Monday to Tuesday; a bridge fell the same night.',
    'the same night',
    '2012-03-26..2012-03-27',
  ],
  ['The fort fell on Friday.', 'Friday', '2012-03-30..2012-03-30'],
  ['The fort fell last Friday.', 'last Friday', '2012-03-23..2012-03-23'],
  ['The fort fell overnight.', 'overnight', '2012-03-29..2012-03-30'],
  ['The fort fell ten days ago.', 'ten days ago', '2012-03-19..2012-03-21'],
  ['The fort fell last month.', 'last month', '2012-02-01..2012-02-29'],
  ['The fort fell at the weekend.', 'the weekend', '2012-03-24..2012-03-25'],
  ['They have held it since early March.', 'early March', '2012-03-01..2012-03-30'],
  ['They meet next Monday.', 'next Monday', '2012-04-02..2012-04-02', { stance: 'planned', tense: 'future' }],
  ['It will end on 12 April.', '12 April', '2012-04-12..2012-04-12', { stance: 'planned', tense: 'future' }],
  [
    'The fort fell on the first Sunday of the month.',
    'the first Sunday of the month',
    '2012-03-04..2012-03-04',
  ],
]

describe('a known publication dates what is counted from it', () => {
  test.each(full(french))('%s (%s) is of %s', (text, when, expected, rest) => {
    const told = { event: 'armed-clash' as const, anchor: text.slice(0, 10), when, ...rest }
    expect(bounds(date('fr', text, [told], { published: '2012-03-30' }).spans[0])).toBe(expected)
  })

  test.each(full(english))('%s (%s) is of %s', (text, when, expected, rest) => {
    const told = { event: 'armed-clash' as const, anchor: text.slice(0, 10), when, ...rest }
    expect(bounds(date('en', text, [told], { published: '2012-03-30' }).spans[0])).toBe(expected)
  })

  test('a whole date is stated and needs no reason; a weekday is relative and has one', () => {
    const text = 'Le fort est tombé le 12 mai 2011. Le pont a sauté vendredi.'
    const told: readonly Told[] = [
      { event: 'armed-clash', anchor: 'Le fort', when: 'le 12 mai 2011' },
      { event: 'armed-clash', anchor: 'Le pont', when: 'vendredi' },
    ]
    const { spans } = date('fr', text, told, { published: '2012-03-30' })
    expect(spans[0]).toMatchObject({ basis: 'stated', why: [] })
    expect(spans[1]).toMatchObject({ basis: 'relative', value: '2012-03-30' })
    expect(spans[1]!.why.map((reason) => reason.code)).toEqual(['published', 'from-published'])
  })

  test('what is told next to it is counted from the event before', () => {
    const text =
      'Le fort est tombé lundi. La veille, un pont avait sauté. Le surlendemain, ils étaient partis.'
    const told: readonly Told[] = [
      { event: 'armed-clash', anchor: 'Le fort', when: 'lundi' },
      { event: 'armed-clash', anchor: 'La veille', when: 'la veille' },
    ]
    const { spans, times } = date('fr', text, told, { published: '2012-03-30' })
    expect(bounds(spans[1])).toBe('2012-03-25..2012-03-25')
    expect(times[1]!.value).toBe('2012-03-25')
  })

  test('an undated present state is of the publication, an undated threat of no time', () => {
    const text = "L'armée tient Gao. Les rebelles menacent Gao."
    const { spans } = date(
      'fr',
      text,
      [
        { event: 'control', anchor: "L'armée", tense: 'present' },
        { event: 'armed-clash', anchor: 'Les rebelles', stance: 'threatened', tense: 'present' },
      ],
      { published: '2012-03-30' },
    )
    expect(bounds(spans[0])).toBe('2012-03-30..2012-03-30')
    expect(spans[1]).toBeNull()
  })

  test('both readings of an ambiguous publication are carried into every date', () => {
    const text = 'Published: 05/06/2021\n\nFive people died on Wednesday.'
    const { spans, published } = date('en', text, [
      { event: 'armed-clash', anchor: 'Five', when: 'Wednesday' },
    ])
    expect(bounds(published)).toBe('2021-05-06..2021-06-05')
    expect(spans[0]).toMatchObject({ candidates: ['2021-05-05', '2021-06-02'] })
  })

  test('a dateline decides the local day of an instant given beside the text', () => {
    const text = 'BOGOTA, 21 avril (Agence) – Trois hommes sont morts lundi.'
    const told: Told = { event: 'armed-clash', anchor: 'Trois', when: 'lundi' }
    const { spans } = date('fr', text, [told], { published: '2025-04-22T02:30:00Z' })
    expect(bounds(spans[0])).toBe('2025-04-21..2025-04-21')
  })
})

describe('the day of an instant given beside the text is that of where the news is', () => {
  test.each([
    ['2025-04-21T18:00:00Z', 'Asia/Manila', '2025-04-21..2025-04-21'],
    ['2025-04-21T22:30:00Z', 'Asia/Manila', '2025-04-22..2025-04-22'],
    ['2025-04-21T22:30:00Z', 'Africa/Kinshasa', '2025-04-21..2025-04-21'],
    ['2025-04-22T02:30:00Z', 'America/Bogota', '2025-04-21..2025-04-21'],
  ])('%s in %s, where the small hours end the day before', (published, zone, day) => {
    const text = 'Ce soir, trois hommes sont morts.'
    const told: Told = { event: 'armed-clash', anchor: 'trois', when: 'Ce soir', place: 'ml-kidal' }
    expect(bounds(date('fr', text, [told], { published, zoneOf: () => zone }).spans[0])).toBe(day)
  })
})

describe('a clock time becomes an instant where a zone is known', () => {
  const told: Told = { event: 'armed-clash', anchor: 'Le feu', when: '14H30 GMT', place: 'ml-kidal' }

  test('by the zone stated', () => {
    const { spans } = date('fr', 'Le feu a pris vendredi à 14H30 GMT.', [told], { published: '2012-03-30' })
    expect(spans[0]).toMatchObject({ earliest: '2012-03-30T14:30:00Z', precision: 'minute' })
  })

  test('else by that of the place, and an hour said loosely stays an hour', () => {
    const text = 'Le feu a pris vendredi vers 12 heures locales.'
    const { spans } = date('fr', text, [{ ...told, when: 'vers 12 heures locales' }], {
      published: '2012-03-30',
      zoneOf: () => 'Asia/Jerusalem',
    })
    expect(spans[0]).toMatchObject({ earliest: '2012-03-30T09:00:00Z', precision: 'hour', approximate: true })
  })

  test('else it stays a day', () => {
    const text = 'Le feu a pris vendredi à 14 h 30.'
    const { spans } = date('fr', text, [{ ...told, when: '14 h 30' }], { published: '2012-03-30' })
    expect(spans[0]).toMatchObject({ earliest: '2012-03-30', latest: '2012-03-30', precision: 'day' })
  })
})
