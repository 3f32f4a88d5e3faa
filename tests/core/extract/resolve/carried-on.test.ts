import { describe, expect, test } from 'vitest'
import { dateText } from '../read-whole.ts'

/** When the last statement of a text was, written on Friday 13 June 2025. */
const lastOf = (text: string, language: string): string => {
  const { resolved } = dateText(text, language, { published: '2025-06-13T10:00:00Z' })
  const span = resolved.spans.at(-1)
  return span == null ? 'open' : `${span.earliest ?? ''}..${span.latest ?? ''}`
}

describe('a day told since cuts off the one told before it', () => {
  test.each([
    ['en', 'Gunmen attacked Djibo on Monday. On Wednesday the governor flew in. Two schools were burned.'],
    [
      'fr',
      'Des hommes armés ont attaqué Djibo lundi. Le gouverneur est venu mercredi. Deux écoles ont été incendiées.',
    ],
  ])('%s: %s', (language, text) => {
    expect(lastOf(text, language)).not.toBe('2025-06-09..2025-06-09')
  })

  test.each([
    ['en', 'Gunmen attacked Djibo on Monday. That evening it rained. Two schools were burned down.'],
    ['en', 'Gunmen attacked Djibo on Monday. The governor spoke to reporters. Two schools were burned down.'],
    [
      'en',
      'Gunmen attacked Djibo on Monday. The governor, who came on Wednesday, wept. Two schools were burned.',
    ],
    ['fr', 'Des hommes armés ont attaqué Djibo lundi. Le préfet s’est tu. Deux écoles ont été incendiées.'],
  ])('but no hour of it, and nothing put in: %s: %s', (language, text) => {
    expect(lastOf(text, language)).toBe('2025-06-09..2025-06-09')
  })
})

describe('what was over long ago is not the day of what is told next', () => {
  test.each([
    ['en', 'In June 2018 gunmen attacked Djibo. Soldiers killed nine villagers.'],
    ['fr', 'En juin 2018, des hommes armés ont attaqué Djibo. Des soldats ont tué neuf villageois.'],
  ])('%s: %s', (language, text) => {
    expect(lastOf(text, language)).toBe('open')
  })

  test('unless that steps back too', () => {
    expect(lastOf('In June 2018 gunmen attacked Djibo. They had killed nine villagers.', 'en')).toBe(
      '2018-06-01..2018-06-30',
    )
  })
})

describe('what is done about an event was on any day from it to the writing', () => {
  test.each([
    ['en', 'Gunmen attacked Djibo on Monday. Police arrested nine suspects in the town.'],
    ['en', 'Gunmen attacked Djibo on Monday. JNIM claimed responsibility for the attack.'],
    ['en', 'Gunmen attacked Djibo on Monday. Nine thousand people fled the town.'],
    ['fr', 'Des hommes armés ont attaqué Djibo lundi. La police a arrêté neuf suspects.'],
    ['fr', 'Des hommes armés ont attaqué Djibo lundi. Neuf mille personnes ont fui la ville.'],
  ])('%s: %s', (language, text) => {
    expect(lastOf(text, language)).toBe('2025-06-09..2025-06-13')
  })

  test('nor does what follows it take those days', () => {
    const text =
      'Gunmen attacked Djibo on Monday. Police arrested nine suspects. Seven villagers were killed.'
    expect(lastOf(text, 'en')).toBe('2025-06-09..2025-06-09')
  })
})

test('what has been done, of no day told, is over by the writing', () => {
  expect(lastOf('Rebels attacked Sake on Monday. Gunmen have killed nine villagers.', 'en')).toBe(
    '2025-06-09..2025-06-13',
  )
})

test('where those who fled are now is of the day of writing', () => {
  expect(
    lastOf('Rebels attacked Sake on Monday. Some 9,000 displaced people sleep in the church.', 'en'),
  ).toBe('2025-06-13..2025-06-13')
})

describe('a toll that is put out on a day is of the event told before', () => {
  test.each([
    [
      'en',
      'A bomb hit a market in Sake on Monday. The ministry in Kinshasa put the toll at 43 dead on Wednesday.',
    ],
    ['fr', 'Une bombe a explosé lundi au marché de Sake. Le ministère a porté mercredi le bilan à 43 morts.'],
  ])('%s: %s', (language, text) => {
    expect(lastOf(text, language)).toBe('2025-06-09..2025-06-09')
  })
})

test('an appeal is of the day of writing, but not one that has been made', () => {
  expect(lastOf('Rebels attacked Sake on Monday. Qatar calls for restraint.', 'en')).toBe(
    '2025-06-13..2025-06-13',
  )
  expect(lastOf('Rebels attacked Sake on Monday. Qatar has called for restraint.', 'en')).toBe('open')
})
