import type { MessageEntity } from 'grammy/types'
import { findJoints, join } from './inert.ts'

/** A run of text with what lies on it. At most one of `code`, `link`, `atSeconds`. */
export interface Run {
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly code?: boolean
  /** Runs of one quote follow each other and bear the same object, so that two quotes in a row stay two. */
  readonly quote?: object
  readonly link?: string
  readonly atSeconds?: number
}

/** Text with its entities, as sendMessage takes them. */
export interface Composed {
  readonly text: string
  readonly entities: readonly MessageEntity[]
}

type Range = { readonly offset: number; readonly length: number }
type Make = (range: Range) => MessageEntity

/**
 * Puts runs together: one text, made inert, with as few entities as can be. Entities never cross: styles of a block
 * are laid around its `code`, which may lie in nothing else.
 * Source: nesting of entities, https://core.telegram.org/bots/api#formatting-options
 */
export function compose(runs: readonly Run[]): Composed {
  const raw = runs.map((run) => run.text).join('')
  const starts: number[] = []
  let at = 0
  for (const run of runs) {
    starts.push(at)
    at += run.text.length
  }
  // A reader taps code to copy it; inside it nothing is detected, and a joiner would spoil the copy.
  const isCode = (offset: number): boolean =>
    runs.some((run, i) => run.code === true && offset > starts[i]! && offset < starts[i]! + run.text.length)
  const found = findJoints(raw)
  const joints = runs.some((run) => run.code === true) ? found.filter((offset) => !isCode(offset)) : found
  const entities: MessageEntity[] = []
  const add = (first: number, last: number, make: Make): void => {
    const start = starts[first]!
    const end = starts[last]! + runs[last]!.text.length
    if (raw.slice(start, end).trim() === '') return
    const offset = start + countBelow(joints, start + 1)
    entities.push(make({ offset, length: end + countBelow(joints, end) - offset }))
  }
  const spread = (key: (run: Run) => unknown, make: Make): void => {
    for (let i = 0; i < runs.length; ) {
      const value = key(runs[i]!)
      let last = i
      while (value !== undefined && last + 1 < runs.length && key(runs[last + 1]!) === value) last++
      if (value !== undefined) add(i, last, make)
      i = last + 1
    }
  }
  spread(
    (run) => run.quote,
    (range) => ({ type: 'blockquote', ...range }),
  )
  spread(
    (run) => (run.bold === true && run.code !== true ? true : undefined),
    (range) => ({ type: 'bold', ...range }),
  )
  spread(
    (run) => (run.italic === true && run.code !== true ? true : undefined),
    (range) => ({ type: 'italic', ...range }),
  )
  runs.forEach((run, i) => {
    if (run.code === true) add(i, i, (range) => ({ type: 'code', ...range }))
    else if (run.link !== undefined) add(i, i, (range) => ({ type: 'text_link', url: run.link!, ...range }))
    // An empty format leaves our words, with the zone they are in, and adds the reader's own time on a tap.
    else if (run.atSeconds !== undefined) {
      add(i, i, (range) => ({ type: 'date_time', unix_time: run.atSeconds!, date_time_format: '', ...range }))
    }
  })
  return { text: join(raw, joints), entities }
}

/** How many of the ascending numbers are below a bound. */
function countBelow(numbers: readonly number[], bound: number): number {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (numbers[middle]! < bound) low = middle + 1
    else high = middle
  }
  return low
}
