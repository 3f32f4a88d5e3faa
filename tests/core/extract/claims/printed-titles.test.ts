import { expect, test } from 'vitest'
import { readText } from './read-text.ts'

const told = (text: string, language: string) =>
  readText(text, language).drafts.map(({ event, place, speaker }) => [event, place?.name, speaker.kind])

test.each([
  ['en', 'GUNMEN ATTACKED AN ARMY BASE IN GAO\n\nGunmen attacked an army base in Gao.'],
  [
    'fr',
    "DES HOMMES ARMÉS ATTAQUENT UNE BASE DE L'ARMÉE À GAO\n\nDes hommes armés ont attaqué une base de l'armée à Gao.",
  ],
])('%s: a headline in capitals is no name and no maker of the page', (language, text) => {
  expect(told(text, language)).toEqual([['armed-clash', 'Gao', 'reporter']])
})
