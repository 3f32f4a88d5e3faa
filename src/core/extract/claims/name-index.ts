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
  readonly person: PersonNoun | undefined
  readonly object: { readonly id: string; readonly kind: string } | undefined
  readonly nation: string | undefined
  readonly seat: string | undefined
  readonly settlement: boolean | undefined
  /** A name that the article itself introduces: "Arakan Army (AA)". */
  readonly introduced: string | undefined
}

type Meaning = Omit<NameHit, 'from' | 'to'>

/** A word of a name with the words that may follow; `meaning` where a name ends. */
interface NameNode {
  next: Map<string, NameNode> | undefined
  meaning: Meaning | undefined
  /** How the name is written where it is a proper one. */
  readonly written: string[]
}

/** Words → meanings, found word by word. */
export class NameIndex {
  readonly #start: NameNode = newNode()

  add(name: string, meaning: Partial<Meaning>): void {
    const words = wordKey(name).split(' ')
    if (words[0] === '') return
    let node = this.#start
    for (const word of words) {
      node.next ??= new Map()
      let next = node.next.get(word)
      if (next === undefined) {
        next = newNode()
        node.next.set(word, next)
      }
      node = next
    }
    node.meaning = merge(node.meaning ?? nothing, meaning)
    if (isProper(meaning)) node.written.push(name)
  }

  /** The longest name that starts at a token. */
  find(tokens: readonly Token[], at: number): NameHit | undefined {
    const first = tokens[at]
    if (first === undefined || first.kind === 'mark') return undefined
    const node = this.#start.next?.get(first.key)
    return node === undefined ? undefined : longest(node, tokens, at, at + 1)
  }
}

const newNode = (): NameNode => ({ next: undefined, meaning: undefined, written: [] })

/** The longest name whose words so far end before `to`. */
function longest(
  { next, meaning, written }: NameNode,
  tokens: readonly Token[],
  from: number,
  to: number,
): NameHit | undefined {
  const after = next?.get(tokens[to]?.key ?? '')
  const longer = after === undefined ? undefined : longest(after, tokens, from, to + 1)
  if (longer !== undefined || meaning === undefined) return longer
  if (!isProper(meaning) || written.some((name) => fits(tokens, from, to, name)))
    return { ...meaning, from, to }
  if (meaning.person === undefined && meaning.object === undefined && meaning.nation === undefined)
    return undefined
  return { ...meaning, actors: [], places: [], from, to }
}

const nothing: Meaning = {
  actors: [],
  places: [],
  person: undefined,
  object: undefined,
  nation: undefined,
  seat: undefined,
  settlement: undefined,
  introduced: undefined,
}

function isProper(meaning: Partial<Meaning>): boolean {
  return (meaning.actors?.length ?? 0) > 0 || (meaning.places?.length ?? 0) > 0
}

function merge(a: Meaning, b: Partial<Meaning>): Meaning {
  return {
    ...a,
    ...b,
    actors: [...a.actors, ...(b.actors ?? [])],
    places: [...a.places, ...(b.places ?? [])],
  }
}

/** A name counts with its capital; short acronyms as they are written: UN is no French article. */
function fits(tokens: readonly Token[], from: number, to: number, name: string): boolean {
  if (/^\p{Lu}{2,4}$/u.test(name)) return tokens[from]!.text === name
  if (!/^\p{Lu}/u.test(name)) return true
  for (let i = from; i < to; i += 1) if (tokens[i]!.capital) return true
  return false
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
      if (key.length < 2 || keys.has(key)) continue
      keys.add(key)
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
  return name.replace(/^(?:les?|la|the|l['’])\s*/iu, '')
}
