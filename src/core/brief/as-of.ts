import type { ArticleHead } from '../model/index.ts'
import { firstDay, lastDay } from '../time/span-bounds.ts'

/** What was known by a day: published by then, surely or possibly. */
export interface KnownThen {
  readonly known: ReadonlySet<string>
  /** Publication not known, or not known to lie before: "may not have been known then". */
  readonly perhaps: ReadonlySet<string>
}

/**
 * Parts articles by whether they had been published by the end of a local day, whenever we took them in.
 * @param day YYYY-MM-DD, undefined: today, when all is known
 */
export function knownBy(articles: readonly ArticleHead[], day: string | undefined): KnownThen {
  const known = new Set<string>()
  const perhaps = new Set<string>()
  for (const article of articles) {
    if (day === undefined) known.add(article.id)
    else {
      const from = firstDay(article.published ?? null)
      const to = lastDay(article.published ?? null)
      if (to !== undefined && to <= day) known.add(article.id)
      else if (from === undefined || from <= day) perhaps.add(article.id)
    }
  }
  return { known, perhaps }
}
