import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fold } from '../../../src/core/language/fold.ts'
import { wordEnds } from '../../../src/core/language/word-ends.ts'
import { sweep } from '../../sweep.ts'

const pieces = [...'ab1 .-’«é\u0301Жœ½\u3000', '\u{1F600}', '\u{1D4D0}', '\ud83d']

test('words end where runs of letters and digits do, whatever their script', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 16 }), (parts) => {
      const folded = fold(parts.join(''))
      const runs = [...folded.matchAll(/[\p{L}\p{N}]+/gu)]
      expect(wordEnds(folded)).toEqual(runs.flatMap(({ 0: run, index }) => [index, index + run.length]))
    }),
    sweep(2_000),
  )
})
