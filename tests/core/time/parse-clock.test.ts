import { describe, expect, it } from 'vitest'
import { parseClock } from '../../../src/core/index.ts'

describe('parseClock', () => {
  it.each([
    ['07:30', '07:30'],
    ['7:30', '07:30'],
    ['0730', '07:30'],
    ['7h30', '07:30'],
    ['7 h', '07:00'],
    ['19h', '19:00'],
    ['7.30', '07:30'],
    ['7am', '07:00'],
    ['12 am', '00:00'],
    ['12pm', '12:00'],
    ['7:05 p.m.', '19:05'],
    ['00:00', '00:00'],
    ['23:59', '23:59'],
    [' 8H15 ', '08:15'],
  ])('reads %s as %s', (words, clock) => {
    expect(parseClock(words)).toBe(clock)
  })

  it.each(['7', '24:00', '7:60', '13pm', '0am', '730', '07:3', '7:30:00', '-7:30', 'noon', ''])(
    'takes %s for no time of day',
    (words) => {
      expect(parseClock(words)).toBeUndefined()
    },
  )
})
