import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { bounds, date, landmark } from './document.ts'

// The article the project starts from is private: it lies beside the project on our machines and nowhere else.
const seed = new URL('../../../../../shared/seed/kidal.txt', import.meta.url)

test.skipIf(!existsSync(seed))('the article the project starts from is of Friday 30 March 2012', () => {
  const text = readFileSync(seed, 'utf8')
  const { spans, published } = date(
    'fr',
    text,
    [
      {
        event: 'non-state-actor-overtakes-territory',
        anchor: 'Vendredi',
        when: 'vendredi',
        place: 'ml-kidal',
        by: ['armed-group'],
      },
      { event: 'coup', anchor: 'Toumani', when: 'le 22 mars', background: true },
      {
        event: 'control',
        anchor: 'Gao et Tombouctou',
        place: 'ml-gao',
        by: ['army', 'holder'],
        continuing: true,
        tense: 'present',
      },
    ],
    {
      landmarks: [
        landmark('coup', 'coup', ['ml-bamako'], '2012-03-22', '2012-03-22', ['ATT']),
        landmark('kidal', 'non-state-actor-overtakes-territory', ['ml-kidal'], '2012-03-30'),
        landmark('gao', 'non-state-actor-overtakes-territory', ['ml-gao'], '2012-03-31', '2012-04-01'),
        landmark('kidal-2014', 'non-state-actor-overtakes-territory', ['ml-kidal'], '2014-05-21'),
      ],
    },
  )
  expect(bounds(spans[0])).toBe('2012-03-30..2012-03-30')
  expect(bounds(published)).toBe('2012-03-30..2012-04-01')
})
