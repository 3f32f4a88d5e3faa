import { describe, expect, test } from 'vitest'
import { readText } from './read-text.ts'

const stances = (text: string, language: string) => [
  ...new Set(readText(text, language).drafts.map(({ stance }) => stance)),
]

describe('of two verbs that one word brings, neither is told as done', () => {
  test.each([
    ['The rebels could attack Gao and besiege Timbuktu.', []],
    ['The rebels will take Gao before the rains and burn Mopti in October.', ['planned']],
    ['The rebels threatened to leave Gao, shell Kidal and occupy Mopti.', ['threatened']],
    ['The rebels did not leave Gao and retake Kidal.', ['denied']],
    ['The rebels did not take Gao, nor did they burn Mopti.', ['denied']],
    ['The rebels may have attacked Gao and killed three people.', []],
    ['The rebels are said to have taken Gao and burned Mopti.', ['hedged']],
  ])('en: %s', (text, expected) => {
    expect(stances(text, 'en')).toEqual(expected)
  })

  test.each([
    ['Si les pluies cessaient, les rebelles pourraient attaquer Gao et assiéger Tombouctou.', []],
    ['Les rebelles comptent prendre Gao avant les pluies et bombarder Kidal en octobre.', ['planned']],
    ["Les rebelles menacent de quitter Gao, puis d'occuper Mopti.", ['threatened']],
    ["Les rebelles s'apprêtent à tuer les otages à Gao et à bombarder Kidal.", ['planned']],
  ])('fr: %s', (text, expected) => {
    expect(stances(text, 'fr')).toEqual(expected)
  })
})

test.each([
  ['en', 'Rebels attack Gao and besiege Timbuktu.'],
  ['en', 'Troops managed to retake Gao and burn the market.'],
  ['en', 'The rebels have attacked Gao and killed three people.'],
  ['fr', "L'armée a réussi à reprendre Gao et à chasser les rebelles de Mopti."],
])('%s: but what was done was done: %s', (language, text) => {
  expect(stances(text, language)).toEqual(['asserted'])
})
