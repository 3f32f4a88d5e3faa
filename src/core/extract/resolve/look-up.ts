import type { Draft } from '../draft.ts'
import type { Sentence } from '../sentence.ts'
import type { ResolveInput } from './resolve-input.ts'

/** The sentence that holds an offset, undefined between sentences. Binary search: texts may have 50,000 of them. */
export function sentenceAt(input: ResolveInput, offset: number): Sentence | undefined {
  const { sentences } = input
  let low = 0
  let high = sentences.length - 1
  while (low <= high) {
    const middle = (low + high) >> 1
    const sentence = sentences[middle]!
    if (offset < sentence.start) high = middle - 1
    else if (offset >= sentence.end) low = middle + 1
    else return sentence
  }
  return undefined
}

const byStart = new WeakMap<readonly Draft[], ReadonlyMap<number, readonly Draft[]>>()

/** The statements that a sentence makes. */
export function draftsIn(input: ResolveInput, sentence: Sentence): readonly Draft[] {
  let table = byStart.get(input.drafts)
  if (table === undefined) {
    table = Map.groupBy(input.drafts, (draft) => draft.start)
    byStart.set(input.drafts, table)
  }
  return table.get(sentence.start) ?? []
}

const byWhen = new WeakMap<readonly Draft[], ReadonlyMap<number, readonly Draft[]>>()

/** The statements whose time an expression gives. */
export function draftsOf(input: ResolveInput, index: number): readonly Draft[] {
  let table = byWhen.get(input.drafts)
  if (table === undefined) {
    // Whose tense is what a few words tell: of what is read by likeness they are not known.
    const dated = input.drafts.filter((draft) => draft.when !== null && draft.likeness === undefined)
    table = Map.groupBy(dated, (draft) => draft.when!)
    byWhen.set(input.drafts, table)
  }
  return table.get(index) ?? []
}
