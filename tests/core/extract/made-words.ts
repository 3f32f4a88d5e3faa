import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'

const data = new URL('../../../data/', import.meta.url)

/**
 * Sentences of words that the rules of statements know, in any order: people, speakers, verbs, prepositions, leaders by
 * their names. What loops back over a phrase or expects a neighbour is met here, and seldom in a text made of letters.
 */
export function madeWords(language: string): fc.Arbitrary<string> {
  const word = fc.oneof(
    { weight: 6, arbitrary: fc.constantFrom(...wordsOf(language)) },
    { weight: 2, arbitrary: fc.constantFrom(...namesOf('leaders')) },
    { weight: 2, arbitrary: fc.constantFrom(...namesOf('actors')) },
    {
      weight: 2,
      arbitrary: fc.constantFrom('Gao', 'Kidal', 'Goma', 'Rafah', 'Mali', 'Israeli', '12', 'Monday', 'lundi'),
    },
    {
      weight: 4,
      arbitrary: fc.constantFrom(',', '.', '’s', "'s", ':', '“', '”', '«', '»', '(', ')', '-', '\n\n'),
    },
  )
  // Who speaks is put together of the same few: a nation, an office, a name, whose it is, a verb of saying.
  const speaker = fc
    .tuple(
      fc.constantFrom('', 'Israeli', 'Malian', 'the'),
      fc.constantFrom(...speakerWords(language), ''),
      fc.constantFrom(...namesOf('leaders'), ...namesOf('actors')),
      fc.constantFrom('', '’s', ','),
      fc.constantFrom(...speakerWords(language), ''),
      fc.constantFrom('said', 'says', 'told', 'a dit', 'affirme', 'selon', 'according to'),
    )
    .map((words) => words.filter((one) => one !== '').join(' '))
  const piece = fc.oneof({ weight: 3, arbitrary: word }, { weight: 1, arbitrary: speaker })
  return fc
    .array(piece, { minLength: 3, maxLength: 40 })
    .map((words) => words.join(' ').replace(/ (?=[,.:’'])/gu, ''))
}

const known = new Map<string, readonly string[]>()

function wordsOf(language: string): readonly string[] {
  let words = known.get(language)
  if (words === undefined) {
    const lists = ['people', 'speakers', 'grammar', 'modality', 'objects'].flatMap((name) =>
      listsIn(readPack(language, name)),
    )
    const verbs = Object.keys(readPack(language, 'verbs'))
    words = [...new Set([...lists.flatMap((list) => list.split('|')), ...verbs])].filter((word) =>
      /^\p{L}[\p{L}' -]*$/u.test(word),
    )
    known.set(language, words)
  }
  return words
}

const speakerWords = (language: string): readonly string[] =>
  listsIn(readPack(language, 'speakers').kinds)
    .flatMap((list) => list.split('|'))
    .filter((word) => /^\p{L}[\p{L}' -]*$/u.test(word))

function readPack(language: string, name: string): Record<string, unknown> {
  const file = new URL(`languages/${language}/claims/${name}.json`, data)
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>
}

/** Every list of words, parted by |, in a pack's file. */
function listsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(listsIn) : []
}

function namesOf(folder: 'leaders' | 'actors'): readonly string[] {
  const files = readdirSync(new URL(`${folder}/`, data)).filter((file) => file.endsWith('.json'))
  return files.flatMap((file) => {
    const entries = JSON.parse(readFileSync(new URL(`${folder}/${file}`, data), 'utf8')) as readonly {
      name?: string
      names?: { en?: readonly string[] | string }
    }[]
    return entries.flatMap(({ name, names }) => name ?? names?.en ?? [])
  })
}
