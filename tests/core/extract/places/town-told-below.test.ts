import { expect, test } from 'vitest'
import { readText } from '../claims/read-text.ts'

const places = (text: string, language: 'fr' | 'en') =>
  readText(text, language).drafts.map(({ event, place }) => `${event} ${place?.name}`)

test.each([
  [
    'en',
    'Gunmen killed nine people in a village in central Mali.\n\nThe raid took place near midnight in Bankass.',
    'attack Bankass',
  ],
  [
    'en',
    'Rebels attacked a military base in Niger on Sunday.\n\nThe assault on the base in Inates went on for an hour, an officer said.',
    'armed-clash Inates',
  ],
  [
    'fr',
    "Des hommes armés ont tué neuf personnes dans un village du Mali.\n\nL'attaque s'est produite vers minuit à Bankass.",
    'attack Bankass',
  ],
] as const)('%s: a village without a name is the one that is named below', (language, text, first) => {
  expect(places(text, language)[0]).toBe(first)
})

test.each([
  // Another country.
  [
    'en',
    'Gunmen killed nine people in a village in Mali.\n\nThe attack on Agadez was the first in Niger this year.',
  ],
  // Named already.
  [
    'en',
    'Gunmen killed nine people in a village near Bankass in Mali.\n\nThe army came from the base in Gao.',
  ],
  // Nothing that was told before is meant.
  ['en', 'Gunmen killed nine people in a village in Mali.\n\nA minister spoke in Gao.'],
  [
    'fr',
    "Des hommes armés ont tué neuf personnes dans un village du Mali.\n\nUn ministre s'est exprimé à Gao.",
  ],
] as const)('%s: and stays where it was in %s', (language, text) => {
  expect(places(text, language)[0]).not.toMatch(/Agadez|Gao/u)
})
