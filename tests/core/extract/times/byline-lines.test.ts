import { describe, expect, test } from 'vitest'
import { findByline } from '../../../../src/core/extract/times/find-byline.ts'
import { timesPack } from './test-pack.ts'

const packs = { fr: timesPack('fr'), en: timesPack('en') }
type Language = keyof typeof packs

const bodies = {
  fr: 'Les combats ont repris autour du fort, où les soldats attendaient des renforts.',
  en: 'Fighting resumed around the fort, where soldiers were waiting for help to come.',
}

const titles = { fr: 'Le fort encerclé', en: 'Fort surrounded' }

/** Language, the head's line, kind, days parted by spaces. */
type Case = readonly [Language, string, string, string]

const labelled: readonly Case[] = [
  ['en', 'Thursday 14 May 2020, 06:00 GMT. For members only; do not copy.', 'heading', '2020-05-14'],
  ['fr', 'Jeudi 14 mai 2020, 06 h 00 TU. Ne pas reproduire.', 'heading', '2020-05-14'],
  ['fr', 'Jeudi 14 mai 2020 à 7 heures', 'heading', '2020-05-14'],
  ['en', 'Situation as of 14 May 2020', 'published', '2020-05-14'],
  ['en', 'Data as of 14 May 2020, 1800 hrs', 'published', '2020-05-14'],
  ['en', 'Reporting date: 14 May 2020', 'published', '2020-05-14'],
  ['fr', 'Situation au 14 mai 2020', 'published', '2020-05-14'],
  ['fr', 'Données arrêtées au 14 mai 2020 à 18 h', 'published', '2020-05-14'],
  ['en', 'Good morning. It is Thursday 14 May 2020.', 'heading', '2020-05-14'],
  ['fr', 'Bonsoir à tous, nous sommes le jeudi 14 mai 2020.', 'heading', '2020-05-14'],
  ['en', 'Covering Monday 4 to Sunday 10 May 2020. Issued the following day.', 'published', '2020-05-11'],
  ['en', 'Period: 4-10 May 2020. Released on Thursday.', 'published', '2020-05-14'],
  ['fr', 'Période couverte : du 4 au 10 mai 2020. Publié le lendemain.', 'published', '2020-05-11'],
  ['fr', 'Date : jeu. 14 mai 2020 07:03', 'published', '2020-05-14'],
  [
    'en',
    'Geneva / Port-au-Prince, 14 May 2020 – Fighting resumed around the fort on Tuesday.',
    'dateline',
    '2020-05-14',
  ],
  ['en', 'GENEVA (14 May 2020) – Fighting resumed around the fort on Tuesday.', 'dateline', '2020-05-14'],
  ['fr', 'Nairobi | 14 mai 2020 | Les combats ont repris mardi autour du fort.', 'dateline', '2020-05-14'],
  ['fr', '[Nairobi, 14 mai 2020] Les combats ont repris mardi autour du fort.', 'dateline', '2020-05-14'],
  ['en', 'Last 24 hours to 06:00 GMT, Thursday 14 May 2020', 'published', '2020-05-14'],
  ['en', 'MONDAY JUNE 19 2023', 'heading', '2023-06-19'],
  ['en', 'Friday 17 January 2025 — free edition — read online', 'heading', '2025-01-17'],
  ['en', '14 April 2019, pp. 22–27', 'heading', '2019-04-14'],
  ['en', 'BAMAKO, 12 Mar 2025. Fighting resumed around the fort on Tuesday.', 'dateline', '2025-03-12'],
  ['en', 'EMBARGOED until 00:01 GMT, 20 July 2022', 'published', '2022-07-20'],
  ['en', 'Live updates for Friday 6 September 2024', 'heading', '2024-09-06'],
  ['fr', 'Au 31 octobre 2022', 'heading', '2022-10-31'],
  ['fr', 'Le 9 mars 2023', 'heading', '2023-03-09'],
  ['fr', '18 janvier 2015 — pages 14 à 19', 'heading', '2015-01-18'],
  ['fr', 'Journal de 19 heures, dimanche 15 juin 2025. Présentation : Awa Keïta.', 'heading', '2025-06-15'],
  ['fr', 'En direct : les événements du vendredi 6 septembre 2024', 'heading', '2024-09-06'],
  ['fr', 'Billet de Maud, volontaire à Bandiagara – 19 juin 2019', 'heading', '2019-06-19'],
  ['fr', 'Sous embargo jusqu’au mardi 5 avril 2022, 6 h 00 TU', 'published', '2022-04-05'],
  ['fr', 'Publié le 30 mars 2012', 'published', '2012-03-30'],
  ['fr', 'Publié le 30 mars 2012 à 14h00', 'published', '2012-03-30'],
  ['fr', 'Publié le vendredi 30 mars 2012 à 14:00', 'published', '2012-03-30'],
  ['fr', 'Publié par Awa Keïta le 12 mai 2013', 'published', '2013-05-12'],
  ['fr', 'Mis en ligne le 12 mai 2013 à 14h30', 'published', '2013-05-12'],
  ['fr', 'Date de publication : 13/05/2013', 'published', '2013-05-13'],
  ['fr', 'Publié le 12 mai 2013 – Mis à jour le 13 mai 2013 à 10h', 'published', '2013-05-12'],
  ['fr', 'Mis à jour le 13 mai 2013 à 10h | Publié le 12 mai 2013', 'published', '2013-05-12'],
  ['fr', 'Mis à jour le 13 mai 2013 à 10h00', 'updated', '2013-05-13'],
  ['fr', 'Dernière mise à jour : 13 mai 2013', 'updated', '2013-05-13'],
  ['fr', 'Par Awa Keïta, publié le 12 mai 2013', 'published', '2013-05-12'],
  ['fr', 'Publié le 02/05/2013', 'published', '2013-02-05 2013-05-02'],
  ['fr', 'Publié le jeudi 02/05/2013', 'published', '2013-05-02'],
  ['fr', 'Publié le 02/05/2013, modifié le 13/05/2013', 'published', '2013-05-02'],
  ['fr', 'Article paru le 12 mai 2013', 'published', '2013-05-12'],
  ['fr', 'Le Fleuve / Par Awa Keïta, le 12 mai 2013 à 20h05', 'heading', '2013-05-12'],
  ['en', 'The River | By Awa Keita, 12 May 2013, 8:05 pm', 'heading', '2013-05-12'],
  ['fr', 'Publié le 30.03.12', 'published', '2012-03-30'],
  ['fr', 'Mis en ligne le 02/05/12', 'published', '2012-02-05 2012-05-02'],
  ['fr', 'Par Awa Keïta Publié le 30-03-2012 Modifié le 31-03-2012 à 10:12', 'published', '2012-03-30'],
  [
    'fr',
    'Le Fleuve avec agence Publié le 30 mars 2012 à 18h12 - Mis à jour le 31 mars 2012 Lecture 3 min.',
    'published',
    '2012-03-30',
  ],
  ['fr', 'Entretien. Propos recueillis par téléphone le dimanche 12 mai 2013', 'published', '2013-05-12'],
  ['fr', 'Dimanche 12 mai 2013. À écouter en ligne.', 'heading', '2013-05-12'],
  ['en', 'Compiled on Sunday 12 May 2013 by our desk', 'published', '2013-05-12'],
  ['en', 'Sunday 12 May 2013. All times are local.', 'heading', '2013-05-12'],
  ['en', 'Published: 12 May 2013 14:30 GMT', 'published', '2013-05-12'],
  ['en', 'Published 14:30 GMT, 12 May 2013', 'published', '2013-05-12'],
  ['en', 'Published May 12, 2013 at 2:30 p.m.', 'published', '2013-05-12'],
  ['en', 'Posted on May 12, 2013 by the northern desk', 'published', '2013-05-12'],
  ['en', 'Posted by Jane Doe on May 12, 2013', 'published', '2013-05-12'],
  ['en', 'First published on 12 May 2013', 'published', '2013-05-12'],
  ['en', 'First published on 12 May 2013, last updated 14 May 2013', 'published', '2013-05-12'],
  ['en', 'Last updated on 14 May 2013 at 10:00', 'updated', '2013-05-14'],
  ['en', 'Last updated: Tuesday, 14 May 2013 | Published: Sunday, 12 May 2013', 'published', '2013-05-12'],
  ['en', 'Published: 02/05/2013', 'published', '2013-02-05 2013-05-02'],
  ['en', 'Published: Thursday 02/05/2013', 'published', '2013-05-02'],
  ['en', 'Published: 02/05/2013   Updated: 05/13/2013', 'published', '2013-02-05'],
  ['en', 'Issued on 12 May 2013', 'published', '2013-05-12'],
  ['en', 'Publication date: 2013-05-12', 'published', '2013-05-12'],
]

const headings: readonly Case[] = [
  // A paper's masthead: its name, day and price stand apart.
  ['en', 'Sunday, May 12, 2013          K1,500', 'heading', '2013-05-12'],
  ['en', 'RIVER POST\t\tSunday 12 May 2013\t\tPrice: 20 birr', 'heading', '2013-05-12'],
  ['fr', 'Dimanche 12 mai 2013      400 FCFA', 'heading', '2013-05-12'],
  ['fr', "LE COURRIER DE L'OUEST    Dimanche 12 mai 2013    n° 210", 'heading', '2013-05-12'],
  ['fr', 'Par Awa Keïta | 12 mai 2013', 'heading', '2013-05-12'],
  ['fr', 'Par Awa Keïta, le 12 mai 2013 à 10h', 'heading', '2013-05-12'],
  ['fr', 'Par Awa Keïta le 12 mai 2013', 'heading', '2013-05-12'],
  ['fr', '12 mai 2013 à 14h30 – Mis à jour le 13 mai', 'heading', '2013-05-12'],
  ['fr', '30 mars 2012 à 14h00', 'heading', '2012-03-30'],
  ['fr', 'N° 1234 du vendredi 30 mars 2012', 'heading', '2012-03-30'],
  ['fr', 'LE FLEUVE | 30.03.2012 à 18h12 • Mis à jour le 31.03.2012', 'heading', '2012-03-30'],
  ['fr', 'Communiqué de presse du 12 mai 2013', 'heading', '2013-05-12'],
  ['fr', 'Dimanche 12 mai 2013 – Politique', 'heading', '2013-05-12'],
  ['fr', 'vendredi 30 mars 2012, par Awa Keïta', 'heading', '2012-03-30'],
  ['fr', '30/03/2012 à 14:00', 'heading', '2012-03-30'],
  ['en', 'Fri 30 Mar 2012 14.00 BST', 'heading', '2012-03-30'],
  ['en', 'Jane Doe | Friday 30 March 2012', 'heading', '2012-03-30'],
  ['en', 'By Jane Doe | May 12, 2013', 'heading', '2013-05-12'],
  ['en', 'By Jane Doe, May 12, 2013', 'heading', '2013-05-12'],
  ['en', 'May 12, 2013', 'heading', '2013-05-12'],
  ['en', '12 May 2013 14:30 GMT', 'heading', '2013-05-12'],
  ['en', 'THE COURIER, Sunday, 12 May 2013', 'heading', '2013-05-12'],
  ['en', 'Situation Report No. 7 – Mali – 12 May 2013', 'heading', '2013-05-12'],
]

const datelines: readonly Case[] = [
  ['fr', `Paris, 9 mai 2014 (Agence) - ${bodies.fr}`, 'dateline', '2014-05-09'],
  ['fr', `Goma, le 27 janvier 2013 — ${bodies.fr}`, 'dateline', '2013-01-27'],
  ['fr', `BAMAKO (Agence), 30 mars 2012 - ${bodies.fr}`, 'dateline', '2012-03-30'],
  ['fr', `Bamako, 30 mars 2012 /AGP/ - ${bodies.fr}`, 'dateline', '2012-03-30'],
  ['fr', `PORT-AU-PRINCE (Haïti), 30 mars 2012 (Agence) – ${bodies.fr}`, 'dateline', '2012-03-30'],
  ['fr', 'Bamako, le 30 mars 2012', 'dateline', '2012-03-30'],
  ['en', `KIDAL, Mali, March 30, 2012 (Agency) — ${bodies.en}`, 'dateline', '2012-03-30'],
  ['en', `NAIROBI, 12 May 2013 (Desk) - ${bodies.en}`, 'dateline', '2013-05-12'],
  ['en', 'AFP, 30 March 2012', 'dateline', '2012-03-30'],
  ['en', `Bamako/Geneva, 30 March 2012 – ${bodies.en}`, 'dateline', '2012-03-30'],
  ['en', `BAMAKO, Mali (Desk) — March 30, 2012 — ${bodies.en}`, 'dateline', '2012-03-30'],
  ['en', 'Nouakchott, 3 October 2023', 'dateline', '2023-10-03'],
]

/** Datelines without a year: month and day. */
const yearless: readonly (readonly [Language, string, string])[] = [
  ['en', `KIDAL, Mali, March 30 (Agency) — ${bodies.en}`, '03-30'],
  ['fr', `Goma, le 27 janvier — ${bodies.fr}`, '01-27'],
  ['en', `BEIRUT (Agency), Aug. 5 - ${bodies.en}`, '08-05'],
  ['en', 'AFP, 30 March', '03-30'],
  ['fr', `KIDAL, vendredi 30 mars (Agence) – ${bodies.fr}`, '03-30'],
]

/** Bulletins about some days: when they can have come out. */
const periods: readonly (readonly [Language, string, string])[] = [
  ['en', 'Covering Monday 4 to Sunday 10 May 2020.', '2020-05-10..2020-05-17'],
  ['en', 'Reporting period: Monday 4 May to Sunday 10 May 2020.', '2020-05-10..2020-05-17'],
  ['en', 'Week 19 (4–10 May 2020)', '2020-05-10..2020-05-17'],
  ['en', 'From 4 to 10 May 2020', '2020-05-10..2020-05-17'],
  ['en', 'Week of 4 May 2020', '2020-05-10..2020-05-17'],
  ['fr', 'Période couverte : du lundi 4 au dimanche 10 mai 2020.', '2020-05-10..2020-05-17'],
  ['fr', 'Semaine du 4 mai 2020', '2020-05-10..2020-05-17'],
  ['fr', 'Du 4 au 10 mai 2020', '2020-05-10..2020-05-17'],
  ['fr', 'Bulletin n° 12 – semaine du 3 au 9 mars 2013', '2013-03-09..2013-03-16'],
  ['fr', 'Rapport de situation no 4 – du 28 mars au 3 avril 2012', '2012-04-03..2012-04-10'],
  ['fr', 'Rapport de situation n° 12 (9-15 juin 2014)', '2014-06-15..2014-06-22'],
  ['en', 'Weekly Update: 3–9 March 2013', '2013-03-09..2013-03-16'],
  ['fr', 'Rapport mensuel – mars 2013', '2013-03-01..2013-05-01'],
  ['en', 'Situation report No. 7, 9–15 June 2014', '2014-06-15..2014-06-22'],
  ['en', 'Weekly bulletin, June 9 to 15, 2014', '2014-06-15..2014-06-22'],
  ['en', 'Weekly digest, week ending 15 June 2014', '2014-06-15..2014-06-22'],
]

const none: readonly (readonly [Language, string])[] = [
  ['fr', 'Le rapport publié le 12 mai 2013 accuse les deux camps.'],
  ['fr', 'Selon le texte, publié le 12 mai 2013, la base était vide.'],
  ['fr', 'Le livre (publié le 12 mai 2013) raconte la chute du fort'],
  ['fr', 'Bamako, 22 mars 2012 – le jour où tout a basculé'],
  ['fr', 'Retour sur le massacre de Dablo, 12 mai 2013'],
  ['fr', 'Rapport sur le massacre du 12 mai 2013'],
  ['fr', '12 mai 2013 – La base tombe'],
  ['fr', 'Le 12 mai 2013, la base est tombée.'],
  ['fr', 'En Syrie, le 30 mars 2012 - ou presque'],
  ['fr', 'Publié le lundi 30 mars 2012'],
  ['fr', 'Imprimé le 12 mai 2013'],
  ['fr', 'Un soldat à Gao, le 12 mai 2013'],
  ['fr', 'Il y a un an, le 30 mars 2012'],
  ['fr', 'Le fort, pris le 30.03.12'],
  ['fr', 'Rapport sur les combats du 3 au 9 mars 2013'],
  ['fr', 'Attaque de Dablo (12 mai 2019)'],
  ['fr', 'Photo : Gao, 12 mai 2013. © Agence'],
  ['en', 'A soldier in Gao, May 12, 2013'],
  ['en', 'Statement on the massacre of 12 May 2013'],
  ['en', 'On 12 May 2013 the base fell.'],
  ['en', 'A report published on 12 May 2013 blames both sides.'],
  ['en', 'Published on 12 May 2013, the report blames both sides.'],
  ['en', 'A letter dated 12 May 2013 was found in the fort.'],
  ['en', 'As of 12 May 2013, 300 people had fled.'],
  ['en', 'The siege of 9–15 June 2014 in pictures'],
  ['en', 'Printed on 12 May 2013'],
  ['en', 'Published on 30 February 2013'],
  ['en', '20 October 2011 – Sirte falls\n28 May 2015 – The base falls\n12 May 2016 – An operation begins'],
]

const page = (language: Language, line: string): string =>
  `${titles[language]}\n\n${line}\n\n${bodies[language]}\n`

describe('a byline, dateline or heading gives the day', () => {
  test.each([...labelled, ...headings, ...datelines])('%s: %s', (language, line, kind, days) => {
    expect(findByline(page(language, line), packs[language])).toMatchObject({ kind, days: days.split(' ') })
  })

  test.each(yearless)('without a year, of the year only: %s: %s', (language, line, monthDay) => {
    expect(findByline(page(language, line), packs[language])).toMatchObject({
      kind: 'dateline',
      days: [],
      monthDay,
    })
  })

  test.each(periods)('a bulletin about some days comes out after them: %s: %s', (language, line, range) => {
    const [earliest, latest] = range.split('..')
    expect(findByline(page(language, line), packs[language])).toMatchObject({
      kind: 'period',
      days: [],
      range: { earliest, latest },
    })
  })
})

describe('a date that is not the article’s own is no byline', () => {
  test.each(none)('%s: %s', (language, line) => {
    expect(findByline(page(language, line), packs[language])).toBeUndefined()
  })
})
