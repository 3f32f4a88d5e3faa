import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readyRules } from '../../../../src/core/extract/times/extract-times.ts'
import { parseRules } from '../../../../src/core/extract/times/rule.ts'
import { fold } from '../../../../src/core/language/fold.ts'
import { sweep } from '../../../sweep.ts'
import { timesPack } from './test-pack.ts'

describe.each(['fr', 'en'] as const)('the automaton of all rules of %s', (language) => {
  const pack = timesPack(language)
  const { rules, automaton } = readyRules(pack)
  const examples = parseRules(pack).flatMap((rule) => rule.examples.map(({ text }) => text))
  const words = examples.flatMap((text) => text.split(/(?<=\s)/u))

  test('misses no rule that matches', () => {
    let matches = 0
    // As many whole examples as single words, or few rules would match.
    const piece = fc.oneof(
      fc.constantFrom(...words, '  ', '\n', "d'", '12', '2013', '-'),
      fc.constantFrom(...examples),
    )
    const texts = fc.array(piece, { minLength: 15, maxLength: 25 })
    fc.assert(
      fc.property(texts, (pieces) => {
        const folded = fold(pieces.join(''))
        for (let at = 0; at < folded.length; at += 1) {
          const reaches = automaton.at(folded, at)
          const listed = reaches.map(({ rule }) => rule)
          for (const [order, { pattern }] of rules.entries()) {
            pattern.regex.lastIndex = at
            if (!pattern.regex.test(folded)) continue
            matches += 1
            const end = reaches.find(({ rule }) => rule === order)?.end ?? 0
            expect(end).toBeGreaterThanOrEqual(pattern.regex.lastIndex)
            expect(listed, `${rules[order]!.rule.id} at ${at} of ${JSON.stringify(folded)}`).toContain(order)
          }
        }
      }),
      sweep(8, 2_000),
    )
    expect(matches).toBeGreaterThan(100)
  })

  test('lists few rules where nothing stands', () => {
    expect(automaton.at('qwertz', 0)).toEqual([])
  })
})
