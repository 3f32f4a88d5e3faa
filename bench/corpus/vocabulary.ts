import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Random } from './random.ts'

export type Language = 'en' | 'fr'

/** Words of a language as often as news has them. */
export interface Vocabulary {
  readonly language: Language
  word(random: Random): string
}

/** Rare words are most of a large corpus's index, and no small sample has them: so many in a hundred are made up. */
const rareWords = 0.04
const syllables = [
  'ka',
  'ti',
  'do',
  'men',
  'sal',
  'bou',
  'ri',
  'ga',
  'lem',
  'fa',
  'zou',
  'ner',
  'ab',
  'el',
  'ouk',
]

/** Counts the words of our annotated articles: the texts stay where they are, their frequencies make new ones. */
export function readVocabulary(language: Language): Vocabulary {
  const folder = join(import.meta.dirname, '..', 'gold', 'dev', 'texts')
  const words = readdirSync(folder)
    .filter((name) => name.includes(`${language}-`))
    .flatMap((name) => readFileSync(join(folder, name), 'utf8').match(/\p{Ll}[\p{L}’']*/gu) ?? [])
  return {
    language,
    word: (random) =>
      random.chance(rareWords)
        ? Array.from({ length: 2 + random.below(3) }, () => random.pick(syllables)).join('')
        : random.pick(words),
  }
}
