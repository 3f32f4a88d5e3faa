import type { ArticleHead, Landmark, Reason } from '../model/index.ts'
import type { Lending, Undecided } from './find-lent.ts'
import type { Lender } from './lenders.ts'

/** Names the article that lent a date: title, outlet, its own date, the day it tells and what that rests on. */
export function lentReason({ lenders }: Lending, expression: string): Reason {
  const [lender] = lenders
  const { article, claim, days } = lender!
  return {
    code: 'same-event',
    details: {
      ...namesOf(article),
      lentDate: days[0]!,
      lentToDate: days.length > 1 ? days.at(-1)! : 'none',
      lentBasis: claim.time!.basis,
      expression,
    },
  }
}

/** Says which two dates fit, so that neither is taken. */
export function undecidedReason({ first, last }: Undecided): Reason {
  const { title, outlet } = namesOf(first.article)
  const lentDate = first.days[0]!
  if (isLandmark(last)) {
    const details = { title, outlet, lentDate, landmark: last.id, landmarkDate: last.earliest }
    return { code: 'same-event-or-landmark', details }
  }
  const other = namesOf(last.article)
  return {
    code: 'same-event-open',
    details: {
      title,
      outlet,
      lentDate,
      otherTitle: other.title,
      otherOutlet: other.outlet,
      otherDate: last.days.at(-1)!,
    },
  }
}

/** Whether a date is a dated fact's rather than an article's. */
export function isLandmark(one: Lender | Landmark): one is Landmark {
  return 'agents' in one
}

/** '' for a title or outlet that is not known; the words for that are the reader's. */
function namesOf({ title, publisher, published }: ArticleHead): {
  readonly title: string
  readonly outlet: string
  readonly articleDate: string
} {
  const day =
    published?.earliest != null && published.earliest === published.latest ? published.earliest : undefined
  return { title: title ?? '', outlet: publisher ?? '', articleDate: day ?? 'none' }
}
