import { DataError, RowError } from '../../core/index.ts'
import { RefusedError } from '../refused-error.ts'
import type { SummaryWriter, TableCount } from '../summary.ts'
import type { TakingOptions } from '../taking-options.ts'

/** Rows of one file that cannot be read. */
export interface RowRefusals {
  /** Notes why a row was refused. @throws the error, where it is no refusal */
  add(line: number, error: unknown): void
  /** Keeps for the coverage how many there were. */
  write(): Promise<void>
}

/** So many are named with their reason: one wrong column refuses every one of a million rows. */
const mostNamed = 100

/** Refusals of a file, counted in its table and, the first hundred of them, named in the summary. */
export function createRowRefusals(
  origin: string,
  count: TableCount,
  { store, now }: Pick<TakingOptions, 'store'> & { readonly now: number },
  summary: Pick<SummaryWriter, 'refused'>,
): RowRefusals {
  let last: RefusedError | undefined
  return {
    add: (line, error) => {
      last = asRefusal(line, error)
      count.refused += 1
      const { code, details } = last
      if (count.refused <= mostNamed) summary.refused({ origin: `${origin}:${line}`, code, details })
      else count.unnamed += 1
    },
    write: async () => {
      if (last === undefined) return
      await store.intake.refuse(origin, 'row', { details: last.details, at: now, times: count.refused })
    },
  }
}

function asRefusal(line: number, error: unknown): RefusedError {
  if (error instanceof RefusedError) return error
  if (error instanceof DataError || !(error instanceof RowError)) throw error
  const { field, value } = error
  return new RefusedError('refused.row-field', { line: String(line), field, value: value.slice(0, 80) })
}
