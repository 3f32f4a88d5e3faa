import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sweep } from '../../../sweep.ts'
import { date } from './document.ts'

const day = fc
  .integer({ min: 0, max: 20_000 })
  .map((n) => Temporal.PlainDate.from('1975-01-01').add({ days: n }).toString())
const words = fc.constantFrom(
  'lundi',
  'vendredi',
  'dimanche',
  'hier',
  'avant-hier',
  'le 22 mars',
  'le 12 décembre',
)

test('nothing told as past lies after the publication, whatever the day', () => {
  fc.assert(
    fc.property(day, words, (published, when) => {
      const text = `Le fort est tombé ${when}.`
      const { spans } = date('fr', text, [{ event: 'armed-clash', anchor: 'Le fort', when }], { published })
      expect(spans[0]!.latest! <= published).toBe(true)
    }),
    sweep(300),
  )
})

test('a stamp bounds everything told as past and moves no date that is stated', () => {
  fc.assert(
    fc.property(day, words, (stamp, when) => {
      const text = `Printed on ${stamp}\n\nLe fort est tombé ${when}. Un pont avait sauté le 3 mai 1974.`
      const { spans, published } = date('fr', text, [
        { event: 'armed-clash', anchor: 'Le fort', when },
        { event: 'armed-clash', anchor: 'Un pont', when: 'le 3 mai 1974', background: true },
      ])
      expect(published!.latest).toBe(stamp)
      expect((spans[0]?.latest ?? '') <= stamp).toBe(true)
      expect(spans[1]).toMatchObject({ earliest: '1974-05-03', latest: '1974-05-03' })
    }),
    sweep(200),
  )
})
