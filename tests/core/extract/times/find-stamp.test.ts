import { describe, expect, test } from 'vitest'
import { extractTimes } from '../../../../src/core/extract/times/extract-times.ts'
import { findStamp } from '../../../../src/core/extract/times/find-stamp.ts'
import { timesPack } from './test-pack.ts'

const body = '\n\nUn titre\n\nVendredi, la ville est tombée.\n'

describe('a stamp printed on a page is read with every reading it allows, earliest first', () => {
  test.each([
    [
      '02-05-2024 01:24 PM Jerusalem Timing',
      'Asia/Jerusalem',
      '2024-02-05T11:24:00Z',
      '2024-05-02T10:24:00Z',
    ],
    ['13-05-2024 01:24 PM Jerusalem Timing', 'Asia/Jerusalem', '2024-05-13T10:24:00Z'],
    ['2024-05-02 13:24', 'UTC', '2024-05-02T13:24:00Z'],
    ['Printed on 13/05/2024', 'UTC', '2024-05-13T23:59:59Z'],
    ['Imprimé le 14/05/2024 à 13h24 heure de Paris', 'Europe/Paris', '2024-05-14T11:24:00Z'],
    ['14-05-2024 13:24 GMT+3', '+03:00', '2024-05-14T10:24:00Z'],
    ['14-05-2024 13:24 EAT', 'Africa/Nairobi', '2024-05-14T10:24:00Z'],
    ['14-05-2024 13:24 Bamako time', 'Africa/Bamako', '2024-05-14T13:24:00Z'],
    ['05-05-2024 13:24 UTC', 'UTC', '2024-05-05T13:24:00Z'],
  ])('%s', (line, zone, ...instants) => {
    expect(findStamp(line + body)).toMatchObject({
      start: 0,
      end: line.length,
      text: line,
      readings: instants.map((instant) => ({ instant, zone })),
    })
  })

  test.each(['24/12 – 20h20', 'Le 12 mai 2013, la base est tombée.', '10:24 PM', '31-31-2024 10:00', ''])(
    '%s is none',
    (line) => {
      expect(findStamp(line + body)).toBeUndefined()
    },
  )

  test('a date inside the body is none, however it is written', () => {
    const text = `${'Une phrase.\n'.repeat(9)}14-05-2024 13:24\n${'Une phrase.\n'.repeat(9)}`
    expect(findStamp(text)).toBeUndefined()
  })

  test('its words are no times of the text', () => {
    const times = extractTimes(`14-05-2024 01:24 PM Jerusalem Timing${body}`, timesPack('fr'))
    expect(times.map((time) => time.text)).toEqual(['Vendredi'])
  })
})
