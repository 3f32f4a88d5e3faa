import type { Random } from './random.ts'
import { readVocabulary } from './vocabulary.ts'

/** Words as people look for them: one to three of a language, one time in ten as a phrase that a text may hold. */
export function createWordPicker(random: Random): () => string {
  const vocabularies = [readVocabulary('en'), readVocabulary('fr')]
  const phrases = ['"armed men attacked"', '"des combats"', '"people fled"', '"sont tombés sur"']
  return () => {
    if (random.chance(0.1)) return random.pick(phrases)
    const vocabulary = random.pick(vocabularies)
    return Array.from({ length: 1 + random.below(3) }, () => vocabulary.word(random)).join(' ')
  }
}
