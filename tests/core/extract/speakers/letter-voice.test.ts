import { expect, test } from 'vitest'
import { readText } from '../claims/read-text.ts'

const speakers = (text: string, language: 'fr' | 'en') => [
  ...new Set(readText(text, language).drafts.map(({ speaker }) => speaker.kind)),
]

const told = 'Gunmen attacked the village of Bourem on Monday and killed nine farmers.'

test.each([
  [
    'Letter dated 3 May 2024 from the Permanent Representative of Mali to the United Nations addressed to the Secretary-General',
    'government',
  ],
  ['Note verbale dated 3 May 2024 from the Permanent Mission of Mali to the United Nations', 'government'],
  ['Letter dated 3 May 2024 from the Chair of the Panel of Experts on Mali', 'un'],
  ['A letter from the front', 'reporter'],
])('on the paper of the United Nations, %s', (head, expected) => {
  const paper = head.startsWith('A ') ? '' : 'United Nations\nSecurity Council\n\n'
  expect(speakers(`${paper}${head}\n\n${told}`, 'en')).toEqual([expected])
})

test.each([
  [
    'Lettre datée du 3 mai 2024, adressée au Secrétaire général par le Représentant permanent du Mali auprès de l’Organisation',
    'government',
  ],
  [
    'Lettres identiques datées du 3 mai 2024, adressées au Conseil de sécurité par la Chargée d’affaires du Mali',
    'government',
  ],
  ['Lettre datée du 3 mai 2024, adressée au Conseil de sécurité par le Secrétaire général', 'un'],
])('sur le papier des Nations unies, %s', (head, expected) => {
  const text = `Nations Unies\nConseil de sécurité\n\n${head}\n\nDes hommes armés ont attaqué lundi le village de Bourem et tué neuf paysans.`
  expect(speakers(text, 'fr')).toEqual([expected])
})
