import type { LanguagePack } from './pack.ts'

/** How a common noun or a deed is said in one language. */
export interface LexiconEntry {
  /** With its article: "le gouverneur", "the governor". */
  readonly one: string
  /** With its article: "des officiels", "officials". */
  readonly many: string
  /** After a number: "officiels", "officials". */
  readonly counted: string
}

/** The words of one language for lexicon ids, shared by all languages. */
export interface Lexicon {
  person(id: string): LexiconEntry | undefined
  object(id: string): LexiconEntry | undefined
  /** "pillé en partie", "partly looted". */
  act(id: string): string | undefined
}

/** An empty lexicon: every word then appears in the original. */
export const noLexicon: Lexicon = { person: () => undefined, object: () => undefined, act: () => undefined }

/** Reads the names out of a pack. */
export function lexiconOf(_pack: LanguagePack | undefined): Lexicon {
  return noLexicon
}
