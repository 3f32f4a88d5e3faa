import { expect, it } from 'vitest'
import { civilians } from '../../../../src/core/extract/claims/unnamed-civilians.ts'
import { type Chance, isWordless, victimMeant } from '../../../../src/core/extract/learned/victim-meant.ts'
import type { ActorMention } from '../../../../src/core/model/index.ts'

const people = (words: string): ActorMention => ({
  id: `unnamed:${words}`,
  name: words,
  text: `nine ${words}`,
  role: 'agent',
  kind: 'civilians',
})
const army: ActorMention = {
  id: 'ml-army',
  name: 'Malian army',
  text: 'soldiers',
  role: 'agent',
  kind: 'army',
}
const here = (mention: ActorMention, chance: number): Chance => ({ mention, isHere: true, chance })

it('knows civilians whom no word names', () => {
  expect(isWordless(civilians)).toBe(true)
  expect(isWordless({ ...civilians, text: 'residents' })).toBe(false)
  expect(isWordless({ ...army, text: '' })).toBe(false)
})

it('tells in the words of the sentence who was met, the likeliest first', () => {
  const met = victimMeant([here(people('weavers'), 0.2), here(people('monks'), 0.4), here(army, 0.3)])
  expect(met).toMatchObject({ id: 'unnamed:monks', name: 'civilians', text: 'nine monks' })
  expect(victimMeant([here(people('people'), 0.2)])).toMatchObject({ id: civilians.id, text: 'nine people' })
})

it('asks more of whoever bears arms, and tells nobody whom the sentence does not name', () => {
  expect(victimMeant([here(army, 0.5)])).toBeUndefined()
  expect(victimMeant([here(army, 0.7)])).toMatchObject({ id: 'ml-army', name: 'Malian army' })
  expect(victimMeant([{ ...here(people('monks'), 0.9), isHere: false }])).toBeUndefined()
  expect(victimMeant([{ mention: null, isHere: false, chance: 1 }])).toBeUndefined()
})
