import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { outlooksOf } from '../../../../src/core/extract/resolve/read-all.ts'
import type { ResolveInput } from '../../../../src/core/extract/resolve/resolve-input.ts'
import { resolveTimes } from '../../../../src/core/extract/resolve/resolve-times.ts'
import type { FoundTime } from '../../../../src/core/extract/times/found-time.ts'
import type { TimeSpan } from '../../../../src/core/model/index.ts'
import { addDays, daysBetween } from '../../../../src/core/time/calendar.ts'
import { sweep } from '../../../sweep.ts'
import { looksAhead, tellsAhead } from '../looks-ahead.ts'
import { anyDay, madeText, noon, stampOn } from '../made-texts.ts'
import { dateText, type Given, inputOf } from '../read-whole.ts'

/** What is known of the time of writing: the later bound is `day` in each. */
const known: readonly ((day: string) => Given)[] = [
  (day) => ({ published: day }),
  (day) => ({ published: `${day}T20:30:00Z` }),
  (day) => ({ stamp: stampOn(day) }),
  (day) => ({ fetchedAt: noon(day) }),
]

/** After every year that a piece of these texts states. */
const day = anyDay('2031-01-01', 4000)

/** Among the days and years that they state. */
const anyTime = anyDay('2000-01-01', 13_000)

/** "In May", said in April, and "this Friday", said on a Thursday, may be those ahead where no statement tells. */
const daysAheadMeant = 92

describe.each(['en', 'fr'])('in %s texts of any sentences in any order', (language) => {
  test('nothing lies after the writing unless the text speaks of what is to come', () => {
    fc.assert(
      fc.property(madeText(language, 4), day, fc.constantFrom(...known), (text, upper, give) => {
        const given = give(upper)
        const { input, resolved } = dateText(text, language, given)
        const published = resolved.published?.latest?.slice(0, 10) ?? upper
        // An instant may be a day later where the news is; so may "midnight".
        const play = given.published === upper ? 0 : 1
        let led = false
        for (const [i, time] of input.expressions.entries()) {
          const { span } = resolved.times[i]!
          const ahead = span === null ? 0 : daysAfter(span, addDays(published, play))
          if (ahead > 0) {
            const faults = { text: time.text, span, given, why: excuse(input, time, i, ahead, led) }
            expect(faults).toMatchObject({ why: expect.any(String) })
          }
          // What is counted on from it lies after the writing too.
          led ||= span?.latest != null && span.latest > published
        }
        for (const [i, draft] of input.drafts.entries()) {
          const span = resolved.spans[i]!
          if (span === null || daysAfter(span, addDays(published, 1)) <= 0) continue
          const time = draft.when === null ? undefined : input.expressions[draft.when]!
          const ahead =
            tellsAhead(input, draft) || (time !== undefined && looksAhead(input, time, draft.when!))
          expect({ quote: draft.quote, span, given, ahead }).toMatchObject({ ahead: true })
        }
      }),
      sweep(40),
    )
  })

  test('no span ends before it begins', () => {
    const give = fc.constantFrom(...known)
    fc.assert(
      fc.property(madeText(language, 5), anyDay(), give, (text, upper, given) => {
        const { resolved } = dateText(text, language, given(upper))
        const spans = [resolved.published, ...resolved.spans, ...resolved.times.map(({ span }) => span)]
        for (const span of spans) {
          const [from, to] = [span?.earliest?.slice(0, 10), span?.latest?.slice(0, 10)]
          if (from !== undefined && to !== undefined) expect(from <= to, JSON.stringify(span)).toBe(true)
        }
      }),
      sweep(40),
    )
  })

  test('a stamp or a later moment of taking in changes nothing where the publication is given', () => {
    fc.assert(
      fc.property(madeText(language, 5), anyTime, anyTime, (text, published, other) => {
        const input = { ...inputOf(text, language), published, fetchedAt: noon(other) }
        const dated = resolveTimes(input)
        expect(resolveTimes({ ...input, stamp: stampOn(other) })).toEqual(dated)
        expect(resolveTimes({ ...input, fetchedAt: noon('2071-01-01') })).toEqual(dated)
      }),
      sweep(40),
    )
  })

  test('a narrower stamp moves no bound from below and widens nothing', () => {
    fc.assert(
      fc.property(madeText(language, 5), anyTime, anyTime, (text, one, other) => {
        const input = inputOf(text, language)
        const [early, late] = [one, other].sort()
        const wide = resolveTimes({ ...input, stamp: stampOn(late!) }).published!
        const narrow = resolveTimes({ ...input, stamp: stampOn(early!) }).published!
        expect(narrow.latest! <= wide.latest!).toBe(true)
        // A day that the text states and that lies after the stamp bounds nothing under it.
        if ((wide.earliest ?? '') > early!) return
        expect((narrow.earliest ?? '') >= (wide.earliest ?? '')).toBe(true)
        // Of the day and month that the text bears, or of its weekday, fewer are left.
        const byOwnDay = narrow.why.some(({ code }) => code === 'dateline' || code === 'writing-weekday')
        if (!byOwnDay) expect(narrow.earliest).toBe(wide.earliest)
      }),
      sweep(40),
    )
  })
})

/** Days by which a span begins after a day; an instant has a day of play, since it is told in UTC. */
function daysAfter({ earliest }: TimeSpan, upper: string): number {
  if (earliest === null) return 0
  return daysBetween(upper, earliest.slice(0, 10)) - (earliest.length > 10 ? 1 : 0)
}

/** Why an expression may lie after the writing; undefined when nothing allows it. */
function excuse(
  input: ResolveInput,
  time: FoundTime,
  i: number,
  ahead: number,
  led: boolean,
): string | undefined {
  if (/^\d\d/u.test(time.value) || /^\d\d/u.test(time.until ?? '')) return 'the text states the year'
  if (looksAhead(input, time, i)) return 'the text looks ahead'
  const { shift } = time
  if (shift?.by === 0 && ahead < 366) {
    const own = shift.from === 'document' || outlooksOf(input)[i] === 'either'
    if (own) return 'a period that is not over: "the end of this year"'
  }
  const outlook = outlooksOf(input)[i]
  if (outlook === 'past') return undefined
  if (ahead <= daysAheadMeant) return 'nothing is told of it, and it is near'
  return led ? 'counted from what the text says is to come' : undefined
}
