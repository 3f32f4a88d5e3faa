import { describe, expect, test } from 'vitest'
import { tellsEvent } from '../../../../src/core/extract/times/sentence-words.ts'
import { fold } from '../../../../src/core/language/fold.ts'
import { timesPack } from '../times/test-pack.ts'
import { bounds, date, landmark, type Told } from './document.ts'

// Modelled on tests/seed-twin: the lead comes first, the dated landmark last, and its statement is no "background".
const lead = 'Kidal est tombée vendredi aux mains des rebelles.'
const toll = 'En fin de journée, on ne disposait d’aucun bilan.'
const held = 'L’armée garde le contrôle de Gao.'
const coup =
  'Le 22 mars, un coup d’Etat mené par ces mêmes militaires a renversé Amadou Toumani Touré, président depuis dix ans.'
const stamp = '02-05-2024 01:24 PM Jerusalem Timing\n\n'
const page = `${stamp}${lead}\n\n${toll}\n\n${held}\n\n${coup}\n`

const fell: Told = {
  event: 'non-state-actor-overtakes-territory',
  anchor: 'Kidal est',
  when: 'vendredi',
  place: 'ml-kidal',
  by: ['armed-group'],
}
const unknown: Told = { event: 'casualties', anchor: 'En fin', when: 'en fin de journée', stance: 'unknown' }
const holds: Told = {
  event: 'control',
  anchor: 'L’armée garde',
  place: 'ml-gao',
  by: ['army', 'holder'],
  tense: 'present',
}
const ousted: Told = { event: 'coup', anchor: 'Le 22 mars', when: 'le 22 mars' }

const coupLandmark = landmark('coup', 'coup', ['ml-bamako'], '2012-03-22', '2012-03-22', [
  'Amadou Toumani Touré',
])
const gao = landmark('gao', 'non-state-actor-overtakes-territory', ['ml-gao'], '2012-03-31', '2012-04-01')
const kidal = landmark('kidal', 'non-state-actor-overtakes-territory', ['ml-kidal'], '2012-03-30')
const pack = timesPack('fr')
/** Whether words for the event stand in a part of the text. */
const wordsOf = (text: string) => ({
  tellsEvent: ({ start, end }: { start: number; end: number }, event: string) =>
    tellsEvent(fold(text).slice(start, end), event, pack),
})

describe('the landmark may be told last and as plain news', () => {
  test('the Friday is that of the fall, and the evening after it too', () => {
    const { spans, published } = date('fr', page, [fell, unknown, holds, ousted], {
      landmarks: [coupLandmark, kidal, gao],
    })
    expect(bounds(spans[0])).toBe('2012-03-30..2012-03-30')
    expect(bounds(spans[1])).toBe('2012-03-30..2012-03-30')
    expect(published!.earliest).toBe('2012-03-30')
    expect(published!.why.map((reason) => reason.code)).not.toContain('stamp')
  })

  test('what goes on bounds it from above, what is only told in the present does not', () => {
    const landmarks = [coupLandmark, gao]
    const goesOn = date('fr', page, [fell, unknown, { ...holds, continuing: true }, ousted], { landmarks })
    expect(bounds(goesOn.published)).toBe('2012-03-23..2012-04-01')
    expect(goesOn.spans[0]!.candidates).toEqual(['2012-03-23', '2012-03-30'])
    const plain = date('fr', page, [fell, unknown, holds, ousted], { landmarks })
    expect(bounds(plain.published)).toBe('2012-03-23..2024-05-02')
  })

  test.each([
    ['last', page],
    ['first', `${stamp}${coup}\n\n${lead}\n\n${toll}\n`],
  ])('told %s, an open end above never raises the bound below by a year', (_, text) => {
    const { spans } = date('fr', text, [fell, unknown, ousted], { landmarks: [coupLandmark] })
    expect(bounds(spans[0])).toBe('2012-03-23..2024-05-02')
    expect(bounds(spans[1])).toBe('2012-03-23..2024-05-02')
  })

  test('"the day before" a Saturday that is a landmark dates the Sunday', () => {
    const text = `${stamp}Ils sont entrés dimanche en ville. La veille, ils avaient pris Gao.\n\n${coup}\n`
    const took: Told = {
      ...fell,
      anchor: 'La veille',
      when: 'la veille',
      place: 'ml-gao',
      background: true,
    }
    const { spans, published, times } = date('fr', text, [took, ousted], { landmarks: [coupLandmark, gao] })
    expect(bounds(spans[0])).toBe('2012-03-31..2012-03-31')
    expect(bounds(published)).toBe('2012-04-01..2012-04-07')
    expect(times[0]!.value).toBe('2012-04-01')
  })
})

describe('a landmark of which no statement was read', () => {
  const dated = (sentence: string) => tell(`${stamp}${lead}\n\n${sentence}\n`)
  const tell = (text: string) =>
    date('fr', text, [fell], { landmarks: [coupLandmark], ...wordsOf(text) }).published

  test('is known by its name, its day and a word for the event in one sentence', () => {
    expect(dated(coup)!.earliest).toBe('2012-03-23')
  })

  test('is known too where its name stands in the sentence just before', () => {
    const before = 'Amadou Toumani Touré est parti. Le 22 mars, un coup d’Etat a eu lieu.'
    expect(dated(before)!.earliest).toBe('2012-03-23')
  })

  test.each([
    ['a birthday', 'Amadou Toumani Touré fête son anniversaire le 22 mars.'],
    ['another coup', 'Le 22 mars, un coup d’Etat a renversé le président.'],
    ['another day', 'Le 23 mars, après le coup d’Etat, Amadou Toumani Touré a parlé.'],
    ['the month alone', 'En mars, un coup d’Etat a renversé Amadou Toumani Touré.'],
    ['three sentences', 'Amadou Toumani Touré parle. Il est parti. Le 22 mars, un coup d’Etat a eu lieu.'],
  ])('is not known by less: %s', (_, sentence) => {
    expect(dated(sentence)!.earliest).toBeNull()
  })
})
