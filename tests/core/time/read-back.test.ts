import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { resolveTimes } from '../../../src/core/extract/resolve/resolve-times.ts'
import { splitSentences } from '../../../src/core/extract/sentences.ts'
import { extractTimes } from '../../../src/core/extract/times/extract-times.ts'
import { fold } from '../../../src/core/language/fold.ts'
import type { TimeSpan } from '../../../src/core/model/index.ts'
import { addDays } from '../../../src/core/time/calendar.ts'
import { formatSpan } from '../../../src/core/time/format.ts'
import { rangeOfValue } from '../../../src/core/time/timex-span.ts'
import { zoneNames } from '../../../src/core/time/zones.ts'
import { sweep } from '../../sweep.ts'
import { timesPack } from '../extract/times/test-pack.ts'
import { type Bounds, parseSaid } from './parse-said.ts'
import { spanOf } from './span-of.ts'

const languages = ['en', 'fr'] as const
const packs = { en: timesPack('en'), fr: timesPack('fr') }

const zones = fc.constantFrom(...zoneNames(), '+05:45', '-09:30', '+14:00', '-00:44')
/** Seconds from the beginning of 1850, when towns had their own time, to the end of 2097: our own reader knows no year past 2099. */
const seconds = fc.integer({ min: -3_786_912_000, max: 4_039_372_799 })

/** A moment in a zone, half of them within two hours of a change of its clocks. */
const moments = fc
  .record({ zone: zones, at: seconds, near: fc.boolean(), away: fc.integer({ min: -7200, max: 7200 }) })
  .map(({ zone, at, near, away }) => {
    const zoned = Temporal.Instant.fromEpochMilliseconds(at * 1000).toZonedDateTimeISO(zone)
    const change = near ? zoned.getTimeZoneTransition('next') : null
    const moment = change === null ? zoned : change.add({ seconds: away })
    return { zone, instant: moment.toInstant().toString() }
  })

/** A known moment is known to its minute, unless the clock had to be said with its seconds. */
function floorMinute(instant: string): string {
  const at = Temporal.Instant.from(instant)
  return at.round({ smallestUnit: 'minute', roundingMode: 'floor' }).toString()
}

describe('an instant that was said is the same minute when read back', () => {
  test.each(languages)('by a strict reader of %s', (language) => {
    fc.assert(
      fc.property(moments, ({ zone, instant }) => {
        const { text, atMs } = formatSpan(spanOf(instant, instant, { precision: 'minute' }), {
          language,
          zone,
        })
        expect(atMs).toBe(Temporal.Instant.from(instant).epochMilliseconds)
        const isSecond = /\d\d:\d\d:\d\d \(/u.test(text)
        const back = parseSaid(text, language).earliest!
        const whole = isSecond ? Temporal.Instant.from(instant).toString() : floorMinute(instant)
        expect(back).toBe(whole)
      }),
      sweep(600, 200_000),
    )
  })

  test.each(languages)('by our own reader of %s', (language) => {
    fc.assert(
      fc.property(moments, fc.boolean(), ({ zone, instant }, loosely) => {
        const precision = loosely ? 'hour' : 'minute'
        const { text } = formatSpan(spanOf(instant, instant, { precision }), { language, zone })
        // An offset with seconds stands in no news: it is our way to be exact about the past.
        fc.pre(!/\d\d:\d\d:\d\d \(/u.test(text))
        expect(readBack(text, language).at(-1)).toMatchObject({
          earliest: floorMinute(instant),
          latest: floorMinute(instant),
          precision,
        })
      }),
      sweep(150, 40_000),
    )
  })

  test.each(languages)('and so are two moments in %s', (language) => {
    fc.assert(
      fc.property(
        moments,
        fc.integer({ min: 1, max: 3000 }),
        fc.boolean(),
        ({ zone, instant }, minutes, lasting) => {
          const from = floorMinute(instant)
          const to = Temporal.Instant.from(from).add({ minutes }).toString()
          const { text, atMs } = formatSpan(spanOf(from, to, { precision: 'range', lasting }), {
            language,
            zone,
          })
          expect(atMs).toBeUndefined()
          expect(parseSaid(text, language)).toEqual({ earliest: from, latest: to })
        },
      ),
      sweep(150, 40_000),
    )
  })
})

/** Any day from 1583, when weekdays are those of the calendar in use, to 2084. */
const days = fc.integer({ min: 0, max: 183_000 }).map((n) => addDays('1583-01-01', n))

const ranges = fc
  .record({
    first: days,
    length: fc.oneof(fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 4000 })),
  })
  .map(({ first, length }) => ({ first, last: addDays(first, length) }))

const units = fc
  .record({
    year: fc.integer({ min: 1583, max: 2099 }),
    unit: fc.constantFrom(
      '',
      '-01',
      '-02',
      '-08',
      '-12',
      '-W13',
      '-W01-WE',
      '-SP',
      '-SU',
      '-FA',
      '-WI',
      '-Q1',
      '-Q4',
      '-H1',
      '-H2',
    ),
    mod: fc.constantFrom(undefined, 'START' as const, 'MID' as const, 'END' as const),
  })
  .map(({ year, unit, mod }): TimeSpan => {
    const value = `${year}${unit}`
    const known = /^(?:|-\d\d)$/u.test(unit) ? mod : undefined
    const { earliest, latest, precision } = rangeOfValue(value, known)!
    return spanOf(earliest, latest, { precision, value, ...(known === 'MID' && { approximate: true }) })
  })

const candidates = fc
  .record({
    first: days,
    steps: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 7 }),
    weekly: fc.boolean(),
  })
  .map(({ first, steps, weekly }): TimeSpan => {
    const all = [first]
    for (const step of steps) all.push(addDays(all.at(-1)!, weekly ? 7 * step : step))
    return spanOf(first, all.at(-1)!, { precision: 'range', candidates: all })
  })

const spans: fc.Arbitrary<TimeSpan> = fc.oneof(
  days.map((day) => spanOf(day, day)),
  ranges.map(({ first, last }) => spanOf(first, last, { precision: 'range' })),
  ranges.map(({ first, last }) => spanOf(first, last, { precision: 'range', value: first })),
  ranges.map(({ first, last }) => spanOf(first, last, { precision: 'range', lasting: true })),
  days.map((day) => spanOf(day, addDays(day, 1), { precision: 'range', value: `${day}TNI` })),
  days.map((day) => spanOf(day, null, { precision: 'range' })),
  days.map((day) => spanOf(null, day, { precision: 'range' })),
  units,
  candidates,
)

const boundsOf = ({ earliest, latest }: TimeSpan): Bounds => ({ earliest, latest })

describe('a day or range that was said has the same bounds when read back', () => {
  test.each(languages)('by a strict reader of %s', (language) => {
    fc.assert(
      fc.property(spans, zones, (time, zone) => {
        const said = formatSpan(time, { language, zone })
        expect(said).not.toHaveProperty('atMs')
        expect(parseSaid(said.text, language)).toEqual(boundsOf(time))
      }),
      sweep(900, 300_000),
    )
  })

  test.each(languages)('by our own reader of %s', (language) => {
    const readable = fc.oneof(
      days.map((day) => spanOf(day, day)),
      ranges.map(({ first, last }) => spanOf(first, last, { precision: 'range' })),
      ranges.map(({ first, last }) => spanOf(first, last, { precision: 'range', value: first })),
      ranges.map(({ first, last }) => spanOf(first, last, { precision: 'range', lasting: true })),
      days.map((day) => spanOf(day, addDays(day, 1), { precision: 'range', value: `${day}TNI` })),
      units,
    )
    fc.assert(
      fc.property(readable, (time) => {
        const { text } = formatSpan(time, { language, zone: 'UTC' })
        expect(boundsOf(readBack(text, language)[0]!)).toEqual(boundsOf(time))
      }),
      sweep(150, 40_000),
    )
  })
})

/** What our own reader makes of a saying in a sentence. */
function readBack(said: string, language: 'en' | 'fr'): readonly TimeSpan[] {
  const pack = packs[language]
  const text = language === 'en' ? `Attack on Kidal, ${said}.` : `Attaque contre Kidal, ${said}.`
  const expressions = extractTimes(text, pack)
  const { times } = resolveTimes({
    text,
    folded: fold(text),
    sentences: splitSentences(text, pack),
    expressions,
    drafts: [],
    published: '2101-01-01',
    fetchedAt: Date.UTC(2101, 0, 1),
    landmarks: [],
    defaultZone: 'UTC',
  })
  return times.map((time) => time.span).filter((span) => span !== null)
}
