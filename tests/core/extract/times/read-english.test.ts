import { describe, expect, test } from 'vitest'
import { extractTimes } from '../../../../src/core/extract/times/extract-times.ts'
import { timesPack } from './test-pack.ts'

const pack = timesPack('en')

/** Sentence, then "words = value" of every expression expected. */
const sentences: readonly (readonly [string, ...string[]])[] = [
  ['Rebels took the ridge on Friday.', 'Friday = XXXX-WXX-5'],
  ['Shells fell early Monday.', 'early Monday = XXXX-WXX-1TMO'],
  ['The bridge blew up late on Wednesday.', 'late on Wednesday = XXXX-WXX-3TEV'],
  ['Planes hit the depot overnight.', 'overnight = XXXX-XX-XXTNI'],
  ['The fort fell on 30 March 2012.', '30 March 2012 = 2012-03-30'],
  ['The fort fell on March 30, 2012.', 'March 30, 2012 = 2012-03-30'],
  ['They left on 8 June.', '8 June = XXXX-06-08'],
  ['They left on June 8.', 'June 8 = XXXX-06-08'],
  ['On Friday, March 30, the town fell.', 'Friday, March 30 = XXXX-03-30'],
  ['Fighting raged between 3 and 5 March.', '3 = XXXX-03-03', '5 March = XXXX-03-05'],
  ['It lasted from March 3 to 5.', 'March 3 = XXXX-03-03', '5 = XXXX-03-05'],
  ['The siege began in early May.', 'early May = XXXX-05'],
  ['It has gone on since mid-January.', 'mid-January = XXXX-01'],
  ['They have held it since late October 2023.', 'late October 2023 = 2023-10'],
  ['He was killed last Friday.', 'last Friday = XXXX-WXX-5'],
  ['They meet next Monday.', 'next Monday = XXXX-WXX-1'],
  ['A bus was hit on Saturday evening.', 'Saturday evening = XXXX-WXX-6TEV'],
  ['They struck at dawn on Monday.', 'dawn on Monday = XXXX-WXX-1TMO'],
  ['Ten days ago a well was poisoned.', 'Ten days ago = XXXX-XX-XX'],
  ['Two days later the post fell.', 'Two days later = XXXX-XX-XX'],
  ['Yesterday the market burned.', 'Yesterday = XXXX-XX-XX'],
  ['The day before, a mine went off.', 'The day before = XXXX-XX-XX'],
  ['The next day it rained.', 'The next day = XXXX-XX-XX'],
  ['Last week two mayors fled.', 'Last week = XXXX-WXX'],
  ['A priest was seized last month.', 'last month = XXXX-XX'],
  ['They voted last year.', 'last year = XXXX'],
  ['It happened at 2:30 pm local time.', '2:30 pm local time = XXXX-XX-XXT14:30'],
  ['The blast came at 14:30 GMT.', '14:30 GMT = XXXX-XX-XXT14:30'],
  ['At noon the guns fell silent.', 'noon = XXXX-XX-XXT12:00'],
  ['They fought for five hours.', 'five hours = PT5H'],
  ['After three days of rain they came.', 'three days = P3D'],
  ['They march every Friday.', 'every Friday = XXXX-WXX-5'],
  ['In 2012 the rebellion spread.', '2012 = 2012'],
  ['The war began in late 2011.', 'late 2011 = 2011'],
  ['Peace came in the 1990s.', 'the 1990s = 199'],
  ['It was built in the 19th century.', 'the 19th century = 18'],
  ['They met in the summer of 2014.', 'the summer of 2014 = 2014-SU'],
  ['The rebels now hold the dam.', 'now = PRESENT_REF'],
  ['He was recently freed.', 'recently = PAST_REF'],
  ['They took the station at the weekend.', 'the weekend = XXXX-WXX-WE'],
  ['In the early hours of 29 January they came.', 'the early hours of 29 January = XXXX-01-29'],
  ['They left in the night of 16 to 17 February.', 'the night of 16 to 17 February = XXXX-02-16TNI'],
  ['On the first Sunday of the month a bomb went off.', 'the first Sunday of the month = XXXX-XX-#1-7'],
  ['Fighting resumed on the 20th.', 'the 20th = XXXX-XX-20'],
  ['Published on 2013-01-10.', '2013-01-10 = 2013-01-10'],
  ['Hours later a grenade was thrown.', 'Hours later = XXXX-XX-XXTXX'],
  ['That evening the radio fell silent.', 'That evening = XXXX-XX-XXTEV'],
  ['They came back on the 19th of October 2010.', 'the 19th of October 2010 = 2010-10-19'],
  ['Two years ago the dam broke.', 'Two years ago = XXXX-XX-XX'],
  ['Ten years ago today they came.', 'Ten years ago today = XXXX-XX-DD'],
  ['They held it from 2012 to 2013.', '2012 = 2012', '2013 = 2013'],
  ['Shelling is daily there.', 'daily = P1D'],
]

const traps: readonly string[] = [
  'The March 23 Movement advanced.',
  '82 people were killed.',
  'A nine-year-old boy was hurt.',
  'The 5th Regiment camp burned.',
  'The M23 holds the hill.',
  'Version 2.0.12 is out.',
  'They won 3-1.',
  'Resolution 2085 was adopted.',
  'They may march.',
  'After the fall of the city they fled.',
  'The 22 May hospital is full.',
  '1998 soldiers left.',
  'Some 1,400 fighters crossed.',
  'The spring offensive stalled.',
  'A 122 mm shell hit the roof.',
  'They crossed the 38th parallel.',
]

const say = (text: string): readonly string[] =>
  extractTimes(text, pack).map((time) => `${time.text} = ${time.value}`)

describe('English news sentences give the times they hold', () => {
  test.each(sentences)('%s', (text, ...expected) => {
    expect(say(text)).toEqual(expected)
  })
})

describe('English words and numbers that only look like times give none', () => {
  test.each(traps)('%s', (text) => {
    expect(say(text)).toEqual([])
  })
})
