import { expect, test } from 'vitest'
import { readText } from './read-text.ts'

const told = (text: string, language: 'fr' | 'en') =>
  readText(text, language).drafts.map(
    ({ event, speaker, actors }) =>
      `${event} ${speaker.kind} ${actors
        .filter(({ role }) => role === 'agent')
        .map(({ name }) => name)
        .join('+')}`,
  )

test.each([
  [
    'en',
    'Militants have spread to the north and more recently to coastal states, seizing Gao.',
    ['non-state-actor-overtakes-territory reporter Militants'],
  ],
  [
    'en',
    'The report states that rebels seized Gao.',
    ['non-state-actor-overtakes-territory anonymous rebels'],
  ],
  ['en', 'The junta in Bamako has burnt its bridges with its allies.', []],
  ['en', 'Rebels burnt two bridges in Gao.', ['looting-property-destruction reporter Rebels']],
  ['fr', 'La junte de Bamako a brûlé les ponts avec ses alliés.', []],
  ['fr', 'Des rebelles ont brûlé deux ponts à Gao.', ['looting-property-destruction reporter rebelles']],
  ['fr', 'Le Mali est pris depuis 2012 dans un engrenage de violences.', []],
  ['fr', 'Gao est prise depuis lundi entre deux feux.', []],
  [
    'fr',
    'Gao a été prise lundi par les rebelles.',
    ['non-state-actor-overtakes-territory reporter rebelles'],
  ],
  ['en', 'Dozens of men attacked the village of Gossi.', ['attack reporter men']],
  ['fr', "Plusieurs dizaines d'individus ont attaqué le village de Gossi.", ['attack reporter individus']],
  ['en', 'The men attacked the budget in Gao.', []],
  ['en', 'Two groups claim to hold Gao.', []],
  ['fr', 'Deux groupes disent tenir Gao.', []],
  ['en', 'The army said groups hostile to the talks attacked Gao.', ['attack military groups']],
] as const)('%s: %s', (language, text, expected) => {
  expect(told(text, language)).toEqual(expected)
})

test.each([
  [
    'en',
    'Gunmen attacked the village of Gossi. Two local officials said nine people were killed.\n\n“They surrounded the village,” one of the officials said.',
    'gunmen',
  ],
  [
    'fr',
    'Des hommes armés ont attaqué le village de Gossi. Deux responsables locaux ont fait état de neuf morts.\n\n« Ils ont encerclé le village », a dit un des responsables.',
    'hommes armés',
  ],
] as const)('%s: those who tell of it have not done it', (language, text, who) => {
  const siege = readText(text, language).drafts.find(({ event }) => event === 'siege')
  for (const { name } of siege?.actors ?? []) expect(name.toLowerCase()).toBe(who)
})

test.each([
  ['en', 'The Malian government and two armed groups, the MNLA and the HCUA, signed a truce in Gao.', 3],
  ['en', 'The Malian government and three armed groups, the MNLA and the HCUA, signed a truce in Gao.', 4],
  ['fr', 'Le gouvernement malien et deux groupes armés, le MNLA et le HCUA, ont signé une trêve à Gao.', 3],
] as const)('%s: those who are counted and named are told once: %s', (language, text, count) => {
  expect(readText(text, language).drafts[0]?.actors).toHaveLength(count)
})
