import type { Messages } from '../core/index.ts'
import type { Verified } from '../store/verify/verify-store.ts'

/** A line for each thing that is wrong in a store, and one for those that are not named; none where nothing is. */
export function sayProblems({ problems, problemCount }: Verified, messages: Messages): readonly string[] {
  if (problemCount === 0) return []
  return [
    messages('cli.verify.problems', { n: problemCount }),
    ...problems.map(({ code, table, id, detail }) => messages(`cli.verify.${code}`, { table, id, detail })),
    ...(problemCount > problems.length
      ? [messages('cli.verify.more', { n: problemCount - problems.length })]
      : []),
  ]
}
