/**
 * What is wrong with something kept; each is a message `cli.verify.<code>`.
 * engine: the engine's own check says so. orphan: what it refers to is not there. hash: not the text or bytes that were
 * taken in. unreadable: cannot be parsed. differs: a column is not what it was read as. quote: the sentence does not
 * stand in its article where it says. index: what things are found or counted by is not what they say. bare: an article without the bytes it came in. revision: fewer changes counted
 * than articles held. unfinished: a copy into this store was broken off.
 */
export type ProblemCode =
  | 'engine'
  | 'orphan'
  | 'hash'
  | 'unreadable'
  | 'differs'
  | 'quote'
  | 'bare'
  | 'index'
  | 'revision'
  | 'unfinished'

export interface Problem {
  readonly code: ProblemCode
  readonly table: string
  /** Key of the row, '' where none is meant. */
  readonly id: string
  /** Which column, what is referred to, what the engine said; '' where there is no more to say. */
  readonly detail: string
}

/** Gathers problems: all are counted, the first are kept. */
export interface ProblemList {
  add(code: ProblemCode, table: string, id: string, detail?: string): void
  readonly count: number
  readonly first: readonly Problem[]
}

/** Enough to see what has happened; a damaged disk makes a million. */
const most = 100

/** An empty list. */
export function createProblemList(): ProblemList {
  const first: Problem[] = []
  let count = 0
  return {
    add: (code, table, id, detail = '') => {
      count += 1
      if (first.length < most) first.push({ code, table, id, detail })
    },
    get count() {
      return count
    },
    first,
  }
}
