import type { LanguagePack } from './pack.ts'

/** How a common noun is said in one language. */
export interface LexiconEntry {
  /** With its article: "le gouverneur", "the governor". */
  readonly one: string
  /** With its article: "des officiels", "officials". */
  readonly many: string
  /** After a number: "officiels", "officials". */
  readonly counted: string
}

/** The words of one language for lexicon ids, which all languages share. */
export interface Lexicon {
  person(id: string): LexiconEntry | undefined
  object(id: string): Pick<LexiconEntry, 'one' | 'many'> | undefined
  /** "pillé en partie", "partly looted". */
  act(id: string): string | undefined
}

type Entries<Entry> = Readonly<Record<string, Entry>>

/** Reads the names out of a pack's people.json, objects.json and acts.json; without a pack every word is unknown. */
export function lexiconOf(pack: LanguagePack | undefined): Lexicon {
  const people = pack?.claims.people as Entries<LexiconEntry> | undefined
  const objects = pack?.claims.objects as Entries<LexiconEntry> | undefined
  const acts = pack?.claims.acts as Entries<string> | undefined
  return {
    person: (id) => people?.[id],
    object: (id) => objects?.[id],
    act: (id) => acts?.[id],
  }
}
