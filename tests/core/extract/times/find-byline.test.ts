import { describe, expect, test } from 'vitest'
import { findByline } from '../../../../src/core/extract/times/find-byline.ts'
import { timesPack } from './test-pack.ts'

const packs = { fr: timesPack('fr'), en: timesPack('en') }

describe('an article says itself when it was published', () => {
  test.each([
    ['fr', 'Un titre\nPublié le 30 mars 2012 à 18h00\n\nLe corps.', 'published', ['2012-03-30']],
    [
      'fr',
      'Publié le : 28/07/2024 - 09:15     Modifié le : 29/07/2024 - 11:40\n\nLe corps.',
      'published',
      ['2024-07-28'],
    ],
    ['fr', 'Mis à jour le 2 avril 2012\n\nLe corps.', 'updated', ['2012-04-02']],
    [
      'fr',
      'Bulletin nº 5\n\nProduit à Niamey. Date de publication : 18 mars 2021\n',
      'published',
      ['2021-03-18'],
    ],
    [
      'fr',
      'RADIO DU FLEUVE – Journal du lundi 21 juin 2021, 19 heures\n\nLe corps.',
      'heading',
      ['2021-06-21'],
    ],
    ['fr', '(Dakar, le 9 mai 2024) Des soldats ont tiré.', 'dateline', ['2024-05-09']],
    ['fr', 'LE NORD\nmardi 13 novembre 2018 – par la rédaction\n\nLe corps.', 'heading', ['2018-11-13']],
    ['en', 'Published: 05/06/2021\n\nThe body.', 'published', ['2021-05-06', '2021-06-05']],
    ['en', 'ADEN, 19 December 2018 (Gulf Desk) — The parties met.', 'dateline', ['2018-12-19']],
    ['en', 'Flash Update No. 2, as of 3 September 2024\n\nThe body.', 'published', ['2024-09-03']],
    ['en', 'THE COURIER — Wednesday, 2 April 2025\n\nThe body.', 'heading', ['2025-04-02']],
  ] as const)('%s: %s', (language, text, kind, days) => {
    expect(findByline(text, packs[language])).toMatchObject({ kind, days })
  })

  test.each([
    ['fr', 'BAMAKO, 30 mars (Agence) – La ville est tombée.', '03-30'],
    ['fr', 'KIEV, 16 août — La ville est tombée.', '08-16'],
    ['en', 'KIDAL, Mali, March 30 (Desk) - The town fell.', '03-30'],
  ] as const)('a dateline without year gives its day only: %s %s', (language, text, monthDay) => {
    expect(findByline(text, packs[language])).toMatchObject({ kind: 'dateline', days: [], monthDay })
  })

  test.each([
    ['fr', 'Retour sur la chute du fort\n\nLe fort est tombé le 12 mai 2013.'],
    ['fr', 'Le 12 mai 2013, la base est tombée après trois jours de combats.'],
    ['en', 'On 12 May 2013 the base fell.'],
  ] as const)('a date told in prose is no byline: %s %s', (language, text) => {
    expect(findByline(text, packs[language])).toBeUndefined()
  })
})
