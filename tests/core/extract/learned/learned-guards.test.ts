import { expect, test } from 'vitest'
import { extractDrafts } from '../../../../src/core/extract/extract-claims.ts'
import { splitSentences } from '../../../../src/core/extract/sentences.ts'
import { extractTimes } from '../../../../src/core/extract/times/extract-times.ts'
import { knowledge } from '../../../knowledge.ts'

const read = (text: string, language: string) => {
  const pack = knowledge.packs.get(language)!
  return extractDrafts(text, splitSentences(text, pack), extractTimes(text, pack), pack, knowledge)
}

test('those who tell of dead are not the dead', () => {
  const drafts = read(
    'Deux habitants de Gao interrogés par téléphone ont dit avoir perdu des proches, dont trois enfants.',
    'fr',
  )
  const counts = drafts.flatMap(({ figures }) => figures.map(({ low }) => low))
  expect(counts).not.toContain(2)
})

test('a truce is broken by the words beside it, and by no others of the sentence', () => {
  const events = (text: string) => read(text, 'en').map(({ event }) => event)
  expect(events('Each side accused the other of breaking the truce in Gao.')).not.toContain('agreement')
  expect(events('Gunmen broke into a shop in Gao; the two sides signed a truce.')).toContain('agreement')
})
