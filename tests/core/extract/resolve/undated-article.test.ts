import { describe, expect, test } from 'vitest'
import type { Actor } from '../../../../src/core/model/index.ts'
import { bounds, date, landmark, type Told } from './document.ts'

// A twin of the article the project starts from, in words of our own: no year anywhere, a stamp of twelve years later.
const text = `02-05-2024 01:24 PM Jerusalem Timing

Nord-Mali : les insurgés maîtres de Kidal

Kidal est passée vendredi aux mains des combattants touaregs, et la garnison s'est repliée.
Leur campagne a débuté à la mi-janvier.
L'armée garde toujours Gao et Tombouctou.
Les mutins ont chassé du palais, le 22 mars, Amadou Toumani Touré.
`

const told: readonly Told[] = [
  {
    event: 'non-state-actor-overtakes-territory',
    anchor: 'Kidal est passée',
    when: 'vendredi',
    place: 'ml-kidal',
    by: ['armed-group'],
  },
  { event: 'offensive', anchor: 'Leur campagne', when: 'la mi-janvier', place: 'ml-nord', background: true },
  {
    event: 'control',
    anchor: "L'armée garde",
    place: 'ml-gao',
    by: ['army', 'holder'],
    continuing: true,
    tense: 'present',
  },
  {
    event: 'control',
    anchor: "L'armée garde",
    place: 'ml-tombouctou',
    by: ['army', 'holder'],
    continuing: true,
    tense: 'present',
  },
  { event: 'coup', anchor: 'Les mutins', when: 'le 22 mars', background: true },
]

const kidal = landmark('kidal-2012', 'non-state-actor-overtakes-territory', ['ml-kidal'], '2012-03-30')
const gao = landmark(
  'gao-2012',
  'non-state-actor-overtakes-territory',
  ['ml-gao', 'ml-tombouctou'],
  '2012-03-31',
  '2012-04-01',
)
// Later coups, falls and retakings: none of them fits, and none may pull the article to its year.
const others = [
  landmark('coup-2012', 'coup', ['ml-bamako'], '2012-03-22', '2012-03-22', ['Amadou Toumani Touré', 'ATT']),
  landmark('coup-2020', 'coup', ['ml-bamako'], '2020-08-18', '2020-08-18', ['Ibrahim Boubacar Keïta']),
  landmark('kidal-2013', 'government-regains-territory', ['ml-kidal'], '2013-01-30'),
  landmark('gao-2013', 'government-regains-territory', ['ml-gao'], '2013-01-26'),
  landmark('kidal-2014', 'non-state-actor-overtakes-territory', ['ml-kidal'], '2014-05-21'),
  landmark('kidal-2023', 'government-regains-territory', ['ml-kidal'], '2023-11-14'),
]

describe('an article without a year is dated by what it tells', () => {
  test('the fall of the town is the landmark of that name, and says so', () => {
    const { spans, published } = date('fr', text, told, { landmarks: [...others, kidal, gao] })
    expect(spans[0]).toMatchObject({ earliest: '2012-03-30', latest: '2012-03-30', basis: 'landmark' })
    expect(spans[0]!.why.map((reason) => reason.details.landmark)).toContain('kidal-2012')
    expect(bounds(published)).toBe('2012-03-30..2012-04-01')
    expect(bounds(spans[1])).toBe('2012-01-10..2012-01-20')
    expect(bounds(spans[4])).toBe('2012-03-22..2012-03-22')
  })

  test('without that landmark two Fridays remain, between the coup and the fall of the next towns', () => {
    const { spans } = date('fr', text, told, { landmarks: [...others, gao] })
    expect(spans[0]).toMatchObject({
      earliest: '2012-03-23',
      latest: '2012-03-30',
      candidates: ['2012-03-23', '2012-03-30'],
      basis: 'landmark',
    })
    expect(spans[0]!.why.map((reason) => reason.details.landmark)).toEqual(
      expect.arrayContaining(['coup-2012', 'gao-2012']),
    )
  })

  test('without either only the stamp bounds it from above', () => {
    const { spans } = date('fr', text, told, { landmarks: others })
    expect(spans[0]).toMatchObject({ earliest: '2012-03-23', latest: '2024-05-02', basis: 'landmark' })
    expect(spans[0]!.candidates).toBeUndefined()
  })

  test('rebels who drive other rebels out of a town end nothing that the army holds', () => {
    const later = {
      ...landmark('gao-later', 'non-state-actor-overtakes-territory', ['ml-gao'], '2012-06-27'),
      targets: ['mnla'],
    }
    const mnla: Actor = {
      id: 'mnla',
      kind: 'armed-group',
      countries: ['ML'],
      names: {},
      name: 'MNLA',
      aliases: [],
    }
    const { spans } = date('fr', text, told, {
      landmarks: [...others, later],
      actors: new Map([['mnla', mnla]]),
    })
    expect(spans[0]).toMatchObject({ earliest: '2012-03-23', latest: '2024-05-02' })
  })

  test('without the next towns the fall is still found, by weekday, place, event and side', () => {
    const { spans } = date('fr', text, told, { landmarks: [...others, kidal] })
    expect(bounds(spans[0])).toBe('2012-03-30..2012-03-30')
  })

  test('without any landmark nothing is concluded but that it was before the print', () => {
    const { spans, published } = date('fr', text, told)
    expect(bounds(published)).toBe('..2024-05-02')
    for (const span of spans) expect(span?.earliest ?? null).toBeNull()
  })

  test('the state that goes on is of the publication', () => {
    const { spans } = date('fr', text, told, { landmarks: [...others, kidal, gao] })
    expect(bounds(spans[2])).toBe('2012-03-30..2012-04-01')
  })

  test('"since mid-January" runs from its first possible day to the publication', () => {
    const since = text.replace('a débuté à la', 'dure depuis la')
    const { spans } = date('fr', since, told, { landmarks: [...others, kidal, gao] })
    expect(spans[1]).toMatchObject({ earliest: '2012-01-10', latest: '2012-04-01', lasting: true })
  })

  test('a weekday alone is never taken for a landmark', () => {
    const { spans } = date('fr', 'Kidal est tombée vendredi.', [{ ...told[0]!, anchor: 'Kidal est' }], {
      landmarks: [...others, kidal],
    })
    expect(spans[0]).toBeNull()
  })

  test('the same day told of the other side is not that landmark', () => {
    const army = { ...told[0]!, event: 'government-regains-territory' as const, by: ['army'] as const }
    const { spans } = date('fr', text, [army, ...told.slice(1)], { landmarks: [...others, kidal, gao] })
    expect(spans[0]!.candidates).toEqual(['2012-03-23', '2012-03-30'])
  })
})
