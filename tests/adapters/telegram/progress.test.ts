import { expect, it } from 'vitest'
import { createProgress } from '../../../src/adapters/telegram/progress.ts'

it('knows an update again, and forgets the oldest past 2,000', () => {
  const progress = createProgress()
  for (let id = 1; id <= 2_001; id++) expect(progress.begin(id)).toBe(true)
  expect(progress.begin(2)).toBe(false)
  expect(progress.begin(1)).toBe(true)
})

it('confirms up to the first update that still runs', () => {
  const progress = createProgress()
  expect(progress.offset()).toBeUndefined()
  for (const id of [10, 11, 12]) progress.begin(id)
  progress.end(10)
  progress.end(12)
  expect(progress.offset()).toBe(11)
  progress.end(11)
  expect(progress.offset()).toBe(13)
})

it('follows ids that start anew, lower', () => {
  const progress = createProgress()
  for (const id of [9_000, 50]) {
    progress.begin(id)
    progress.end(id)
  }
  expect(progress.offset()).toBe(51)
})

it('is idle when the last one ends', async () => {
  const progress = createProgress()
  await progress.idle()
  progress.begin(1)
  let idle = false
  const waiting = progress.idle().then(() => {
    idle = true
  })
  await Promise.resolve()
  expect(idle).toBe(false)
  progress.end(1)
  await waiting
})
