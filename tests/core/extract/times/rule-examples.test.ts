import { describe, expect, test } from 'vitest'
import { extractTimes } from '../../../../src/core/extract/times/extract-times.ts'
import { parseRules } from '../../../../src/core/extract/times/rule.ts'
import { timesPack } from './test-pack.ts'

describe.each(['fr', 'en'])('every example of every %s rule is read as it says', (language) => {
  const pack = timesPack(language)
  const cases = parseRules(pack).flatMap((rule) =>
    rule.examples.map((example) => [rule.id, example.text, example.expect] as const),
  )
  test.each(cases)('%s: %s', (_id, text, expected) => {
    expect(extractTimes(text, pack)).toMatchObject(expected ?? [])
    expect(extractTimes(text, pack)).toHaveLength(expected?.length ?? 0)
  })
})
