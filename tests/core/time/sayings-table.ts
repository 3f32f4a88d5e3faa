import type { TimeSpan } from '../../../src/core/model/index.ts'
import { spanOf } from './span-of.ts'

const range = (earliest: string | null, latest: string | null, rest: Partial<TimeSpan> = {}): TimeSpan =>
  spanOf(earliest, latest, { precision: 'range', ...rest })
const day = (date: string, rest: Partial<TimeSpan> = {}): TimeSpan =>
  spanOf(date, date, { value: date, ...rest })
const lasting = (earliest: string | null, latest: string | null, rest: Partial<TimeSpan> = {}): TimeSpan =>
  range(earliest, latest, { lasting: true, ...rest })
const candidates = (value: string | null, ...days: readonly string[]): TimeSpan =>
  range(days[0]!, days.at(-1)!, { value, candidates: days })
const why = (code: string) => [{ code, details: {} }]

/** Every kind of span that the model can hold, in both languages. */
export const sayings: readonly (readonly [TimeSpan, string, string])[] = [
  // Days and their parts.
  [day('2012-03-30'), 'Friday 30 March 2012', 'vendredi 30 mars 2012'],
  [day('2012-05-01'), 'Tuesday 1 May 2012', 'mardi 1er mai 2012'],
  [day('2012-03-30', { approximate: true }), 'around Friday 30 March 2012', 'vers le vendredi 30 mars 2012'],
  [
    day('2012-03-30', { precision: 'daypart', value: '2012-03-30TMO' }),
    'Friday 30 March 2012, morning',
    'vendredi 30 mars 2012 au matin',
  ],
  [
    day('2012-03-30', { precision: 'daypart', value: '2012-03-30TMI' }),
    'Friday 30 March 2012, midday',
    'vendredi 30 mars 2012 à la mi-journée',
  ],
  [
    day('2012-03-30', { precision: 'daypart', value: '2012-03-30TAF' }),
    'Friday 30 March 2012, afternoon',
    'vendredi 30 mars 2012, dans l’après-midi',
  ],
  [
    day('2012-03-30', { precision: 'daypart', value: '2012-03-30TEV' }),
    'Friday 30 March 2012, evening',
    'vendredi 30 mars 2012 au soir',
  ],
  [
    day('2012-03-30', { precision: 'daypart', value: '2012-03-30TNI' }),
    'Friday 30 March 2012, at night',
    'vendredi 30 mars 2012 dans la nuit',
  ],
  [
    day('2012-03-30', { precision: 'daypart', value: '2012-03-30TDT' }),
    'Friday 30 March 2012, daytime',
    'vendredi 30 mars 2012 en journée',
  ],
  [day('2012-03-30', { value: '2012-03-30T14:30' }), 'Friday 30 March 2012', 'vendredi 30 mars 2012'],
  [
    range('2013-05-12', '2013-05-13', { value: '2013-05-12TNI' }),
    'overnight 12–13 May 2013',
    'dans la nuit du 12 au 13 mai 2013',
  ],
  [
    range('2013-05-31', '2013-06-01', { value: '2013-05-31TNI' }),
    'overnight 31 May – 1 June 2013',
    'dans la nuit du 31 mai au 1er juin 2013',
  ],
  [
    range('2012-12-31', '2013-01-01', { value: '2012-12-31TNI' }),
    'overnight 31 December 2012 – 1 January 2013',
    'dans la nuit du 31 décembre 2012 au 1er janvier 2013',
  ],
  // Some of several days.
  [
    candidates('XXXX-WXX-5', '2012-03-23', '2012-03-30'),
    'Friday 23 or 30 March 2012',
    'vendredi 23 ou 30 mars 2012',
  ],
  [
    candidates('XXXX-WXX-5TEV', '2012-03-23', '2012-03-30'),
    'Friday 23 or 30 March 2012, evening',
    'vendredi 23 ou 30 mars 2012 au soir',
  ],
  [
    candidates('XXXX-WXX-5', '2012-03-23', '2012-03-30', '2012-04-06'),
    'Friday 23 March, 30 March or 6 April 2012',
    'vendredi 23 mars, 30 mars ou 6 avril 2012',
  ],
  [
    candidates('XXXX-WXX-5', '2011-12-30', '2012-01-06'),
    'Friday 30 December 2011 or 6 January 2012',
    'vendredi 30 décembre 2011 ou 6 janvier 2012',
  ],
  [
    candidates('XXXX-WXX-3', '2021-05-05', '2021-06-02'),
    'Wednesday 5 May or 2 June 2021',
    'mercredi 5 mai ou 2 juin 2021',
  ],
  [
    candidates('XXXX-WXX-5', '2012-03-23', '2012-03-30', '2012-04-06', '2012-04-13', '2012-04-20'),
    'a Friday between 23 March and 20 April 2012',
    'un vendredi entre le 23 mars et le 20 avril 2012',
  ],
  [
    range('2012-03-23', '2012-04-20', { value: 'XXXX-WXX-5' }),
    'a Friday between 23 March and 20 April 2012',
    'un vendredi entre le 23 mars et le 20 avril 2012',
  ],
  [
    range('2012-03-23', '2012-04-20', { value: 'XXXX-WXX-5TEV' }),
    'a Friday evening between 23 March and 20 April 2012',
    'un vendredi soir entre le 23 mars et le 20 avril 2012',
  ],
  [
    range('2012-03-23', '2024-05-01', { value: 'XXXX-WXX-5' }),
    'a Friday between 23 March 2012 and 1 May 2024',
    'un vendredi entre le 23 mars 2012 et le 1er mai 2024',
  ],
  [
    range('2012-03-23', null, { value: 'XXXX-WXX-5' }),
    'a Friday, no earlier than 23 March 2012',
    'un vendredi, au plus tôt le 23 mars 2012',
  ],
  [
    range(null, '2024-05-01', { value: 'XXXX-03-22' }),
    'no later than 1 May 2024',
    'au plus tard le 1er mai 2024',
  ],
  // "From Friday to Monday": the value tells of its beginning only.
  [
    range('2012-03-23', '2012-04-16', { value: 'XXXX-WXX-5' }),
    'between 23 March and 16 April 2012',
    'entre le 23 mars et le 16 avril 2012',
  ],
  // "After Friday", and what borrows its time: the bounds are not those of the Fridays.
  [
    range('2012-03-23', '2012-04-20', { value: 'XXXX-WXX-5', why: why('after') }),
    'between 23 March and 20 April 2012',
    'entre le 23 mars et le 20 avril 2012',
  ],
  [
    range('2012-03-23', '2012-04-20', { value: 'XXXX-WXX-5', why: why('same-passage') }),
    'between 23 March and 20 April 2012',
    'entre le 23 mars et le 20 avril 2012',
  ],
  // Candidates of bounds that were widened since are none.
  [
    range('2012-03-23', '2012-04-02', { value: 'XXXX-WXX-5', candidates: ['2012-03-23', '2012-03-30'] }),
    'between 23 March and 2 April 2012',
    'entre le 23 mars et le 2 avril 2012',
  ],
  [
    candidates('XXXX-03-22', '2011-03-22', '2012-03-22', '2013-03-22'),
    '22 March 2011, 2012 or 2013',
    '22 mars 2011, 2012 ou 2013',
  ],
  [
    range('2004-03-22', '2015-03-22', { value: 'XXXX-03-22' }),
    'a 22 March between 22 March 2004 and 22 March 2015',
    'un 22 mars entre le 22 mars 2004 et le 22 mars 2015',
  ],
  [
    range('2011-01-01', '2013-01-31', { value: 'XXXX-01' }),
    'January 2011, 2012 or 2013',
    'janvier 2011, 2012 ou 2013',
  ],
  [
    range('2004-08-01', '2015-08-31', { value: 'XXXX-08' }),
    'an August between August 2004 and August 2015',
    'un mois d’août entre août 2004 et août 2015',
  ],
  [
    range('2010-06-01', '2013-08-31', { value: 'XXXX-SU' }),
    'a summer between June 2010 and August 2013',
    'un été entre juin 2010 et août 2013',
  ],
  [
    range('2012-01-12', '2012-03-12', { value: 'XXXX-XX-12' }),
    'the 12th of a month between 12 January and 12 March 2012',
    'le 12 d’un mois entre le 12 janvier et le 12 mars 2012',
  ],
  [candidates(null, '2024-02-05', '2024-05-02'), '5 February or 2 May 2024', '5 février ou 2 mai 2024'],
  [candidates('2014-05-17', '2014-05-17', '2014-05-21'), '17 and 21 May 2014', '17 et 21 mai 2014'],
  [
    candidates(null, '2014-05-17', '2014-05-18', '2014-05-19'),
    'between 17 and 19 May 2014',
    'entre le 17 et le 19 mai 2014',
  ],
  // Parts of months and years.
  [
    range('2012-01-10', '2012-01-20', { value: '2012-01', approximate: true }),
    'mid-January 2012',
    'vers la mi-janvier 2012',
  ],
  [range('2012-01-01', '2012-01-10', { value: '2012-01' }), 'early January 2012', 'début janvier 2012'],
  [range('2012-02-21', '2012-02-29', { value: '2012-02' }), 'late February 2012', 'fin février 2012'],
  [range('2013-01-01', '2013-04-30', { value: '2013' }), 'early 2013', 'début 2013'],
  [
    range('2013-05-01', '2013-08-31', { value: '2013', approximate: true }),
    'mid-2013',
    'vers le milieu de 2013',
  ],
  [range('2013-09-01', '2013-12-31', { value: '2013' }), 'late 2013', 'fin 2013'],
  // The same days by chance are no "mid-January".
  [range('2012-01-10', '2012-01-20'), 'between 10 and 20 January 2012', 'entre le 10 et le 20 janvier 2012'],
  // Units.
  [
    spanOf('2024-09-09', '2024-09-15', { precision: 'week', value: '2024-W37' }),
    'week of 9–15 September 2024',
    'semaine du 9 au 15 septembre 2024',
  ],
  // "Last week", said on a Sunday, is one of two.
  [
    range('2024-09-02', '2024-09-15', { value: '2024-W36' }),
    'between 2 and 15 September 2024',
    'entre le 2 et le 15 septembre 2024',
  ],
  [
    range('2012-03-31', '2012-04-01', { value: '2012-W13-WE' }),
    'weekend of 31 March – 1 April 2012',
    'week-end du 31 mars au 1er avril 2012',
  ],
  [spanOf('2012-03-01', '2012-03-31', { precision: 'month', value: '2012-03' }), 'March 2012', 'mars 2012'],
  [
    spanOf('2012-03-01', '2012-03-31', { precision: 'month', value: '2012-03', approximate: true }),
    'around March 2012',
    'vers mars 2012',
  ],
  [
    spanOf('2012-03-01', '2012-05-31', { precision: 'season', value: '2012-SP' }),
    'spring 2012',
    'printemps 2012',
  ],
  [
    spanOf('2013-12-01', '2014-02-28', { precision: 'season', value: '2014-WI' }),
    'winter 2013–14',
    'hiver 2013-2014',
  ],
  [
    spanOf('2012-12-01', '2014-02-28', { precision: 'season', value: '2013-WI' }),
    'winter 2013',
    'hiver 2013',
  ],
  [
    spanOf('2012-01-01', '2012-03-31', { precision: 'quarter', value: '2012-Q1' }),
    'first quarter of 2012',
    'premier trimestre 2012',
  ],
  [
    spanOf('2012-07-01', '2012-12-31', { precision: 'season', value: '2012-H2' }),
    'second half of 2012',
    'second semestre 2012',
  ],
  [spanOf('2012-01-01', '2012-12-31', { precision: 'year', value: '2012' }), '2012', '2012'],
  [
    spanOf('2012-01-01', '2012-12-31', { precision: 'year', value: '2012', approximate: true }),
    'around 2012',
    'vers 2012',
  ],
  [spanOf('1990-01-01', '1999-12-31', { precision: 'decade', value: '199' }), '1990s', 'années 1990'],
  [
    spanOf('1990-01-01', '1999-12-31', { precision: 'decade', value: '199', approximate: true }),
    'around the 1990s',
    'vers les années 1990',
  ],
  [spanOf('1800-01-01', '1899-12-31', { precision: 'century', value: '18' }), '19th century', 'XIXe siècle'],
  [spanOf('0000-01-01', '0099-12-31', { precision: 'century', value: '00' }), '1st century', 'Ier siècle'],
  [spanOf('0476-01-01', '0476-12-31', { precision: 'year' }), 'AD 476', 'l’an 476'],
  [day('0476-09-04'), '4 September AD 476', '4 septembre 476 apr. J.-C.'],
  [spanOf('-000479-01-01', '-000479-12-31', { precision: 'year' }), '480 BC', '480 av. J.-C.'],
  // Bounds.
  [range('2012-03-23', null), 'no earlier than 23 March 2012', 'au plus tôt le 23 mars 2012'],
  [range(null, '2024-05-01'), 'no later than 1 May 2024', 'au plus tard le 1er mai 2024'],
  [lasting('2012-03-23', null), 'since 23 March 2012', 'depuis le 23 mars 2012'],
  [lasting('2012-03-01', null, { value: '2012-03' }), 'since March 2012', 'depuis mars 2012'],
  [spanOf(null, null), 'date unknown', 'date inconnue'],
  // Ranges: what an event lies in, what a text gives from end to end, what lasted.
  [
    range('2012-03-30', '2012-04-01'),
    'between 30 March and 1 April 2012',
    'entre le 30 mars et le 1er avril 2012',
  ],
  [
    range('2011-12-30', '2012-01-02'),
    'between 30 December 2011 and 2 January 2012',
    'entre le 30 décembre 2011 et le 2 janvier 2012',
  ],
  [range('2012-01-01', '2012-03-31'), 'between January and March 2012', 'entre janvier et mars 2012'],
  [range('2010-01-01', '2013-12-31'), 'between 2010 and 2013', 'entre 2010 et 2013'],
  [range('2012-01-17', '2012-01-24', { value: '2012-01-17' }), '17–24 January 2012', '17-24 janvier 2012'],
  [
    range('2012-01-17', '2012-02-03', { value: '2012-01-17' }),
    '17 January – 3 February 2012',
    '17 janvier – 3 février 2012',
  ],
  [range('2012-01-01', '2012-03-31', { value: '2012-01' }), 'January–March 2012', 'janvier-mars 2012'],
  [range('2011-01-01', '2013-12-31', { value: '2011' }), '2011–2013', '2011-2013'],
  [
    range('2012-01-10', '2012-01-12', { value: '2012-01-11', approximate: true }),
    'between 10 and 12 January 2012',
    'entre le 10 et le 12 janvier 2012',
  ],
  [
    range('2012-01-10', '2012-01-12', { value: '2012-01-10', approximate: true }),
    'roughly 10–12 January 2012',
    'approximativement 10-12 janvier 2012',
  ],
  [lasting('2012-01-10', '2012-04-01'), 'from 10 January to 1 April 2012', 'du 10 janvier au 1er avril 2012'],
  [lasting('2012-01-10', '2012-01-31'), 'from 10 to 31 January 2012', 'du 10 au 31 janvier 2012'],
  [
    lasting('2011-10-10', '2012-04-01'),
    'from 10 October 2011 to 1 April 2012',
    'du 10 octobre 2011 au 1er avril 2012',
  ],
  [
    lasting('2012-01-10', '2012-04-01', { value: '2012-01', approximate: true }),
    'from mid-January to 1 April 2012',
    'de la mi-janvier au 1er avril 2012',
  ],
  [
    lasting('2012-03-01', '2012-06-30', { value: '2012-03' }),
    'from March to 30 June 2012',
    'de mars au 30 juin 2012',
  ],
  [
    lasting('2012-04-01', '2013-06-30', { value: '2012-04' }),
    'from April 2012 to 30 June 2013',
    'd’avril 2012 au 30 juin 2013',
  ],
  [
    lasting('2011-01-01', '2012-04-01', { value: '2011' }),
    'from 2011 to 1 April 2012',
    'de 2011 au 1er avril 2012',
  ],
  [
    lasting('2012-03-23', '2012-04-20', { value: 'XXXX-WXX-5' }),
    'from 23 March at the earliest to 20 April 2012',
    'du 23 mars au plus tôt au 20 avril 2012',
  ],
  [
    lasting('2012-01-30', '2012-03-30', { value: 'P2M', approximate: true }),
    'from around 30 January to 30 March 2012',
    'du 30 janvier environ au 30 mars 2012',
  ],
  // Moments, in Jerusalem.
  [
    spanOf('2013-01-10T14:30:00Z', '2013-01-10T14:30:00Z', { precision: 'minute' }),
    '10 January 2013, 16:30 (+02:00)',
    '10 janvier 2013, 16:30 (+02:00)',
  ],
  [
    spanOf('2013-01-10T12:00:00Z', '2013-01-10T12:00:00Z', { precision: 'hour' }),
    '10 January 2013, around 14:00 (+02:00)',
    '10 janvier 2013, vers 14:00 (+02:00)',
  ],
  [
    range('2013-01-10T14:30:00Z', '2013-01-10T16:00:00Z'),
    '10 January 2013, between 16:30 and 18:00 (+02:00)',
    '10 janvier 2013, entre 16:30 et 18:00 (+02:00)',
  ],
  [
    lasting('2013-01-10T14:30:00Z', '2013-01-10T16:00:00Z'),
    '10 January 2013, from 16:30 to 18:00 (+02:00)',
    '10 janvier 2013, de 16:30 à 18:00 (+02:00)',
  ],
  [
    range('2013-01-10T14:30:00Z', '2013-01-10T23:00:00Z'),
    'between 10 January 2013, 16:30 (+02:00) and 11 January 2013, 01:00 (+02:00)',
    'entre le 10 janvier 2013, 16:30 (+02:00) et le 11 janvier 2013, 01:00 (+02:00)',
  ],
  // "After 14:30", up to the day of publication: a moment at one end is no moment.
  [
    range('2013-01-10T14:30:00Z', '2013-01-12'),
    'between 10 January 2013, 16:30 (+02:00) and 12 January 2013',
    'entre le 10 janvier 2013, 16:30 (+02:00) et le 12 janvier 2013',
  ],
  [
    range(null, '2013-01-10T23:30:00Z'),
    'no later than 11 January 2013, 01:30 (+02:00)',
    'au plus tard le 11 janvier 2013, 01:30 (+02:00)',
  ],
  [
    range('2013-01-10T23:30:00Z', null),
    'no earlier than 11 January 2013, 01:30 (+02:00)',
    'au plus tôt le 11 janvier 2013, 01:30 (+02:00)',
  ],
  [
    lasting('2013-01-10T14:30:00Z', null),
    'since 10 January 2013, 16:30 (+02:00)',
    'depuis le 10 janvier 2013, 16:30 (+02:00)',
  ],
]
