import { describe, expect, test } from 'vitest'
import { asOfThen } from '../../../../src/core/extract/actors/successors.ts'
import type { TimeSpan } from '../../../../src/core/model/index.ts'
import { knowledge, namesOf, readText } from '../claims/read-text.ts'

const agents = (text: string, language: string) => namesOf(readText(text, language).drafts.at(-1)!, 'agent')

describe('soldiers of a region that has its own are no soldiers of the country', () => {
  test.each([
    ["Puntland's troops captured the village of Hamure on Monday.", 'en', 'Puntland forces'],
    ['Soldiers of the Jubaland administration captured Kismayo on Monday.', 'en', 'Jubaland forces'],
    ["Somaliland's counter-terrorism forces captured Las Anod on Monday.", 'en', 'Somaliland forces'],
    ['Les soldats du Jubaland ont pris Kismayo lundi.', 'fr', 'Jubaland forces'],
    ["L'armée du Tigré a pris Alamata lundi.", 'fr', 'Tigray forces'],
    ['Les forces antiterroristes du Puntland se sont emparées de Bosaso lundi.', 'fr', 'Puntland forces'],
    ['Somali troops captured Kismayo on Monday.', 'en', 'Somali army'],
    ['Les forces du Burundi ont pris Bukavu lundi.', 'fr', 'Burundian army'],
  ] as const)('%s', (text, language, name) => {
    expect(agents(text, language)).toEqual([name])
  })
})

describe('those who rule in fact are meant by "the de facto authorities"', () => {
  test.each([
    ['The de facto authorities detained 14 women in Herat on Monday.', 'en', 'Taliban'],
    ['Les autorités de fait ont arrêté huit employés à Sanaa lundi.', 'fr', 'Houthis'],
    ['La police talibane a arrêté 14 femmes à Hérat lundi.', 'fr', 'Taliban'],
    ['Les autorités ont arrêté 14 femmes à Bamako lundi.', 'fr', 'Malian government'],
  ] as const)('%s', (text, language, name) => {
    expect(agents(text, language)).toEqual([name])
  })
})

describe('"officers" are policemen where the article speaks of the police', () => {
  test.each([
    ['Police spokesman Jean Bazile said officers arrested eight gunmen in Gao on Monday.', ['Malian police']],
    ['Gunmen attacked a police station in Gao. Officers killed three of them.', ['Malian police']],
    ['Army officers arrested the mayor of Gao on Monday.', ['Army officers']],
  ] as const)('%s', (text, expected) => {
    expect(agents(text, 'en')).toEqual(expected)
  })
})

describe('who ceased to be stands for whoever came after', () => {
  const on = (day: string): TimeSpan => ({
    earliest: day,
    latest: day,
    precision: 'day',
    basis: 'stated',
    value: day,
    text: '',
    why: [],
  })
  const { actors } = readText('Afghan soldiers shelled a Pakistani post in Kurram.', 'en').drafts[0]!
  const namesAt = (day: string) =>
    asOfThen(actors, on(day), knowledge)
      .filter(({ role }) => role === 'agent')
      .map(({ name }) => name)

  test('before and after', () => {
    expect(namesAt('2015-10-05')).toEqual(['Afghan army'])
    expect(namesAt('2025-10-05')).toEqual(['Taliban'])
    expect(asOfThen(actors, null, knowledge)).toEqual(actors)
  })

  test('an army that fights its successor is what it was', () => {
    const both = readText('Afghan soldiers attacked the Taliban in Kunduz.', 'en').drafts[0]!.actors
    expect(asOfThen(both, on('2025-10-05'), knowledge)).toEqual(both)
  })
})
