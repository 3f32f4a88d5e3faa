import type {
  ArticleHead,
  Claim,
  DatasetTotal,
  Figure,
  FiguresBriefing,
  Statement,
  TimeSpan,
} from '../model/index.ts'
import { judgeAge } from './age.ts'
import { newestFirst } from './control.ts'
import { joinPlaces } from './statement.ts'

/** The question and everything that can answer it. */
export interface FiguresMaterial {
  /** Local dates; undefined: open. */
  readonly from: string | undefined
  readonly to: string | undefined
  /** Every row of a dataset at the place. */
  readonly rows: readonly Claim[]
  /** Events of articles at the place. */
  readonly statements: readonly Statement[]
  readonly articles: readonly ArticleHead[]
  readonly today: string
  readonly zone: string
  readonly staleDays: number
  readonly archiveDays: number
}

/** Readers look for a number, not through a hundred of them. */
const mostEvents = 20

/** Numbers of people: what datasets add up, and beside it what articles tell, event by event. */
export function briefFigures(material: FiguresMaterial): FiguresBriefing {
  const { from, to, today, zone } = material
  const rows = material.rows.filter(({ time }) => mayLie(time, from, to))
  const sure = rows.filter(({ time }) => liesIn(time, from, to))
  const inTime = material.statements.filter(({ event }) => mayLie(event.time, from, to))
  const told = inTime.filter(({ claims, contradictions }) =>
    [...claims, ...contradictions].some(({ row, figures }) => row === undefined && figures.length > 0),
  )
  const events = joinPlaces([...told].sort(newestFirst))
  const unknowns = inTime.filter(({ lead }) => lead.event === 'casualties' && lead.stance === 'unknown')
  const shown = events.slice(0, mostEvents)
  const times = [...shown.map(({ event }) => event.time), ...rows.map(({ time }) => time)]
  return {
    totals: totalsOf(sure, material.articles),
    perhaps: totalsOf(
      rows.filter((row) => !sure.includes(row)),
      material.articles,
    ),
    events: shown,
    unknowns: joinPlaces(unknowns),
    older: events.length - shown.length,
    age: judgeAge(
      times.filter((time) => time !== null),
      today,
      zone,
      material,
    ),
    articles: material.articles,
  }
}

const day = (value: string | null | undefined): string | undefined => value?.slice(0, 10)

/** Whether a time may lie in the days asked about; one that is not known may only where none are asked about. */
function mayLie(time: TimeSpan | null, from: string | undefined, to: string | undefined): boolean {
  if (from === undefined && to === undefined) return true
  if (time === null) return false
  return (day(time.earliest) ?? '') <= (to ?? '9999') && (day(time.latest) ?? '9999') >= (from ?? '')
}

function liesIn(time: TimeSpan | null, from: string | undefined, to: string | undefined): boolean {
  return (day(time?.earliest) ?? '') >= (from ?? '') && (day(time?.latest) ?? '9999') <= (to ?? '9999')
}

/** Totals of each dataset and measure; datasets count the same events, so nothing is added across them. */
function totalsOf(rows: readonly Claim[], articles: readonly ArticleHead[]): readonly DatasetTotal[] {
  const versions = new Map(articles.map(({ id, row }) => [id, row?.version ?? '']))
  const groups = new Map<string, Claim[]>()
  for (const claim of rows) {
    for (const measure of new Set(claim.figures.map((figure) => figure.measure))) {
      const key = `${claim.row!.dataset} ${measure}`
      const group = groups.get(key)
      if (group === undefined) groups.set(key, [claim])
      else group.push(claim)
    }
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, claims]) => total(key, claims, versions))
}

function total(key: string, claims: readonly Claim[], versions: ReadonlyMap<string, string>): DatasetTotal {
  const [dataset, measure] = key.split(' ') as [DatasetTotal['dataset'], DatasetTotal['measure']]
  const figuresOf = ({ figures }: Claim, isPart: boolean): readonly Figure[] =>
    figures.filter((figure) => figure.measure === measure && (figure.part === true) === isPart)
  const sum = (count: (figure: Figure) => number): number =>
    claims.flatMap((claim) => figuresOf(claim, false)).reduce((all, figure) => all + count(figure), 0)
  const parts = new Map<string, number>()
  for (const figure of claims.flatMap((claim) => figuresOf(claim, true))) {
    const who = figure.who ?? ''
    parts.set(who, (parts.get(who) ?? 0) + figure.low)
  }
  const bestOf = (figure: Figure): number => figure.best ?? figure.low
  const weigh = (claim: Claim): number =>
    figuresOf(claim, false).reduce((all, figure) => all + bestOf(figure), 0)
  return {
    dataset,
    measure,
    versions: [...new Set(claims.map(({ article }) => versions.get(article) ?? ''))].filter(Boolean).sort(),
    low: sum((figure) => figure.low),
    best: sum(bestOf),
    high: sum((figure) => figure.high ?? figure.low),
    parts: [...parts]
      .filter(([, count]) => count > 0)
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))
      .map(([who, count]) => ({ who, count })),
    rows: [...claims].sort((a, b) => weigh(b) - weigh(a) || newestRow(a, b)),
    earliest: claims.map(({ time }) => day(time?.earliest) ?? '').sort()[0]!,
    latest: claims
      .map(({ time }) => day(time?.latest) ?? '')
      .sort()
      .at(-1)!,
  }
}

function newestRow(a: Claim, b: Claim): number {
  const [x, y] = [a.time?.latest ?? '', b.time?.latest ?? '']
  return x === y ? (a.id < b.id ? -1 : 1) : x < y ? 1 : -1
}
