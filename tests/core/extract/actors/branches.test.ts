import { describe, expect, test } from 'vitest'
import { namesOf, readText } from '../claims/read-text.ts'

const agents = (text: string, language: string) =>
  readText(text, language).drafts.map((draft) => namesOf(draft, 'agent'))

describe('what is added of a group is that group, and not the one whose branch it is', () => {
  test.each([
    ['en', 'JNIM, the al-Qaeda branch which has besieged Djibo since February, kept silent.', 'JNIM'],
    ['en', 'JNIM (GSIM), the al Qaeda affiliate that besieges Djibo, kept silent.', 'JNIM'],
    ['fr', 'Le Jnim, la branche d’Al-Qaïda qui assiège Djibo depuis février, a attaqué Diapaga.', 'JNIM'],
  ] as const)('%s: %s', (language, text, group) => {
    expect(new Set(agents(text, language).flat())).toEqual(new Set([group]))
  })

  test('alone it is of the one it is named for', () => {
    expect(agents('La branche d’Al-Qaïda au Sahel a attaqué Diapaga lundi.', 'fr')).toEqual([['al-Qaeda']])
  })
})

test.each([
  ['The government and the TPLF signed a peace deal in Asmara on Monday.', 'en'],
  ['Le TPLF et le gouvernement ont signé lundi un accord de paix à Pretoria.', 'fr'],
])('the government beside a group is that of its country, wherever they sign: %s', (text, language) => {
  expect(agents(text, language).flat().toSorted()).toEqual(['Ethiopian government', 'TPLF'])
})

test('a common noun that opens the sentence is nobody', () => {
  const text = 'Conditions were hard for the mission, which had to destroy vehicles in Gao.'
  expect(agents(text, 'en').flat()).not.toContain('Conditions')
})

test.each([
  ['Un blogueur russe a été arrêté à Bamako lundi.', false],
  ['Un bombardier russe a frappé Kharkiv lundi.', true],
])(
  'one of a country by a noun no list holds is no army where something is done to him: %s',
  (text, isArmy) => {
    const parties = readText(text, 'fr').drafts.flatMap(({ actors }) => actors.map(({ name }) => name))
    expect(parties.includes('Russian army')).toBe(isArmy)
  },
)

test('to whom a group is tied has no part in what it does, and tells no country', () => {
  const text =
    'Deux soldats ont été tués mardi. L’attaque a été revendiquée par le Jnim, lié à Al-Qaïda, selon les autorités.'
  const parties = readText(text, 'fr').drafts.flatMap(({ actors }) => actors.map(({ name }) => name))
  expect(parties).toContain('Malian army')
  expect(parties).not.toContain('al-Qaeda')
  expect(parties).not.toContain('Taliban')
})
