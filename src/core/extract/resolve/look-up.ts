import { countLeading } from '../count-leading.ts'
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

/** Of each list of statements, those that an expression dates, by its index. */
type ByWhen = WeakMap<readonly Draft[], ReadonlyMap<number, readonly Draft[]>>
const [byWhen, likelyByWhen]: readonly [ByWhen, ByWhen] = [new WeakMap(), new WeakMap()]

/** The statements whose time an expression gives. */
export const draftsOf = ({ drafts }: ResolveInput, index: number): readonly Draft[] =>
  // Whose tense is what a few words tell: of what is read by likeness they are not known.
  dated(drafts, byWhen, ({ likeness }) => likeness === undefined).get(index) ?? []

/** Those of them that were read by likeness. */
export const likelyOf = ({ drafts }: ResolveInput, index: number): readonly Draft[] =>
  dated(drafts, likelyByWhen, ({ likeness }) => likeness !== undefined).get(index) ?? []

function dated(
  drafts: readonly Draft[],
  tables: ByWhen,
  isMeant: (draft: Draft) => boolean,
): ReadonlyMap<number, readonly Draft[]> {
  let table = tables.get(drafts)
  if (table === undefined) {
    const found = drafts.filter((draft) => draft.when !== null && isMeant(draft))
    table = Map.groupBy(found, (draft) => draft.when!)
    tables.set(drafts, table)
  }
  return table
}

/** The expressions between two offsets, by their indices, half-open. */
export function expressionsWithin(
  { expressions }: ResolveInput,
  start: number,
  end: number,
): readonly [number, number] {
  const first = countLeading(expressions, (time) => time.start < start)
  return [first, countLeading(expressions, (time) => time.start < end)]
}
