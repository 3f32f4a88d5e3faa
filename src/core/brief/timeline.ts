import type { ArticleHead, Statement, TimelineBriefing, TimelineRest } from '../model/index.ts'
import { compareSpans } from '../time/span-bounds.ts'
import { joinPlaces } from './statement.ts'

export interface TimelineMaterial {
  /** Local dates; undefined: open. */
  readonly from: string | undefined
  readonly to: string | undefined
  /** First day of the page, where earlier ones are left to others. */
  readonly begins?: string | undefined
  readonly rest?: TimelineRest
  readonly statements: readonly Statement[]
  readonly articles: readonly ArticleHead[]
}

/** Dated events, oldest first; an event that may lie in the window is in it. */
export function briefTimeline(material: TimelineMaterial): TimelineBriefing {
  const inside = material.statements.filter(({ event: { time } }) => {
    const from = time?.earliest?.slice(0, 10) ?? ''
    const to = time?.latest?.slice(0, 10) ?? '9999'
    const first = material.begins ?? material.from
    return (material.to === undefined || from <= material.to) && (first === undefined || to >= first)
  })
  const isDated = (statement: Statement): boolean =>
    statement.event.time !== null &&
    (statement.event.time.earliest !== null || statement.event.time.latest !== null)
  const windowed = material.from !== undefined || material.to !== undefined
  const lines = joinPlaces(inside)
  const used = new Set(
    lines.flatMap((line) => [...line.claims, ...line.contradictions].map((claim) => claim.article)),
  )
  return {
    dated: inOrder(lines.filter(isDated)),
    undated: windowed ? [] : lines.filter((line) => !isDated(line)),
    rest: material.rest ?? {},
    articles: material.articles.filter((article) => used.has(article.id)),
  }
}

/** By first possible day; what has no lower bound goes by its upper one. Of the same time, as articles tell it. */
function inOrder(lines: readonly Statement[]): readonly Statement[] {
  const rank = new Map<string, number>()
  for (const { lead } of lines) if (!rank.has(lead.article)) rank.set(lead.article, rank.size)
  return lines.toSorted(
    (a, b) =>
      compareStarts(a, b) ||
      rank.get(a.lead.article)! - rank.get(b.lead.article)! ||
      a.lead.start - b.lead.start,
  )
}

function compareStarts(a: Statement, b: Statement): number {
  const key = ({ event: { time } }: Statement): string => time?.earliest ?? time?.latest ?? ''
  const x = key(a)
  const y = key(b)
  return x < y ? -1 : x > y ? 1 : compareSpans(a.event.time, b.event.time)
}
