import { expect, test } from 'vitest'
import { readText } from './read-text.ts'

const events = (text: string, language: 'fr' | 'en') =>
  readText(text, language).drafts.map(({ event }) => event)

test.each([
  ['An army offensive on Gao before the end of the year remains unlikely.', 'en'],
  ['An attack on Gao is not expected.', 'en'],
  ["Une offensive de l'armée sur Gao d'ici la fin de l'année reste improbable.", 'fr'],
  ['Une attaque contre Gao est peu probable.', 'fr'],
  ['The rain destroyed sixty houses in Gao.', 'en'],
  ['À Gao, la pluie a détruit soixante maisons.', 'fr'],
] as const)('%s tells nothing that was done', (text, language) => {
  expect(events(text, language)).toEqual([])
})

test.each([
  ['An attack on Gao killed nine people, which seemed unlikely.', 'en', ['attack']],
  ['Une attaque contre Gao, peu probable selon un élu, a fait neuf morts.', 'fr', ['attack']],
  ['Rebels destroyed sixty houses in Gao.', 'en', ['looting-property-destruction']],
] as const)('%s does', (text, language, expected) => {
  expect(events(text, language)).toEqual(expected)
})

// A sentence may end with a word that describes.
test.each(['Une armée de jeunes', 'The rebels were local', 'He is not young', 'prises par des jeunes'])(
  '“%s” is read to its end',
  (text) => {
    expect(() => [events(text, 'en'), events(text, 'fr')]).not.toThrow()
  },
)
