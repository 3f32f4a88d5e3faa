import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { resolveTimes } from '../../../../src/core/extract/resolve/resolve-times.ts'
import { sweep } from '../../../sweep.ts'
import { anyDay, madeText, noon, stampOn } from '../made-texts.ts'
import { inputOf } from '../read-whole.ts'

const day = anyDay('2000-01-01', 13_000)

describe.each(['en', 'fr'])('in %s texts of any sentences in any order', (language) => {
  test('a stamp or a later moment of taking in changes nothing where the publication is given', () => {
    fc.assert(
      fc.property(madeText(language, 5), day, day, (text, published, other) => {
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
      fc.property(madeText(language, 5), day, day, (text, one, other) => {
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
      sweep(60),
    )
  })
})
