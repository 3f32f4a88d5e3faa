import { expect, test } from 'vitest'
import { extractDrafts } from '../../../../src/core/extract/extract-claims.ts'
import { splitSentences } from '../../../../src/core/extract/sentences.ts'
import { extractTimes } from '../../../../src/core/extract/times/extract-times.ts'
import { knowledge } from '../../../knowledge.ts'

test.each([
  [
    'fr',
    'Des combats ont éclaté tôt le matin à Birao entre l’armée et les rebelles. Aucun passant n’a été touché, selon le préfet, pour qui les 25 000 habitants de Birao sont las de la guerre.',
  ],
  [
    'en',
    'Fighting broke out in Birao between the army and rebels. No passer-by was hit, the prefect says, but the 25,000 residents of Birao are worn out by so many nights of gunfire.',
  ],
])('who lives in a town is no toll: %s', (language, text) => {
  const pack = knowledge.packs.get(language)!
  const drafts = extractDrafts(text, splitSentences(text, pack), extractTimes(text, pack), pack, knowledge)
  expect(drafts.flatMap(({ figures }) => figures)).toEqual([])
})
