import { fold } from '../../language/fold.ts'
import { numbersOf, packWords, type WordNumbers } from '../../language/word-numbers.ts'
import { type FormsOfWe, formsOfWe } from './forms-of-we.ts'
import type { FormTag, VerbForm } from './verb-form.ts'

/** Verbs by lemma: their forms by tag, parted by |. */
export type VerbLists = Readonly<Record<string, Readonly<Record<string, unknown>>>>

/** The forms of all verbs, as they are kept: none is an object before an article has it. */
export interface PackedForms {
  /** Folded words and their forms. */
  readonly keys: WordNumbers
  /** The forms with their accents, one after another, and where each begins. */
  readonly exact: string
  readonly starts: Uint32Array
  /** Lemma and tag of each, by their places in the lists. */
  readonly lemmaOf: Uint16Array
  readonly tagOf: Uint8Array
  readonly lemmas: readonly string[]
  readonly tags: readonly string[]
  /** Verbs whose perfect is built with être. */
  readonly withBe: readonly string[]
}

/** What forms of verbs words are. */
export interface VerbForms {
  /** The readings of a folded word, in the order of the lists, whatever its accents. */
  of(key: string): readonly VerbForm[]
  /** Whether a verb's perfect is built with être. */
  movesWithBe(lemma: string): boolean
}

/** Lists the forms of verbs, those of "we" with them, by their folded words. */
export function packForms(verbs: VerbLists, ours: FormsOfWe): PackedForms {
  const lemmas = Object.keys(verbs)
  const tags: string[] = []
  const forms: { readonly exact: string; readonly lemma: number; readonly tag: number }[] = []
  for (const [lemma, entry] of Object.values(verbs).entries()) {
    for (const [tag, words] of [...Object.entries(entry), ...formsOfWe(entry, ours)]) {
      if (typeof words !== 'string') continue
      if (!tags.includes(tag)) tags.push(tag)
      for (const word of words.split('|'))
        forms.push({ exact: word.normalize('NFC'), lemma, tag: tags.indexOf(tag) })
    }
  }
  const starts = new Uint32Array(forms.length + 1)
  for (const [i, { exact }] of forms.entries()) starts[i + 1] = starts[i]! + exact.length
  return {
    keys: packWords(forms.map(({ exact }, i) => [fold(exact), i])),
    exact: forms.map(({ exact }) => exact).join(''),
    starts,
    lemmaOf: Uint16Array.from(forms, ({ lemma }) => lemma),
    tagOf: Uint8Array.from(forms, ({ tag }) => tag),
    lemmas,
    tags,
    withBe: lemmas.filter((lemma) => verbs[lemma]!.etre === true),
  }
}

const noForms: readonly VerbForm[] = []

/** Looks words up among the forms of verbs. */
export function verbForms(packed: PackedForms): VerbForms {
  const { keys, exact, starts, lemmaOf, tagOf, lemmas, tags } = packed
  const withBe = new Set(packed.withBe)
  const formAt = (form: number): VerbForm => ({
    lemma: lemmas[lemmaOf[form]!]!,
    tag: tags[tagOf[form]!] as FormTag,
    exact: exact.slice(starts[form], starts[form + 1]),
  })
  return {
    of: (key) => {
      const forms = numbersOf(keys, key)
      return forms.length === 0 ? noForms : Array.from(forms, formAt)
    },
    movesWithBe: (lemma) => withBe.has(lemma),
  }
}
