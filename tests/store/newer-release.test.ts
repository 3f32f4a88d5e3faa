import { expect, it } from 'vitest'
import { isNewerRelease } from '../../src/store/newer-release.ts'

it.each([
  ['24.1', '23.1', true],
  ['23.1', '24.1', false],
  ['23.0.10', '23.0.9', true],
  ['23', '23.0', false],
  ['2024-05-06', '2023-12-31', true],
  ['2023-12-31', '2023-12-31', false],
  ['', '23.1', false],
  ['23.1', '', true],
  ['', '', false],
])('%j is newer than %j: %s', (one, other, expected) => {
  expect(isNewerRelease(one, other)).toBe(expected)
})
