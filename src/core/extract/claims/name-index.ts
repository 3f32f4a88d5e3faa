import type { Knowledge } from '../../knowledge.ts'
import type { Actor, Place } from '../../model/index.ts'
import type { ClaimLanguage, PersonNoun } from './language-data.ts'
import { wordKey } from './language-data.ts'
import type { Token } from './token.ts'

/** What a run of words names; several at once where a name is shared ("Turkey", a state and its government). */
export interface NameHit {
  readonly from: number
  readonly to: number
  readonly actors: readonly Actor[]
  readonly places: readonly Place[]
  readonly person?: PersonNoun
  readonly object?: { readonly id: string; readonly kind: string }
  readonly nation?: string
  readonly seat?: string
  readonly settlement?: boolean
  /** A name that the article itself introduces: "Arakan Army (AA)". */
  readonly introduced?: string
}

type Meaning = Omit<NameHit, 'from' | 'to'>

/** Words → meanings, found by their first word, the longest first. */
export class NameIndex {
  private readonly byFirst = new Map<
    string,
    { readonly words: readonly string[]; readonly exact: string[]; meaning: Meaning }[]
  >()

  add(name: string, meaning: Partial<Meaning>): void {
    const words = wordKey(name).split(' ')
    const first = words[0]
    if (first === undefined || first === '') return
    const list = this.byFirst.get(first) ?? []
    this.byFirst.set(first, list)
    const same = list.find(
      (entry) => entry.words.length === words.length && entry.words.every((word, i) => word === words[i]),
    )
    if (same !== undefined) {
      same.meaning = merge(same.meaning, meaning)
      if (isProper(meaning)) same.exact.push(name)
      return
    }
    list.push({
      words,
      exact: isProper(meaning) ? [name] : [],
      meaning: merge({ actors: [], places: [] }, meaning),
    })
    list.sort((a, b) => b.words.length - a.words.length)
  }

  /** The longest name that starts at a token. */
  find(tokens: readonly Token[], at: number): NameHit | undefined {
    const first = tokens[at]
    if (first === undefined || first.kind === 'mark') return undefined
    for (const { words, exact, meaning } of this.byFirst.get(first.key) ?? []) {
      if (!words.every((word, i) => tokens[at + i]?.key === word)) continue
      const proper = meaning.actors.length > 0 || meaning.places.length > 0
      const here = tokens.slice(at, at + words.length)
      if (proper && !exact.some((name) => fits(here, name))) {
        if (meaning.person === undefined && meaning.object === undefined && meaning.nation === undefined)
          continue
        return { ...meaning, actors: [], places: [], from: at, to: at + words.length }
      }
      return { ...meaning, from: at, to: at + words.length }
    }
    return undefined
  }
}

function isProper(meaning: Partial<Meaning>): boolean {
  return (meaning.actors?.length ?? 0) > 0 || (meaning.places?.length ?? 0) > 0
}

function merge(a: Meaning, b: Partial<Meaning>): Meaning {
  return {
    ...a,
    ...b,
    actors: [...new Set([...a.actors, ...(b.actors ?? [])])],
    places: [...a.places, ...(b.places ?? [])],
  }
}

/** A name counts with its capital; short acronyms as they are written: UN is no French article. */
function fits(tokens: readonly Token[], name: string): boolean {
  if (/^\p{Lu}{2,4}$/u.test(name)) return tokens[0]!.text === name
  if (!/^\p{Lu}/u.test(name)) return true
  return tokens.some((token) => token.capital)
}

const indexes = new WeakMap<Knowledge, Map<ClaimLanguage, NameIndex>>()

/** The names of actors, curated places and the common nouns of a language, indexed once. */
export function nameIndex(knowledge: Knowledge, language: ClaimLanguage): NameIndex {
  const byLanguage = indexes.get(knowledge) ?? new Map<ClaimLanguage, NameIndex>()
  indexes.set(knowledge, byLanguage)
  let index = byLanguage.get(language)
  if (index === undefined) {
    index = buildIndex(knowledge, language)
    byLanguage.set(language, index)
  }
  return index
}

function buildIndex(knowledge: Knowledge, language: ClaimLanguage): NameIndex {
  const index = new NameIndex()
  for (const [word, person] of language.personWords) index.add(word, { person })
  for (const [word, object] of language.objectWords) index.add(word, { object })
  for (const [word, nation] of language.nations) index.add(word, { nation })
  for (const [word, seat] of language.seats) index.add(capitalise(word), { seat })
  for (const word of language.field<string>('settlements').split('|')) index.add(word, { settlement: true })
  for (const actor of knowledge.actors.values()) {
    const names = new Set([actor.name, ...actor.aliases, ...Object.values(actor.names).map(withoutArticle)])
    const keys = new Set<string>()
    for (const name of names) {
      const key = wordKey(name)
      // "les shebab": a name that is written small as well has both forms.
      const form = /^\p{Lu}/u.test(name) ? key : `${key} small`
      if (key.length < 2 || keys.has(form)) continue
      keys.add(form)
      index.add(name, { actors: [actor] })
    }
  }
  for (const place of knowledge.places.values()) {
    const keys = new Set<string>()
    for (const name of [...Object.values(place.names), ...place.spellings]) {
      const key = wordKey(name)
      if (key.length < 2 || keys.has(key)) continue
      keys.add(key)
      // "nord-est malien" is written small; the compass makes no proper name.
      index.add(place.kind === 'area' ? name[0]!.toLowerCase() + name.slice(1) : name, { places: [place] })
    }
  }
  return index
}

const capitalise = (word: string): string => word[0]!.toUpperCase() + word.slice(1)

function withoutArticle(name: string): string {
  return name.replace(/^(?:(?:les?|la|the)\s+|l['’]\s*)/iu, '')
}
