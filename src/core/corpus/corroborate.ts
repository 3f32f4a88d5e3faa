import type { ArticleHead, Claim, Landmark, Place } from '../model/index.ts'
import { dateArticle, type Finding } from './date-article.ts'
import { familyOfEvent } from './event-family.ts'
import { asBorrower, findLent } from './find-lent.ts'
import { indexLenders } from './lenders.ts'

/** The claims of a question, and what it may look at to date them. */
export interface Uncorroborated {
  readonly claims: readonly Claim[]
  readonly articles: readonly ArticleHead[]
  /** Asked for only when a date is open. */
  readonly landmarks: () => readonly Landmark[]
  /** A place with what it lies in; undefined: not known. */
  readonly placeOf: (id: string) => Place | undefined
  /** Whether an article may lend: in a question as of a day, only what had been published by then. */
  readonly mayLend: (article: string) => boolean
}

export interface Corroborated {
  readonly claims: readonly Claim[]
  readonly articles: readonly ArticleHead[]
}

/**
 * Narrows open dates by other articles that tell the same event with a known date. It is worked out anew for each
 * answer, from the claims at hand alone: without the article that lent, the range is what it was. Only dates that
 * rest on no other article are lent, so there are no chains. The order of claims does not matter, and theirs is kept.
 */
export function corroborate(material: Uncorroborated): Corroborated {
  const { claims, articles, landmarks, placeOf, mayLend } = material
  const byId = new Map(articles.map((article) => [article.id, article]))
  const borrowers = claims.flatMap((claim) => {
    const article = byId.get(claim.article)
    const borrower = article === undefined ? undefined : asBorrower(claim, article)
    return borrower === undefined ? [] : [borrower]
  })
  if (borrowers.length === 0) return { claims, articles }
  const lending = new Map(articles.filter(({ id }) => mayLend(id)).map((article) => [article.id, article]))
  const listsOf = indexLenders(
    claims,
    lending,
    placeOf,
    borrowers.map(({ claim }) => claim),
  )
  const landmarksOf = indexLandmarks(landmarks())
  const findings = new Map<string, Finding[]>()
  for (const borrower of borrowers) {
    const { claim, family } = borrower
    const found = findLent(
      borrower,
      listsOf(claim, borrower.words.key),
      landmarksOf.get(`${family.name} ${claim.place!.id}`) ?? [],
    )
    if (found === undefined) continue
    const ofArticle = findings.get(claim.article)
    if (ofArticle === undefined) findings.set(claim.article, [{ borrower, found }])
    else ofArticle.push({ borrower, found })
  }
  if (findings.size === 0) return { claims, articles }
  const told = new Map<string, Claim[]>()
  for (const claim of claims) {
    if (!findings.has(claim.article)) continue
    const ofArticle = told.get(claim.article)
    if (ofArticle === undefined) told.set(claim.article, [claim])
    else ofArticle.push(claim)
  }
  const dated = new Map(
    [...findings].map(([id, ofArticle]) => [id, dateArticle(byId.get(id)!, told.get(id)!, ofArticle)]),
  )
  return {
    claims: claims.map((claim) => {
      const time = dated.get(claim.article)?.times.get(claim.id)
      return time === undefined ? claim : { ...claim, time }
    }),
    articles: articles.map((article) => {
      const published = dated.get(article.id)?.published
      return published === undefined ? article : { ...article, published }
    }),
  }
}

/** Whether other articles could narrow a claim's time, or that of its article. */
export function mayBeNarrowed({ said, time }: Claim): boolean {
  if (said !== undefined) return true
  return time !== null && time.basis !== 'stated' && (time.earliest === null || time.earliest !== time.latest)
}

type LandmarkIndex = ReadonlyMap<string, readonly Landmark[]>

/** They are the same for every answer. */
const indexed = new WeakMap<readonly Landmark[], LandmarkIndex>()

function indexLandmarks(landmarks: readonly Landmark[]): LandmarkIndex {
  const known = indexed.get(landmarks)
  if (known !== undefined) return known
  const index = new Map<string, Landmark[]>()
  for (const landmark of landmarks) {
    const family = familyOfEvent(landmark.event)
    if (family === undefined) continue
    for (const place of landmark.places) {
      const key = `${family.name} ${place}`
      index.set(key, [...(index.get(key) ?? []), landmark])
    }
  }
  indexed.set(landmarks, index)
  return index
}
