import type { ActorKind } from '../../model/index.ts'
import type { PersonNoun } from './person-noun.ts'
import { wordKey } from './word-key.ts'

type Entries = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** The common nouns and adjectives of a language that mean people, things and states, by their words. */
export interface Nouns {
  readonly people: ReadonlyMap<string, PersonNoun>
  readonly personWords: ReadonlyMap<string, PersonNoun>
  /** Object word → lexicon id and class. */
  readonly objectWords: ReadonlyMap<string, { readonly id: string; readonly kind: string }>
  /** Folded adjective → ISO code; capitals and other seats of government likewise. */
  readonly nations: ReadonlyMap<string, string>
  readonly seats: ReadonlyMap<string, string>
  /** ISO code → the folded name of its capital. */
  readonly capitals: ReadonlyMap<string, string>
  /** ISO code → how a state is called. */
  readonly nationNames: ReadonlyMap<string, string>
}

/** Indexes people.json, objects.json and nationalities.json. */
export function nounsOf(persons: Entries, objects: Entries, nationalities: Entries): Nouns {
  const people = new Map<string, PersonNoun>()
  const personWords = new Map<string, PersonNoun>()
  for (const [id, entry] of Object.entries(persons)) {
    const noun: PersonNoun = {
      id,
      kind: entry.kind as ActorKind,
      who: (entry.who as string | undefined) ?? null,
      as: (entry.as as string | undefined) ?? '',
    }
    people.set(id, noun)
    for (const word of wordsOf(entry.words)) if (!personWords.has(word)) personWords.set(word, noun)
  }
  const objectWords = new Map<string, { id: string; kind: string }>()
  for (const [id, entry] of Object.entries(objects))
    for (const word of wordsOf(entry.words)) objectWords.set(word, { id, kind: String(entry.kind) })
  const nations = new Map<string, string>()
  const seats = new Map<string, string>()
  const capitals = new Map<string, string>()
  const nationNames = new Map<string, string>()
  for (const [country, entry] of Object.entries(nationalities)) {
    for (const word of wordsOf(entry.words)) nations.set(word, country)
    for (const word of wordsOf(entry.seat)) seats.set(word, country)
    // A seat stands for its government where it is named, a capital that is no seat never does.
    const [capital] = wordsOf(entry.capital ?? entry.seat)
    if (capital !== undefined) capitals.set(country, capital)
    if (typeof entry.name === 'string') nationNames.set(country, entry.name)
  }
  return { people, personWords, objectWords, nations, seats, capitals, nationNames }
}

function wordsOf(words: unknown): readonly string[] {
  return typeof words === 'string' ? words.split('|').map(wordKey) : []
}
