import type { Knowledge } from '../../knowledge.ts'
import { keepNothing } from '../../language/keep.ts'
import { numbersOf, packWords, type WordNumbers } from '../../language/word-numbers.ts'
import type { Actor, Place } from '../../model/index.ts'
import type { ClaimLanguage } from './claim-language.ts'
import { asTokens, NameIndex } from './name-index.ts'
import type { NameMeaning } from './name-node.ts'
import { wordKey } from './word-key.ts'

const indexes = new WeakMap<Knowledge, Map<ClaimLanguage, NameIndex>>()

/** The names of actors, curated places and the common nouns of a language, indexed once. */
export function nameIndex(knowledge: Knowledge, language: ClaimLanguage): NameIndex {
  const byLanguage = indexes.get(knowledge) ?? new Map<ClaimLanguage, NameIndex>()
  indexes.set(knowledge, byLanguage)
  let index = byLanguage.get(language)
  if (index === undefined) {
    index = commonNouns(language, properNames(knowledge))
    byLanguage.set(language, index)
  }
  return index
}

/** A common noun, as the words of tokens or as it is written, with what it means. */
type Noun = readonly [word: string, meaning: Partial<NameMeaning>]

function commonNouns(language: ClaimLanguage, base: NameIndex): NameIndex {
  const nouns: Noun[] = []
  for (const [word, person] of language.personWords) nouns.push([word, { person }])
  for (const [word, object] of language.objectWords) nouns.push([word, { object }])
  for (const [word, nation] of language.nations) nouns.push([word, { nation }])
  for (const [word, seat] of language.seats) nouns.push([word, { seat }])
  for (const word of language.field<string>('settlements').split('|'))
    nouns.push([wordKey(word), { settlement: true }])
  const firsts = language.keep('noun-firsts', () => packWords(nouns.map(([word], i) => [firstOf(word), i])))
  return new NameIndex(base, (index, first) => {
    for (const noun of numbersOf(firsts, first)) {
      const [word, meaning] = nouns[noun]!
      index.add(word, meaning, word)
    }
  })
}

const proper = new WeakMap<Knowledge, NameIndex>()

/** Names of actors and curated places: the same in every language. */
function properNames(knowledge: Knowledge): NameIndex {
  let index = proper.get(knowledge)
  if (index === undefined) {
    const things: readonly (Actor | Place)[] = [...knowledge.actors.values(), ...knowledge.places.values()]
    const { keep = keepNothing } = knowledge
    const firsts = keep('name-firsts', () => firstWordsOf(things))
    index = new NameIndex(undefined, (names, first) => {
      for (const thing of numbersOf(firsts, first)) addNames(names, things[thing]!, first)
    })
    proper.set(knowledge, index)
  }
  return index
}

/** The first word of each name, with whose it is. */
function firstWordsOf(things: readonly (Actor | Place)[]): WordNumbers {
  return packWords(
    things.flatMap((thing, i) => {
      const firsts = namesOf(thing).map((name) => firstOf(wordKey(name)))
      return [...new Set(firsts)].map((first) => [first, i] as const)
    }),
  )
}

const isActor = (thing: Actor | Place): thing is Actor => 'aliases' in thing

const namesOf = (thing: Actor | Place): readonly string[] =>
  isActor(thing)
    ? [thing.name, ...thing.aliases, ...Object.values(thing.names).map(withoutArticle)]
    : [...Object.values(thing.names), ...thing.spellings]

/** Adds the names of one thing that begin with a word, those of one form once. */
function addNames(index: NameIndex, thing: Actor | Place, first: string): void {
  const forms = new Set<string>()
  const added: (readonly [string, string])[] = []
  for (const name of namesOf(thing)) {
    const key = wordKey(name)
    if (key.length < 2 || firstOf(key) !== first || forms.has(formOf(thing, name, key))) continue
    forms.add(formOf(thing, name, key))
    added.push([writtenAs(thing, name), key])
  }
  index.addAll(added, isActor(thing) ? { actors: [thing] } : { places: [thing] })
}

/**
 * "les shebab": a name of a party that is written small as well has both forms. "Jnim" beside JNIM: short capitals are
 * read as they are written, so both are kept.
 */
function formOf(thing: Actor | Place, name: string, key: string): string {
  if (!isActor(thing)) return key
  return /^\p{Lu}{2,4}$/u.test(name) ? `${key} capitals` : /^\p{Lu}/u.test(name) ? key : `${key} small`
}

/** "nord-est malien" is written small; the compass makes no proper name. */
function writtenAs(thing: Actor | Place, name: string): string {
  return !isActor(thing) && thing.kind === 'area' ? name[0]!.toLowerCase() + name.slice(1) : name
}

/** The first token of a name, given as the words of tokens. */
const firstOf = (key: string): string => asTokens(key).split(' ', 1)[0]!

function withoutArticle(name: string): string {
  return name.replace(/^(?:(?:les?|la|the)\s+|l['’]\s*)/iu, '')
}
