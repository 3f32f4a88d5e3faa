import { expect, test } from 'vitest'
import { readText } from './read-text.ts'

const told = (text: string, language: 'fr' | 'en') =>
  readText(text, language)
    .drafts.slice(1)
    .map(({ event, figures, actors }) =>
      [
        event,
        ...figures.map(({ measure, low }) => `${measure} ${low}`),
        ...actors.filter(({ role }) => role === 'target').map(({ name }) => name),
      ].join(' '),
    )

test.each([
  ['en', 'Three slipped away.', ['abduction freed 3 people']],
  ['en', 'Six were handed back to their parents.', ['abduction freed 6 people']],
  ['en', 'Two traders got away with a fine.', []],
  ['fr', 'Trois ont réussi à s’enfuir.', ['abduction freed 3 people']],
  ['fr', 'Six ont été rendues à leurs parents.', ['abduction freed 6 people']],
  ['fr', 'Les huit autres restent captives.', ['abduction abducted 8 people']],
  ['fr', 'Trois vaches se sont échappées.', []],
] as const)('of fourteen abducted (%s): %s', (language, said, expected) => {
  const before = {
    en: 'Bandits abducted 14 girls in Mopti on Monday.',
    fr: 'Des bandits ont enlevé quatorze filles lundi à Mopti.',
  }
  expect(told(`${before[language]} ${said}`, language)).toEqual(expected)
})

test.each([
  ['en', 'Four soldiers fell on Monday in Gao.', 4],
  ['fr', 'Quatre soldats sont tombés lundi à Gao.', 4],
  ['en', 'Four soldiers fell back to Gao.', undefined],
  ['fr', 'Quatre soldats sont tombés malades à Gao.', undefined],
  ['fr', 'Quatre soldats sont tombés d’accord lundi à Gao.', undefined],
] as const)('fallen (%s): %s', (language, text, count) => {
  expect(readText(text, language).drafts.flatMap(({ figures }) => figures)[0]?.low).toBe(count)
})

test('whoever speaks in a text that opens with whose it is tells of its own', () => {
  const { drafts } = readText(
    'Communiqué du FLA. Nous avons repoussé l’armée à Gao lundi. Nous avons perdu trois hommes.',
    'fr',
  )
  expect(drafts.at(-1)).toMatchObject({ event: 'casualties', speaker: { kind: 'armed-group' } })
  expect(drafts.at(-1)!.actors).toMatchObject([{ role: 'target', name: 'FLA' }])
})
