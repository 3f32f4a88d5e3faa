import type { ArticleHead, Basis, Claim, Place } from '../model/index.ts'
import { addDays } from '../time/calendar.ts'
import { dayNumber } from '../time/day-number.ts'
import { firstDay, lastDay } from '../time/span-bounds.ts'
import { familyOfEvent } from './event-family.ts'
import { keysOfDay } from './said-days.ts'

/** A claim that can lend its date. */
export interface Lender {
  readonly claim: Claim
  readonly article: ArticleHead
  /** Local dates, ascending, at most a few in a row. */
  readonly days: readonly string[]
}

/** Lenders of one family at one place, by first day. */
export interface LenderList {
  readonly lenders: readonly Lender[]
  /** True where they are told of a place that the borrower's lies in, or the other way round. */
  readonly nested: boolean
}

/** Finds who can lend to a claim. @param key what its words name of the day, see `SaidDays` */
export type LenderIndex = (borrower: Claim, key: string) => readonly LenderList[]

/** "A day or a few": what is told of more days is not clearly narrower. */
const fewDays = 3

/** What a lent date may rest on: never on what was itself lent, and never on what only bounds a document. */
const lendable: ReadonlySet<Basis> = new Set<Basis>(['stated', 'relative', 'landmark'])

/** Reasons that make of a date a bound of something else or that of the passage before. */
const unsuited: ReadonlySet<string> = new Set([
  'since',
  'after',
  'before',
  'until',
  'same-passage',
  'of-publication',
  'two-readings',
])

/** The days a claim can lend, undefined: it must not lend. */
export function lentDays({ time, stance, event }: Claim): readonly string[] | undefined {
  if (time === null || familyOfEvent(event) === undefined) return undefined
  if (stance !== 'asserted' && stance !== 'hedged') return undefined
  if (!lendable.has(time.basis) || time.lent !== undefined) return undefined
  if (time.lasting === true || time.approximate === true) return undefined
  if (time.why.some(({ code }) => unsuited.has(code))) return undefined
  const [from, to] = localDays(time)
  if (from === undefined || to === undefined || from > to) return undefined
  if (from === to) return [from]
  const width = dayNumber(to) - dayNumber(from) + 1
  if (width > fewDays) return undefined
  return time.candidates ?? Array.from({ length: width }, (_, i) => addDays(from, i))
}

/** An instant's own local date stands in its value; UTC's may be the day before or after. */
function localDays(time: NonNullable<Claim['time']>): readonly [string | undefined, string | undefined] {
  if (time.earliest?.includes('T') !== true) return [firstDay(time), lastDay(time)]
  const day = /^\d{4}-\d\d-\d\d/u.exec(time.value ?? '')?.[0]
  return [day, day]
}

/** Kinds of places so small that what is told of one may be told under the name of the one it lies in. */
const small: ReadonlySet<Place['kind']> = new Set<Place['kind']>([
  'town',
  'village',
  'district',
  'camp',
  'area',
  'admin2',
])

/**
 * Sorts claims that can lend, by family and place.
 * @param articles those that may lend, by id; claims of others do not
 * @param placeOf a place with what it lies in
 * @param borrowers the claims that will be asked for; for others nothing is found
 */
export function indexLenders(
  claims: readonly Claim[],
  articles: ReadonlyMap<string, ArticleHead>,
  placeOf: (id: string) => Place | undefined,
  borrowers: readonly Claim[],
): LenderIndex {
  const outerOf = createOuter(placeOf)
  const lists = new Map<string, Map<string, Lender[]>>()
  const wanted = new Set(borrowers.flatMap((borrower) => keysFor(borrower, outerOf)))
  const put = (key: string, lender: Lender): void => {
    if (!wanted.has(key)) return
    const list = lists.get(key) ?? new Map<string, Lender[]>()
    lists.set(key, list)
    const mark = markOf(lender)
    list.set(mark, bestTwo([...(list.get(mark) ?? []), lender]))
  }
  const families = new Set(borrowers.map(({ event }) => familyOfEvent(event)?.name))
  for (const claim of claims) {
    if (!families.has(familyOfEvent(claim.event)?.name)) continue
    const article = articles.get(claim.article)
    const days = article === undefined || claim.place === null ? undefined : lentDays(claim)
    if (days === undefined) continue
    const { name, kind } = familyOfEvent(claim.event)!
    const lender = { claim, article: article!, days }
    put(`${name} at ${claim.place!.id}`, lender)
    if (kind === 'incident') for (const outer of outerOf(claim.place!.id)) put(`${name} in ${outer}`, lender)
  }
  const sorted = sortByKey(lists)
  return (borrower, dayKey) =>
    keysFor(borrower, outerOf).flatMap((key, i) => {
      const lenders = sorted.get(`${key} ${dayKey}`)
      return lenders === undefined ? [] : [{ lenders, nested: i > 0 }]
    })
}

/** Where to look for who lends to a claim: at its place first, then at those around it and inside it. */
function keysFor({ event, place }: Claim, outerOf: (id: string) => readonly string[]): readonly string[] {
  const family = familyOfEvent(event)
  if (family === undefined || place === null) return []
  const at = `${family.name} at ${place.id}`
  return family.kind === 'turning'
    ? [at]
    : [at, `${family.name} in ${place.id}`, ...outerOf(place.id).map((outer) => `${family.name} at ${outer}`)]
}

/** Each list once for every key of a day, so that a Friday is looked for among Fridays only. */
function sortByKey(
  lists: ReadonlyMap<string, ReadonlyMap<string, readonly Lender[]>>,
): ReadonlyMap<string, readonly Lender[]> {
  const sorted = new Map<string, Lender[]>()
  for (const [key, list] of lists) {
    for (const lender of [...list.values()].flat().sort(byDay)) {
      for (const dayKey of new Set(lender.days.flatMap(keysOfDay))) {
        const found = sorted.get(`${key} ${dayKey}`)
        if (found === undefined) sorted.set(`${key} ${dayKey}`, [lender])
        else found.push(lender)
      }
    }
  }
  return sorted
}

function createOuter(placeOf: (id: string) => Place | undefined): (id: string) => readonly string[] {
  const known = new Map<string, readonly string[]>()
  return (id) => {
    const found = known.get(id) ?? smallOuter(id, placeOf)
    known.set(id, found)
    return found
  }
}

/** Ids of the small places that a place lies in, the nearest first. */
export function smallOuter(id: string, placeOf: (id: string) => Place | undefined): readonly string[] {
  return (placeOf(id)?.parents ?? []).filter((parent) => {
    const kind = placeOf(parent)?.kind
    return kind !== undefined && small.has(kind)
  })
}

/** Lenders alike in all that is looked at lend alike: two of them are enough, one for the other's own article. */
function markOf({ claim, days }: Lender): string {
  const { actors, figures, objects, destination } = claim
  const who = actors.map(({ id, role, kind }) => `${role} ${id} ${kind}`).sort()
  const numbers = figures.map(({ measure, low, high, who: whom }) => `${measure} ${low} ${high} ${whom}`)
  return [days.join(), who.join(), numbers.join(), objects.join(), destination?.id ?? ''].join('|')
}

function bestTwo(lenders: readonly Lender[]): Lender[] {
  const [best, ...rest] = [...lenders].sort(compareLenders)
  const other = rest.find(({ claim }) => claim.article !== best!.claim.article)
  return other === undefined ? [best!] : [best!, other]
}

const basisOrder: readonly Basis[] = ['stated', 'relative', 'landmark']

/** The better to name first: what states its day goes before what had it worked out. */
export function compareLenders(a: Lender, b: Lender): number {
  const rank = ({ claim }: Lender): number => basisOrder.indexOf(claim.time!.basis)
  return (
    rank(a) - rank(b) ||
    compare(lastDay(a.article.published ?? null) ?? '9', lastDay(b.article.published ?? null) ?? '9') ||
    compare(a.claim.id, b.claim.id)
  )
}

const byDay = (a: Lender, b: Lender): number => compare(a.days[0]!, b.days[0]!) || compareLenders(a, b)

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
