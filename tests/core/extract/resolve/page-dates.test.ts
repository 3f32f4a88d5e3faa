import { describe, expect, test } from 'vitest'
import { bounds, date } from './document.ts'

const body = '\n\nLe fort est tombé vendredi, selon des habitants.\n'
const day = 'https://example.org/2012/03/30/le-fort'

/** Head, address that came with the text, and the days of publication. */
type Case = readonly [string, string | undefined, string]

const french: readonly Case[] = [
  ['Publié le 30 mars 2012 à 14h00', undefined, '2012-03-30..2012-03-30'],
  ['Publié le 30 mars 2012\nImprimé le 2 mai 2024', undefined, '2012-03-30..2012-03-30'],
  ['Imprimé le 2 mai 2024 à 13h24', undefined, '..2024-05-02'],
  ['Le monde en bref\nLettre du vendredi 30 mars 2012 | Se désinscrire', undefined, '2012-03-30..2012-03-30'],
  ['Mis à jour le 30 mars 2012, 11:05 GMT · 7 min de lecture', undefined, '2012-03-30..2012-03-30'],
  ['14/05/2024 13:24 heure locale', undefined, '..2024-05-15'],
  ['02-05-2024 01:24 PM Jerusalem Timing', undefined, '..2024-05-02'],
  ['14/05/2024 20:24 EDT', undefined, '..2024-05-14'],
  ['Mis à jour le 2 avril 2012 | Publié le 30 mars 2012', undefined, '2012-03-30..2012-03-30'],
  ['Publié le 02/05/2013', undefined, '2013-02-05..2013-05-02'],
  // Printed before the later reading, which is therefore none.
  ['Imprimé le 14 mars 2013\nPublié le 02/05/2013', undefined, '2013-02-05..2013-02-05'],
  ['Bulletin n° 12 – semaine du 3 au 9 mars 2013', undefined, '2013-03-09..2013-03-16'],
  [
    'Imprimé le 12 mars 2013\nBulletin n° 12 – semaine du 3 au 9 mars 2013',
    undefined,
    '2013-03-09..2013-03-12',
  ],
  ['Le fort', day, '2012-03-30..2012-03-30'],
  ['Le fort', 'https://example.org/2012/03/le-fort/', '2012-03-01..2012-03-31'],
  ['Le fort\nImprimé le 14 mars 2012', 'https://example.org/2012/03/le-fort/', '2012-03-01..2012-03-14'],
  ['Le fort', 'https://example.org/le-fort-02-05-2013.html', '2013-02-05..2013-05-02'],
  ['Publié le 02/05/2013', 'https://example.org/2013/05/02/le-fort', '2013-05-02..2013-05-02'],
  ['Publié le 02/05/2013', 'https://example.org/2013/05/le-fort', '2013-05-02..2013-05-02'],
  // The text goes before the address, and the address before an update and a mere heading of another day.
  ['Publié le 31 mars 2012', day, '2012-03-31..2012-03-31'],
  ['Mis à jour le 2 avril 2012', day, '2012-03-30..2012-03-30'],
  ['lundi 6 mai 2024', day, '2012-03-30..2012-03-30'],
  ['samedi 31 mars 2012', day, '2012-03-31..2012-03-31'],
  ['Le fort', `https://web.archive.org/web/20130314152233/${day}`, '2012-03-30..2012-03-30'],
  ['Le fort', 'https://web.archive.org/web/20130314152233/http://example.org/a', '..2013-03-14'],
  ['Le fort', 'https://example.org/20271231-le-fort', 'null'],
]

describe('publication by what a page says of itself', () => {
  test.each(french)('%s (%s): %s', (head, url, expected) => {
    const rest = url === undefined ? {} : { url }
    expect(bounds(date('fr', head + body, [], rest).published)).toBe(expected)
  })

  test('a dateline has its year from the address, and the text’s day where they are one apart', () => {
    const text = `KIDAL, 31 mars (Agence) – Le fort est tombé vendredi.`
    expect(bounds(date('fr', text, [], { url: day }).published)).toBe('2012-03-31..2012-03-31')
    const month = 'https://example.org/2012/03/le-fort'
    expect(bounds(date('fr', text, [], { url: month }).published)).toBe('2012-03-31..2012-03-31')
  })

  test('the weekday of a dateline tells between the years', () => {
    const text = `KIDAL, vendredi 30 mars (Agence) – Le fort, pris le 3 mai 2010, est tombé.\n\nImprimé le 2 mai 2016`
    expect(bounds(date('fr', text, []).published)).toBe('2012-03-30..2012-03-30')
  })

  test('the address in the text’s own footer counts, that of another article does not', () => {
    const text = `Le fort est tombé\n${body}`
    expect(bounds(date('fr', `${text}\n${day}  1/2`, []).published)).toBe('2012-03-30..2012-03-30')
    expect(bounds(date('fr', `${text}\nLire aussi\n${day}`, []).published)).toBe('null')
  })

  test('each has its reason', () => {
    const codes = (head: string, url?: string): readonly string[] =>
      date('fr', head + body, [], url === undefined ? {} : { url }).published!.why.map(
        (reason) => reason.code,
      )
    expect(codes('Le fort', day)).toEqual(['address'])
    expect(codes('Le fort', 'https://example.org/2012/03/le-fort')).toEqual(['address-month'])
    expect(codes('Bulletin n° 12 – semaine du 3 au 9 mars 2013')).toEqual(['bulletin-period'])
    expect(codes('Imprimé le 12 mars 2013')).toEqual(['stamp'])
  })

  test('a stamp dates nothing that the text tells', () => {
    const text = `14/05/2024 13:24  1/2${body}14/05/2024 13:24  2/2\n`
    const { times, published } = date('fr', text, [])
    expect(times).toHaveLength(1)
    expect(bounds(published)).toBe('..2024-05-14')
    expect(times[0]!.span?.basis).not.toBe('stated')
  })
})
