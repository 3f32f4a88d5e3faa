import { expect, test } from 'vitest'
import { localBounds } from '../../src/cli/local-instant.ts'
import type { TimeSpan } from '../../src/core/index.ts'

const span = (earliest: string, value: string | null): TimeSpan => ({
  earliest,
  latest: earliest,
  precision: 'minute',
  basis: 'relative',
  value,
  text: '',
  why: [],
})

test.each([
  ['past midnight in Gaza', '2025-06-19T23:30:00Z', '2025-06-20T02:30', '2025-06-20T02:30:00+03:00'],
  ['in the evening in Caracas', '2025-06-21T01:15:00Z', '2025-06-20T21:15', '2025-06-20T21:15:00-04:00'],
  ['in India', '2025-06-19T20:00:00Z', '2025-06-20T01:30', '2025-06-20T01:30:00+05:30'],
  ['where the clock shows UTC', '2025-06-20T02:30:00Z', '2025-06-20T02:30', '2025-06-20T02:30:00Z'],
  ['at midnight', '2025-06-20T21:00:00Z', '2025-06-20T24:00', '2025-06-20T21:00:00Z'],
  ['of no clock told', '2025-06-20T02:30:00Z', null, '2025-06-20T02:30:00Z'],
  ['of a day', '2025-06-20', '2025-06-20', '2025-06-20'],
])('an instant %s bears the date that it had there', (_, earliest, value, written) => {
  expect(localBounds(span(earliest, value))).toEqual({ earliest: written, latest: written })
})
