import { describe, expect, test } from 'vitest'
import { resolveTimes } from '../../../src/core/extract/resolve/resolve-times.ts'
import type { Intake } from '../../../src/core/model/index.ts'
import { readArticle } from '../../../src/core/pipeline.ts'
import { busyMs } from '../../busy-time.ts'
import { knowledge } from './claims/read-text.ts'
import { longTexts } from './long-texts.ts'
import { noon } from './made-texts.ts'
import { timesInputOf } from './read-whole.ts'

const torture = process.env.TORTURE === '1'

/** Ten times a text, and for `npm run torture` from 250 kB to 1 MB. */
const [short, long] = torture ? [250_000, 1_000_000] : [6_000, 60_000]
/** A square would be ten times as much again. Shorter times than this are told by the clock's own noise. */
const [margin, noiseMs] = [2, 4]

/** What landmarks need for any text hides what they need for more in a text no longer than others. */
const mostTimes = 4

/** A reading of all needs more for any text: a third of a text shows as much above the clock's noise. */
const partForAll = torture ? 1 : 1 / 3

/** Reads a text, and tells how long each step took: one may hide behind what another needs for any text. */
type Reader = (text: string) => readonly number[]

/** What dates a text, statements left out: those have a test of their own. */
const date: Reader = (text) => {
  const steps = [busyMs()]
  const input = timesInputOf(text, 'en')
  steps.push(busyMs())
  resolveTimes(input)
  steps.push(busyMs())
  return [steps[1]! - steps[0]!, steps[2]! - steps[1]!]
}

const readAll: Reader = (text) => {
  const before = busyMs()
  const intake: Intake = { text, rawSha256: '', language: 'en', origin: 'long' }
  readArticle(intake, knowledge, noon('2026-11-25'))
  return [busyMs() - before]
}

/** The best of as many tries as it takes: what else this process does, as compiling, is no fault of the text. */
function isLinear(read: Reader, textOf: (length: number) => string, times = 1): boolean {
  const [small, large] = [textOf(times * short), textOf(times * long)]
  read(small)
  return [1, 2, 3, 4].some(() => {
    const allowed = read(small).map((ms) => (Math.max(ms, noiseMs) * margin * long) / short)
    return read(large).every((ms, step) => ms < allowed[step]!)
  })
}

describe('a text is dated in a time that grows with its length', () => {
  test.each(Object.keys(longTexts))('%s', (name) => {
    expect(isLinear(date, longTexts[name]!, torture || !name.startsWith('landmark') ? 1 : mostTimes)).toBe(
      true,
    )
  })
})

describe('a text is read, statements too, in a time that grows with its length', () => {
  const few = ['landmarks']
  test.each(torture ? Object.keys(longTexts) : few)('%s', (name) => {
    expect(isLinear(readAll, longTexts[name]!, partForAll)).toBe(true)
  })
})
