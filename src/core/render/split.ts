import type { Block, Doc, Span } from '../model/index.ts'

/** One message's share of a split answer. */
export interface Part {
  readonly blocks: readonly Block[]
  /** From 1. */
  readonly index: number
  readonly total: number
}

/**
 * Splits an answer so that every part fits; nothing is cut off. Blocks stay whole where they can; a block that
 * fits no message alone is parted between words. A section heading never ends a part.
 * @param fits whether these blocks, with the label and numbering that the platform adds, fit one message
 */
export function splitDoc(doc: Doc, fits: (blocks: readonly Block[]) => boolean): readonly Part[] {
  const groups: Block[][] = []
  let group: Block[] = []
  const close = (): void => {
    const carried: Block[] = []
    while (group.length > 0 && group.at(-1)!.kind === 'heading') carried.unshift(group.pop()!)
    if (group.length > 0) groups.push(group)
    group = carried
  }
  for (const block of doc.blocks) {
    for (const piece of fits([block]) ? [block] : partBlock(block, fits)) {
      if (group.length > 0 && !fits([...group, piece])) {
        const before = group.length
        close()
        // Only headings were waiting, and even they leave no room: let them stand alone rather than loop.
        if (group.length === before || !fits([...group, piece])) {
          if (group.length > 0) groups.push(group)
          group = []
        }
      }
      group.push(piece)
    }
  }
  if (group.length > 0) groups.push(group)
  return groups.map((blocks, i) => ({ blocks, index: i + 1, total: groups.length }))
}

function partBlock(block: Block, fits: (blocks: readonly Block[]) => boolean): readonly Block[] {
  const parts: Block[] = []
  let spans: Span[] = []
  const withSpans = (list: readonly Span[]): Block => ({ ...block, spans: list })
  for (const atom of block.spans.flatMap(wordsOf)) {
    if (spans.length > 0 && !fits([withSpans(join([...spans, atom]))])) {
      parts.push(withSpans(join(spans)))
      spans = []
    }
    spans.push(atom)
  }
  if (spans.length > 0) parts.push(withSpans(join(spans)))
  return parts
}

/** The longest run without a space that is kept whole: longer ones (no language has such words) are parted too. */
const longestWord = 200

function wordsOf(span: Span): readonly Span[] {
  if (span.kind === 'cite') return [span]
  if (span.kind === 'text') return pieces(span.text).map((text) => ({ ...span, text }))
  // A link, a time or a finding stays whole unless it is longer than any word of ours should be.
  if (span.text.length <= longestWord) return [span]
  const parts = gather(pieces(span.text))
  return parts.map((text, i): Span => {
    const last = i === parts.length - 1
    // The instant is said once, behind the whole of its words; the code of a grade before them.
    if (span.kind === 'time') return last ? { ...span, text } : { kind: 'time', text }
    if (span.kind === 'grade' && i > 0) return { kind: 'text', text }
    return { ...span, text }
  })
}

function pieces(text: string): readonly string[] {
  return text.split(/(?<= )/u).flatMap((word) => (word.length <= longestWord ? [word] : chunks(word)))
}

/** Words put together again as far as they make no longer piece. */
function gather(words: readonly string[]): readonly string[] {
  const out: string[] = []
  for (const word of words) {
    const last = out.at(-1)
    if (last !== undefined && last.length + word.length <= longestWord) out[out.length - 1] = last + word
    else out.push(word)
  }
  return out
}

function chunks(word: string): readonly string[] {
  const points = [...word]
  const out: string[] = []
  for (let i = 0; i < points.length; i += longestWord) out.push(points.slice(i, i + longestWord).join(''))
  return out
}

/** Puts neighbouring text of one style together again. */
function join(spans: readonly Span[]): readonly Span[] {
  const out: Span[] = []
  for (const span of spans) {
    const last = out.at(-1)
    if (last?.kind === 'text' && span.kind === 'text' && last.style === span.style) {
      out[out.length - 1] = { ...last, text: last.text + span.text }
    } else out.push(span)
  }
  return out
}
