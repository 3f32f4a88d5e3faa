/** Runs one piece of work at a time, in the order they came. */
export type Queue = <Result>(work: () => Promise<Result>) => Promise<Result>

/** An empty queue. What fails in it stops nothing that comes after. */
export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve()
  return <Result>(work: () => Promise<Result>): Promise<Result> => {
    const next = last.then(work, work)
    last = next
    return next
  }
}
