import type { ArticleHead, Count, Place, SituationBriefing, Statement, TimeSpan } from '../model/index.ts'
import { firstDay, lastDay } from '../time/span-bounds.ts'
import { judgeAge } from './age.ts'
import { knownBy } from './as-of.ts'
import { currentControl, isControl, newestFirst } from './control.ts'
import { joinPlaces } from './statement.ts'

/** The question and everything that can answer it. */
export interface SituationMaterial {
  readonly place: Place
  /** Ids of the place and of all places inside it. */
  readonly inside: ReadonlySet<string>
  /** Local date to answer as of; undefined: now. */
  readonly asOf: string | undefined
  /** Local date of the asking, in the answer's zone. */
  readonly today: string
  /** That zone. */
  readonly zone: string
  readonly staleDays: number
  readonly archiveDays: number
  /** Every event of the articles that speak of the place. */
  readonly statements: readonly Statement[]
  readonly articles: readonly ArticleHead[]
  /** How many claims are told of the place, where `statements` are made of the newest of them only. */
  readonly told?: Count | undefined
}

/** Lines a reader takes in at one look; the rest is named and stands in the timeline. */
const most = {
  control: 3,
  developments: 10,
  unknowns: 10,
  figures: 6,
  around: 12,
  context: 6,
  perhaps: 20,
}

/** Answers what the situation at a place is: what matters most first. */
export function briefSituation(material: SituationMaterial): SituationBriefing {
  const { place, inside, today, zone } = material
  const { known, perhaps: perhapsKnown } = knownBy(material.articles, material.asOf)
  const shown = material.statements.filter((statement) => happenedBy(statement, material.asOf))
  const sure = shown.filter((statement) => known.has(statement.lead.article))
  const unsure = shown.filter((statement) => perhapsKnown.has(statement.lead.article))
  const here = sure.filter((statement) => statement.places.some((spot) => inside.has(spot.id)))
  const own = here.filter((statement) => statement.places.some((spot) => spot.id === place.id))

  const control = currentControl(own, most.control)
  const controlIds = new Set(control.map((statement) => statement.event.id))
  const told = here.filter((statement) => !controlIds.has(statement.event.id)).sort(newestFirst)
  const isUnknown = (statement: Statement): boolean => statement.lead.stance === 'unknown'
  const developments = told.filter((statement) => !isUnknown(statement))
  const ancestors = new Set(place.parents)
  const elsewhere = sure.filter((statement) => !here.includes(statement))
  const above = elsewhere.filter((statement) => isAbove(statement, ancestors, place.country))
  const around = elsewhere.filter((statement) => !above.includes(statement) && statement.places.length > 0)

  const unknowns = told.filter(isUnknown)
  const perhaps = unsure.filter((statement) => statement.places.some((spot) => inside.has(spot.id)))
  const bottomLine = control[0] ?? developments[0]
  const briefing = {
    place,
    asOf: material.asOf,
    age: judgeAge(timesThatAge(here), today, zone, material),
    bottomLine,
    bottomAge: judgeAge([bottomLine?.event.time ?? null], today, zone, material),
    control,
    developments: joinPlaces(developments.slice(0, most.developments)),
    unknowns: joinPlaces(unknowns.slice(0, most.unknowns)),
    moreUnknowns: Math.max(0, unknowns.length - most.unknowns),
    figures: here
      .filter((statement) => statement.claims.some((claim) => claim.figures.length > 0))
      .sort(newestFirst)
      .slice(0, most.figures),
    older: Math.max(0, developments.length - most.developments),
    olderStatements:
      material.told &&
      withoutShown(material.told, [...control, ...developments.slice(0, most.developments), ...unknowns]),
    around: joinPlaces(newestPerPlace(around).slice(0, most.around)),
    context: joinPlaces([...above].sort(newestFirst).slice(0, most.context)),
    perhaps: joinPlaces([...perhaps].sort(newestFirst).slice(0, most.perhaps)),
    morePerhaps: Math.max(0, perhaps.length - most.perhaps),
  }
  const lines = [
    briefing.control,
    briefing.developments,
    briefing.unknowns,
    briefing.around,
    briefing.context,
    briefing.perhaps,
  ].flat()
  return { ...briefing, lines, articles: articlesOf(lines, material.articles) }
}

/**
 * What ages an answer. A lasting state is as old as its last known day; a state told "now" is of the days of writing,
 * and says no more than the events of that same month do.
 */
function timesThatAge(statements: readonly Statement[]): readonly TimeSpan[] {
  const isState = ({ event }: Statement): boolean => event.event === 'control' || event.time?.lasting === true
  const timesOf = (some: readonly Statement[]): readonly TimeSpan[] =>
    some.map((statement) => statement.event.time).filter((time) => time !== null)
  const events = timesOf(statements.filter((statement) => !isState(statement)))
  const months = new Set(events.map((time) => lastDay(time)?.slice(0, 7)))
  const states = timesOf(statements.filter(isState))
    .map((time) => (time.lasting === true ? { ...time, earliest: time.latest } : time))
    .filter((time) => !months.has(firstDay(time)?.slice(0, 7)))
  return [...events, ...states]
}

function withoutShown({ count, more }: Count, shown: readonly Statement[]): Count {
  const ids = shown.flatMap(({ event }) => event.claims.map(({ id }) => id))
  return { count: Math.max(0, count - new Set(ids).size), more }
}

/** Nothing that happened after the day asked about. */
function happenedBy(statement: Statement, asOf: string | undefined): boolean {
  return asOf === undefined || (statement.event.time?.earliest?.slice(0, 10) ?? '') <= asOf
}

function isAbove(statement: Statement, ancestors: ReadonlySet<string>, country: string): boolean {
  return (
    statement.places.length === 0 ||
    statement.places.some((spot) => ancestors.has(spot.id) || spot.id === country)
  )
}

/** Who holds the neighbours now, newest report of each; then what else was told of them. */
function newestPerPlace(statements: readonly Statement[]): readonly Statement[] {
  const seen = new Set<string>()
  const sorted = [...statements].sort(newestFirst)
  const control = sorted.filter((statement) => {
    const id = statement.places[0]!.id
    if (!isControl(statement) || seen.has(id)) return false
    seen.add(id)
    return true
  })
  const rest = sorted.filter(
    (statement) => !control.includes(statement) && !seen.has(statement.places[0]!.id),
  )
  return [...control, ...rest]
}

function articlesOf(lines: readonly Statement[], articles: readonly ArticleHead[]): readonly ArticleHead[] {
  const used = new Set(
    lines.flatMap((line) => [...line.claims, ...line.contradictions].map((claim) => claim.article)),
  )
  return [...used]
    .map((id) => articles.find((article) => article.id === id))
    .filter((article) => article !== undefined)
}
