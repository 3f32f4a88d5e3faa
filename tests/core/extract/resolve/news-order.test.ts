import { describe, expect, test } from 'vitest'
import { isFutureSentence } from '../../../../src/core/extract/times/sentence-words.ts'
import { timesPack } from '../times/test-pack.ts'
import { bounds, date, type Told } from './document.ts'

const published = '2012-03-30'
const clash = (anchor: string, when?: string, rest: Partial<Told> = {}): Told => ({
  event: 'armed-clash',
  anchor,
  ...(when !== undefined && { when }),
  ...rest,
})

describe('which of the dates in a sentence tells when', () => {
  test.each([
    ['fr', 'BAMAKO, 30 mars (Agence) – Des hommes sont morts mercredi soir.', '30 mars', '2012-03-28'],
    ['en', 'BAMAKO, March 30 (Desk) - Men died before dawn on Wednesday.', 'March 30', '2012-03-28'],
    ['fr', 'BAMAKO, vendredi – Des hommes sont morts mercredi soir.', 'vendredi', '2012-03-28'],
  ] as const)('a dateline gives way to the date after it: %s %s', (language, text, when, day) => {
    const { spans } = date(language, text, [clash(text.slice(0, 8), when)], { published })
    expect(bounds(spans[0])).toBe(`${day}..${day}`)
  })

  test('two days told together are both meant, and no day between them', () => {
    const { spans, times } = date(
      'en',
      'Men died in the fighting of 17 and 21 March.',
      [clash('Men died', '17')],
      { published },
    )
    expect(spans[0]).toMatchObject({
      earliest: '2012-03-17',
      latest: '2012-03-21',
      candidates: ['2012-03-17', '2012-03-21'],
    })
    expect(times.map(({ value }) => value)).toEqual(['2012-03-17', '2012-03-21'])
  })

  test('days that follow one another are a range', () => {
    const text = 'Les combats de mardi et de mercredi ont fait dix morts.'
    const { spans } = date('fr', text, [clash('Les combats', 'mercredi')], { published })
    expect(bounds(spans[0])).toBe('2012-03-27..2012-03-28')
    expect(spans[0]!.candidates).toBeUndefined()
  })

  test('a state that goes on has not the date of something else in its sentence', () => {
    const text = 'Ils tiennent toujours la province, où une trêve existait fin août.'
    const state: Told = {
      event: 'control',
      anchor: 'Ils',
      when: 'fin août',
      tense: 'present',
      continuing: true,
    }
    const { spans } = date('fr', text, [state], { published })
    expect(bounds(spans[0])).toBe('2012-03-30..2012-03-30')
  })

  test('what was counted from the wrong thing and lies ahead is left open, a plan is not', () => {
    const wrong = 'They came on Thursday. It was eleven days after they left the ridge.'
    const { spans } = date('en', wrong, [clash('It was', 'eleven days after')], { published })
    expect(spans[0]).toBeNull()
    const plan = 'Une marche est prévue dimanche.'
    const { spans: ahead } = date('fr', plan, [clash('Une marche', 'dimanche', { tense: 'present' })], {
      published,
      isFuture: ({ start, end }) => isFutureSentence(plan.slice(start, end), timesPack('fr')),
    })
    expect(bounds(ahead[0])).toBe('2012-04-01..2012-04-01')
  })

  test('a day whose weekday is years off in the past is the one a few weeks ahead', () => {
    const { times } = date('fr', 'Le procès du jeudi 12 avril.', [], { published })
    expect(times[0]!.value).toBe('2012-04-12')
  })

  test('"last week" said on a Sunday may be the week just ended', () => {
    const { spans } = date('en', 'Last week they came.', [clash('Last', 'Last week')], {
      published: '2025-06-08',
    })
    expect(bounds(spans[0])).toBe('2025-05-26..2025-06-07')
  })
})

describe('what has no date of its own', () => {
  test('a lead has that of the same event told below it', () => {
    const text = 'Rebels have taken the camp.\n\nThey entered it on Sunday.'
    const fall = { event: 'non-state-actor-overtakes-territory', place: 'ml-tessalit' } as const
    const told: Told[] = [
      { ...fall, anchor: 'Rebels' },
      { ...fall, anchor: 'They', when: 'Sunday' },
    ]
    expect(bounds(date('en', text, told, { published }).spans[0])).toBe('2012-03-25..2012-03-25')
    const elsewhere = [{ ...told[0]!, place: 'ml-gao' }, told[1]!]
    expect(date('en', text, elsewhere, { published }).spans[0]).toBeNull()
  })

  test('what stands beside the moment of an event has its day', () => {
    const text = 'They landed on Tuesday at about 9:30 pm GMT. The garrison had left.'
    const told = [clash('They landed', 'about 9:30 pm GMT'), clash('The garrison')]
    const { spans } = date('en', text, told, { published })
    expect(spans[0]!.earliest).toBe('2012-03-27T21:30:00Z')
    expect(spans[1]).toMatchObject({ earliest: '2012-03-27', latest: '2012-03-27', precision: 'day' })
  })

  test('a state without a tense holds from what was told until now', () => {
    const text = 'Ils ont attaqué mercredi. Ils disent contrôler la ville.'
    const told: Told[] = [
      clash('Ils ont', 'mercredi'),
      { event: 'control', anchor: 'Ils disent', tense: 'none' },
    ]
    expect(bounds(date('fr', text, told, { published }).spans[1])).toBe('2012-03-28..2012-03-30')
  })
})

describe('a text that tells history', () => {
  const value = (text: string, words: string) => {
    const { times } = date('en', text, [], { published: '2010-01-01' })
    const index = text.split(words)[0]!.match(/\d{4}/gu)?.length ?? 0
    return times[index]!.value
  }

  test('takes the year before or the one that follows it, and none it has not said', () => {
    expect(
      value('War began in 1939 and grew in September. It ended in 1945. Peace came in 1946.', 'Sept'),
    ).toBe('1939-09')
    expect(
      value('War began in November 1939. In May it grew. In June 1940 it spread. It was 1941.', 'May'),
    ).toBe('1940-05')
  })

  test('leaves a date open in a paragraph after one that speaks of another time', () => {
    const text =
      'Ships met in 1964. They read of it in 2005.\n\nOn 4 August they fired. In 1964 and in 1965 it went on.'
    expect(value(text, '4 August')).toBe('XXXX-08-04')
  })

  test('shares a year that is said once', () => {
    expect(value('It fell in August and September 1914. In 1915 and 1916 it held.', 'August')).toBe('1914-08')
  })
})
