import { expect, test } from 'vitest'
import { readText } from './read-text.ts'

const tolls = (text: string, language: 'fr' | 'en') =>
  readText(text, language)
    .drafts.slice(1)
    .map(({ event, figures, actors }) =>
      [
        event,
        ...figures.map(({ measure, low, high }) => `${measure} ${low}-${high ?? ''}`),
        ...actors.filter(({ role }) => role === 'target').map(({ name }) => name),
      ].join(' '),
    )

test.each([
  ['Among them were two teachers.', ['casualties killed 2-2 civilians']],
  ['Among them, two infants.', ['casualties killed 2-2 civilians']],
  ['Among the dead is a midwife, Daw Mya, and five of her patients.', ['casualties killed 6-6 civilians']],
  ['The dead include a journalist and her two sons.', ['casualties killed 3-3 civilians']],
  ['The victims were three brothers and their mother.', ['casualties killed 4-4 civilians']],
  ['A pastor and his wife were among the dead.', ['casualties killed 2-2 civilians']],
  ['Among those killed was Ahmed Nour, a teacher.', ['casualties killed 1-1 Ahmed Nour']],
  // Of something else, or of nobody.
  ['Among the dead are questions that nobody asks.', []],
  ['The dead were buried.', []],
  ['The victims were well known in the town.', []],
  ['Most of the dead were women.', []],
  ['Among the wounded were three nurses.', []],
])('of nine killed: %s', (said, expected) => {
  expect(tolls(`A drone hit a house in Rafah on Monday and killed nine people. ${said}`, 'en')).toEqual(
    expected,
  )
})

test.each([
  ['Parmi eux, deux enseignants.', ['casualties killed 2-2 civilians']],
  ['Parmi les morts figure une infirmière.', ['casualties killed 1-1 civilians']],
  ['Les victimes sont trois frères et leur mère.', ['casualties killed 4-4 civilians']],
  ['Parmi les victimes, il y a deux enfants.', ['casualties killed 2-2 civilians']],
  ['Un instituteur et sa femme figurent parmi les victimes.', ['casualties killed 2-2 civilians']],
  ['Les morts ont été portés à la mosquée.', []],
  ['Parmi les morts, des questions.', []],
  ['Parmi les blessés, trois enfants.', []],
])('de neuf tués : %s', (said, expected) => {
  expect(tolls(`Une frappe a tué neuf personnes lundi à Rafah. ${said}`, 'fr')).toEqual(expected)
})

test.each([
  [
    'On the army side, six were killed; on the other, at least thirty.',
    ['casualties killed 6-6 Malian army', 'casualties killed 30- rebels'],
  ],
  [
    'Six were killed on the government side and thirty on the rebel side.',
    ['casualties killed 6-6 Malian army', 'casualties killed 30-30 rebels'],
  ],
  [
    'The rebels lost thirty men, the army six.',
    ['casualties killed 30-30 rebels', 'casualties killed 6-6 Malian army'],
  ],
  ['On the other side of the river, nine people were killed.', ['casualties killed 9-9']],
  ['On the army side, 30 lorries were burned.', ['looting-property-destruction']],
])('whose dead: %s', (said, expected) => {
  expect(tolls(`The army and rebels fought at Gao on Monday. ${said}`, 'en')).toEqual(expected)
})

test.each([
  [
    'Côté armée, on compte six tués ; en face, au moins trente.',
    ['casualties killed 6-6 Malian army', 'casualties killed 30- JNIM'],
  ],
  [
    'Six morts du côté gouvernemental, trente dans l’autre camp.',
    ['casualties killed 6-6 Malian army', 'casualties killed 30-30 JNIM'],
  ],
  ['Chez les jihadistes, une trentaine de morts.', ['casualties killed 24-36 JNIM']],
  ['De l’autre côté du fleuve, neuf personnes ont été tuées.', ['casualties killed 9-9']],
])('de quel côté : %s', (said, expected) => {
  expect(tolls(`L’armée et le JNIM se sont affrontés à Gao lundi. ${said}`, 'fr')).toEqual(expected)
})
