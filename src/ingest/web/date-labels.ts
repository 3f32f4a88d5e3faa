import type { Knowledge } from '../../core/index.ts'
import type { DateLabels } from './pages/page-dates.ts'

/** The words that label dates in a page's head, of all languages that are read. */
export function dateLabels({ packs }: Knowledge): DateLabels {
  const words = [...packs.values()].map(
    ({ times }) =>
      (times.words as { readonly bylines?: { published: string; updated: string } } | undefined)?.bylines,
  )
  const known = words.filter((one) => one !== undefined)
  return { published: known.map(({ published }) => published), updated: known.map(({ updated }) => updated) }
}
