import { describe, expect, test } from 'vitest'
import { resolveTimes } from '../../../src/core/extract/resolve/resolve-times.ts'
import type { Intake } from '../../../src/core/model/index.ts'
import { readArticle } from '../../../src/core/pipeline.ts'
import { knowledge } from './claims/read-text.ts'
import { longTexts } from './long-texts.ts'
import { noon } from './made-texts.ts'
import { timesInputOf } from './read-whole.ts'

const torture = process.env.TORTURE === '1'

/** Eight times a text, and for `npm run torture` from 250 kB to 1 MB. */
const [short, long] = torture ? [250_000, 1_000_000] : [12_000, 96_000]
/** A square would be eight times as much again. Shorter times than this are told by the clock's own noise. */
const [margin, noiseMs] = [3, 12]

/** What dates a text, statements left out: those have a test of their own. */
function date(text: string): void {
  resolveTimes(timesInputOf(text, 'en'))
}

function readAll(text: string): void {
  const intake: Intake = { text, rawSha256: '', language: 'en', origin: 'long' }
  readArticle(intake, knowledge, noon('2026-11-25'))
}

/** The best of as many tries as it takes: another process may have had the core. */
function isLinear(read: (text: string) => void, textOf: (length: number) => string): boolean {
  const [small, large] = [textOf(short), textOf(long)]
  const took = (text: string): number => {
    const before = performance.now()
    read(text)
    return performance.now() - before
  }
  read(small)
  const allowed = (): number => (Math.max(took(small), noiseMs) * margin * long) / short
  return [1, 2, 3].some(() => took(large) < allowed())
}

describe('a text is dated in a time that grows with its length', () => {
  test.each(Object.keys(longTexts))('%s', (name) => {
    expect(isLinear(date, longTexts[name]!)).toBe(true)
  })
})

describe('a text is read, statements too, in a time that grows with its length', () => {
  const few = ['prose without a line break', 'landmarks', 'initials']
  test.each(torture ? Object.keys(longTexts) : few)('%s', (name) => {
    expect(isLinear(readAll, longTexts[name]!)).toBe(true)
  })
})
