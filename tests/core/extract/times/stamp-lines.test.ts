import { describe, expect, test } from 'vitest'
import { findStamp, findStamps } from '../../../../src/core/extract/times/find-stamp.ts'

const body = '\n\nLa ville est tombée après deux jours de combats\n\nVendredi, la ville est tombée.\n'

/** Line, and the instants it can be, as instant or instant@zone; UTC where none is given. */
type Case = readonly [string, ...string[]]

const labelled: readonly Case[] = [
  ['Printed on 2 May 2024', '2024-05-02T23:59:59Z'],
  ['Printed: May 2, 2024 1:24 PM', '2024-05-02T13:24:00Z'],
  ['Printed from www.example.org on Thursday, May 2, 2024 at 1:24 p.m.', '2024-05-02T13:24:00Z'],
  ['Printed by J. Doe on 2 May 2024 13:24', '2024-05-02T13:24:00Z'],
  ['Print date: 14.05.2024', '2024-05-14T23:59:59Z'],
  ['Date printed 05/02/24', '2024-02-05T23:59:59Z', '2024-05-02T23:59:59Z'],
  ['This page was printed on 2nd of May, 2024', '2024-05-02T23:59:59Z'],
  ['Imprimé le jeudi 2 mai 2024 à 13h24', '2024-05-02T13:24:00Z'],
  ['Imprimé le 02/05/2024 13:24:09', '2024-02-05T13:24:09Z', '2024-05-02T13:24:09Z'],
  ['Imprimé le jeudi 02/05/2024', '2024-05-02T23:59:59Z'],
  ['Page imprimée le 2 mai 2024 à 13 h 24', '2024-05-02T13:24:00Z'],
  ['Cette page a été imprimée le 14/05/24', '2024-05-14T23:59:59Z'],
  ['Date d’impression : 14/05/2024 13:24', '2024-05-14T13:24:00Z'],
  ['Article imprimé depuis le site exemple.org le 1er mai 2024', '2024-05-01T23:59:59Z'],
  ['Consulté le 2 mai 2024', '2024-05-02T23:59:59Z'],
  ['Page consultée le 2 mai 2024 (heure de Paris)', '2024-05-02T23:59:59Z'],
  ['Dernière consultation : 14 sept. 2023', '2023-09-14T23:59:59Z'],
  ['Date de consultation : 2 févr. 2024', '2024-02-02T23:59:59Z'],
  ['Retrieved from the web on 2 May 2024', '2024-05-02T23:59:59Z'],
  ['Retrieved May 2, 2024, from https://example.org/a', '2024-05-02T23:59:59Z'],
  ['Retrieved 2024-05-02 13:24 UTC+02:00', '2024-05-02T11:24:00Z@+02:00'],
  ['Accessed 2 May 2024', '2024-05-02T23:59:59Z'],
  ['Last accessed on 14/05/2024 at 13:24', '2024-05-14T13:24:00Z'],
  ['Fetched at 2024-05-02T13:24:00Z', '2024-05-02T13:24:00Z'],
  ['Fetched: 2024-05-02T13:24:00+03:00', '2024-05-02T10:24:00Z@+03:00'],
  ['Fetched 2024-05-02T13:24:00.123+0300', '2024-05-02T10:24:00Z@+03:00'],
  ['Saved from the web on 2 May 2024', '2024-05-02T23:59:59Z'],
  ['Page saved on 2 May 2024 at 13:24', '2024-05-02T13:24:00Z'],
  ['Archived from the original on 14 March 2013', '2013-03-14T23:59:59Z'],
  ['Archived 14-Mar-2013 15:22:33 GMT', '2013-03-14T15:22:33Z'],
  ['Archivé le 14 mars 2013', '2013-03-14T23:59:59Z'],
  ['captured 14 Mar 2013', '2013-03-14T23:59:59Z'],
  ['Screenshot taken 14 Mar 2013 15:22', '2013-03-14T15:22:00Z'],
  ['Snapshot taken on 2013-03-14 at 15:22 UTC', '2013-03-14T15:22:00Z'],
  ['Capture d’écran du 14/03/2013', '2013-03-14T23:59:59Z'],
  ['Téléchargé le 14/05/2024 sur www.exemple.org (IP: 192.0.2.4)', '2024-05-14T23:59:59Z'],
  ['Document téléchargé depuis www.exemple.org - - 14/05/2024 13h24. © Presses', '2024-05-14T13:24:00Z'],
  ['Downloaded from example.org on 14 May 2024', '2024-05-14T23:59:59Z'],
  ['Exported 2024-05-02 13:24 EAT', '2024-05-02T10:24:00Z@Africa/Nairobi'],
  ['Exporté le 2 mai 2024, 13h24 heure de Paris', '2024-05-02T11:24:00Z@Europe/Paris'],
  ['Generated on Thu, 02 May 2024 13:24:00 GMT', '2024-05-02T13:24:00Z'],
  ['Generated on 2 May 2024 at 1:24 PM UTC', '2024-05-02T13:24:00Z'],
  ['Document généré automatiquement le 14/05/2024 13:24 CEST', '2024-05-14T11:24:00Z@Europe/Paris'],
]

const bare: readonly Case[] = [
  [
    '02-05-2024 01:24 PM Jerusalem Timing',
    '2024-02-05T11:24:00Z@Asia/Jerusalem',
    '2024-05-02T10:24:00Z@Asia/Jerusalem',
  ],
  ['5/2/24, 1:24 PM', '2024-02-05T13:24:00Z', '2024-05-02T13:24:00Z'],
  ['14/05/2024 13:24', '2024-05-14T13:24:00Z'],
  ['14.05.24, 13:24', '2024-05-14T13:24:00Z'],
  ['2024-05-02T13:24:00Z', '2024-05-02T13:24:00Z'],
  ['13:24 14/05/2024', '2024-05-14T13:24:00Z'],
  ['14/05/2024 1:24 p.m.', '2024-05-14T13:24:00Z'],
  ['14/05/2024 12:24 AM', '2024-05-14T00:24:00Z'],
  ['14/05/2024 à 13h24 TU', '2024-05-14T13:24:00Z'],
  ['14/05/2024 13:24 CAT', '2024-05-14T11:24:00Z@Africa/Maputo'],
  ['14/05/2024 13:24 WAT', '2024-05-14T12:24:00Z@Africa/Lagos'],
  ['14/05/2024 13:24 CET', '2024-05-14T11:24:00Z@Europe/Paris'],
  ['14/05/2024 13:24 MSK', '2024-05-14T10:24:00Z@Europe/Moscow'],
  ['14/05/2024 01:24 PM EDT', '2024-05-14T17:24:00Z@America/New_York'],
  ['14/05/2024 01:24 PM PST', '2024-05-14T20:24:00Z@America/Los_Angeles'],
  ['14/05/2024 13:24 GMT+3', '2024-05-14T10:24:00Z@+03:00'],
  ['14/05/2024 13:24 (UTC+02:00)', '2024-05-14T11:24:00Z@+02:00'],
  ['14/05/2024 13:24 heure de Paris', '2024-05-14T11:24:00Z@Europe/Paris'],
  [
    '14/05/2024 13:24 IST',
    '2024-05-14T07:54:00Z@Asia/Kolkata',
    '2024-05-14T10:24:00Z@Asia/Jerusalem',
    '2024-05-14T12:24:00Z@Europe/Dublin',
  ],
  ['14/05/2024 13:24 local time', '2024-05-15T01:24:00Z'],
  ['14/05/2024 13h24 heure locale', '2024-05-15T01:24:00Z'],
  ['14/05/2024 13:24 Kidal Timing', '2024-05-15T01:24:00Z'],
  ['Tue May 14 2024 13:24:05 GMT+0300', '2024-05-14T10:24:05Z@+03:00'],
]

/** Beside something else that a browser prints: the line, what of it is the stamp, and its instants. */
const besides: readonly (readonly [string, string, ...string[]])[] = [
  [
    '14/05/2024 13:24 La ville est tombée après deux jours de combats - Le Fleuve',
    '14/05/2024 13:24',
    '2024-05-14T13:24:00Z',
  ],
  [
    'La ville est tombée après deux jours de combats    5/14/24, 1:24 PM',
    '5/14/24, 1:24 PM',
    '2024-05-14T13:24:00Z',
  ],
  ['1 of 3    5/14/24, 1:24 PM', '5/14/24, 1:24 PM', '2024-05-14T13:24:00Z'],
  ['14/05/2024, 13:24    Page 1 sur 3', '14/05/2024, 13:24', '2024-05-14T13:24:00Z'],
  ['https://example.org/a?b=1  1/3  14/05/2024 13:24', '14/05/2024 13:24', '2024-05-14T13:24:00Z'],
]

const readings = (instants: readonly string[]) =>
  instants.map((one) => {
    const [instant, zone = 'UTC'] = one.split('@')
    return { instant, zone }
  })

describe('a stamp is read in every form that browsers, sites and tools print', () => {
  test.each([...labelled, ...bare])('on top: %s', (line, ...instants) => {
    expect(findStamp(line + body)).toMatchObject({ start: 0, text: line, readings: readings(instants) })
  })

  test.each([...labelled.slice(0, 12), ...bare.slice(0, 6)])('at the foot: %s', (line, ...instants) => {
    const text = `Un titre\n${body}${'Une phrase.\n'.repeat(12)}${line}`
    expect(findStamp(text)).toMatchObject({
      start: text.length - line.length,
      readings: readings(instants),
    })
  })

  test.each(besides)('beside another thing: %s', (line, stamp, ...instants) => {
    expect(findStamp(line + body)).toMatchObject({
      start: line.indexOf(stamp),
      text: stamp,
      readings: readings(instants),
    })
  })
})

describe('what only looks like a stamp is none', () => {
  test.each([
    'Publié le 30 mars 2012 à 14h00',
    'Publié le 30/03/2012 14:00',
    'Mis à jour le 30/03/2012 à 14:00',
    'Mis en ligne le 30 mars 2012',
    'Published: 12 May 2013 14:30 GMT',
    'Last updated on 12 May 2013',
    'Posted on May 12, 2013 by the desk',
    '30 mars 2012 à 14h00',
    '12 May 2013, 14:30',
    '30/03/2012',
    'Par Awa Keïta | 12/05/2013 14:30',
    'Captured on 12 May 2013, the town is empty.',
    'Saved from drowning on 12 May 2013 by fishermen',
    'Bodies retrieved from the river on 12 May 2013',
    'Retrieved bodies, 12 May 2013',
    'Captured by rebels on 12 May 2013 after a siege',
    'Imprimé à Dakar',
    'Enregistré le 12 mai 2013',
    '31/31/2024 10:00',
    'Printed on 30 February 2024',
    'Imprimé le lundi 02/05/2013',
    '12/05/2013 14:30 Une explosion fait trois morts',
    '14/05/2024 25:10',
    '14/05/2024 13:24 sharp',
    'BAMAKO, 30 mars 2012 (Agence) – Archives.',
    '12 mai 2013 – Mis à jour le 13 mai',
  ])('%s', (line) => {
    expect(findStamp(line + body)).toBeUndefined()
  })
})

describe('several stamps', () => {
  test.each([
    '14 captures\n14 Mar 2013 - 02 May 2016',
    '14 captures 14 Mar 2013 – 2 May 2016',
    '1 capture\n2 May 2016',
  ])('a web archive’s toolbar gives the last: %s', (toolbar) => {
    const text = `http://example.org/a\n${toolbar}${body}`
    expect(findStamp(text)?.readings).toEqual([{ instant: '2016-05-02T23:59:59Z', zone: 'UTC' }])
  })

  test('a header on each page is a stamp on each', () => {
    const text = `14/05/2024 13:24  1/2${body}14/05/2024 13:24${body}`
    expect(findStamps(text).map((stamp) => stamp.start)).toEqual([0, text.lastIndexOf('14/05')])
  })

  test('the one that bounds most closely is answered', () => {
    const text = `Printed on 2 May 2024${body}Archived from the original on 14 March 2013\n`
    expect(findStamp(text)?.text).toBe('Archived from the original on 14 March 2013')
  })
})
