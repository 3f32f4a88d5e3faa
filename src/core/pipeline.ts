import { createHash } from 'node:crypto'
import type { Surroundings } from './corpus/finding.ts'
import { smallOuter } from './corpus/lenders.ts'
import { type Sketch, sketchOf } from './corpus/likeness.ts'
import type { SearchedPart } from './corpus/searched-parts.ts'
import { type Extraction, extract } from './extract/extract.ts'
import type { PlaceFound } from './extract/extract-places.ts'
import { readRow } from './extract/rows/read-row.ts'
import { splitSentences } from './extract/sentences.ts'
import type { Knowledge } from './knowledge.ts'
import { nameKey } from './language/fold.ts'
import type { LanguagePack } from './language/pack.ts'
import type { Article, Claim, Intake, Place, TimeSpan, Unread } from './model/index.ts'

export { datasetOf } from './extract/rows/read-row.ts'
export { formatRow } from './extract/rows/row-text.ts'

/** An article and everything read from it. */
export interface Reading {
  readonly article: Article
  readonly claims: readonly Claim[]
  readonly times: readonly ReadTime[]
  /** What makes it a version of another article; absent for what stands alone. */
  readonly edition?: EditionKey
  /** What its text is compared by; absent for what is too short, and for rows. */
  readonly sketch?: Sketch
  /** What the places of its claims lie in, by their id; for one that is missing, only its country is known. */
  readonly around?: Readonly<Record<string, Surroundings>>
  /** Where its sentences and titles stand, to be searched; those of its claims need not be named. */
  readonly sentences?: readonly TextPart[]
  /** The same with their words, where these were worked out along with the reading (`searchedParts`). */
  readonly searched?: readonly SearchedPart[]
}

/** A part of an article's text, UTF-16 code units. */
export interface TextPart {
  readonly start: number
  readonly end: number
}

/** Articles of one lineage are versions of one another; those of one content are the same version. */
export interface EditionKey {
  /** `row:<dataset>:<id>`, or `page:<canonical address>`. */
  readonly lineage: string
  /** A hash; what is equal says the same. */
  readonly content: string
}

/** A time expression with what was concluded of it. */
export interface ReadTime {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  /** TIMEX3 value, resolved as far as it can be. */
  readonly value: string
  readonly span: TimeSpan | null
}

/** Why nothing came of what was read. */
function reasonUnread({ claims, longPast }: Extraction): Unread | null {
  if (claims.length > 0) return null
  return longPast > 0 ? 'history' : 'no-claim'
}

/**
 * Reads one article: sentences, times, claims, dates.
 * @param fetchedAt UTC milliseconds: when it was taken in; nothing told as past can lie after it
 */
export function readArticle(intake: Intake, knowledge: Knowledge, fetchedAt: number): Reading {
  const { places: _places, ...reading } = readWithPlaces(intake, knowledge, fetchedAt)
  return reading
}

/** The same with every place that the article names; none in a language without a pack. */
export function readWithPlaces(
  intake: Intake,
  knowledge: Knowledge,
  fetchedAt: number,
): Reading & { readonly places: () => readonly PlaceFound[] } {
  const sha256 = createHash('sha256').update(intake.text).digest('hex')
  const id = `a${sha256.slice(0, idDigits)}`
  if (intake.row !== undefined)
    return { ...rowReading(intake, { id, sha256, fetchedAt }, knowledge), places: () => [] }
  const language = intake.language ?? 'und'
  const pack = packOf(language, knowledge)
  const read = pack === undefined ? undefined : extract(id, intake, pack, knowledge, fetchedAt)
  const unread = read === undefined ? 'language' : reasonUnread(read)
  const { title, publisher, author, url, retoldFrom } = intake
  const published = read === undefined ? givenDate(intake) : read.published
  return {
    article: {
      id,
      sha256,
      text: intake.text,
      language,
      fetchedAt,
      origin: intake.origin,
      starter: intake.starter === true,
      unread,
      ...(title !== undefined && { title }),
      ...(publisher !== undefined && { publisher }),
      ...(author !== undefined && { author }),
      ...(url !== undefined && { url }),
      ...(retoldFrom !== undefined && { retoldFrom }),
      ...(published !== undefined && { published }),
      ...(read?.stamp !== undefined && { stamp: read.stamp }),
    },
    claims: read?.claims ?? [],
    around: surround(read?.claims ?? [], knowledge),
    sentences: (read?.sentences ?? splitSentences(intake.text, { language, times: {}, claims: {} }))
      .filter(({ kind }) => kind !== 'noise')
      .map(({ start, end }) => ({ start, end })),
    ...editionOf(intake, read?.stamp?.text),
    ...sketched(intake),
    times: (read?.times ?? []).map(({ expression, value, span }) => ({
      start: expression.start,
      end: expression.end,
      text: expression.text,
      type: expression.type,
      value,
      span,
    })),
    places: read?.places ?? (() => []),
  }
}

/** The row of a dataset: one claim, and no words to read. @throws {RowError} */
function rowReading(
  { text, row, origin }: Intake,
  { id, sha256, fetchedAt }: { readonly id: string; readonly sha256: string; readonly fetchedAt: number },
  knowledge: Knowledge,
): Reading {
  const { dataset, version } = row!
  const read = readRow(dataset, version, text, knowledge)
  const claims = [read.claim(id)]
  return {
    article: {
      id,
      sha256,
      text,
      // Both datasets are written in English.
      language: 'en',
      fetchedAt,
      origin,
      starter: false,
      unread: null,
      title: read.title,
      publisher: read.publisher,
      row: { dataset, version: read.version, id: read.id },
      codedFrom: read.codedFrom,
      ...(read.published !== undefined && { published: read.published }),
    },
    claims,
    times: [],
    around: surround(claims, knowledge),
    edition: {
      lineage: `row:${dataset}:${read.id}`,
      content: createHash('sha256').update(read.content).digest('hex'),
    },
  }
}

function surround(claims: readonly Claim[], { places, gazetteer }: Knowledge): Reading['around'] & object {
  const placeOf = (id: string): Place | undefined => places.get(id) ?? gazetteer.byId(id)
  const around: Record<string, Surroundings> = {}
  for (const { place } of claims)
    if (place !== null)
      around[place.id] ??= { all: placeOf(place.id)?.parents ?? [], small: smallOuter(place.id, placeOf) }
  return around
}

/** Articles of the starter corpus are one source as it is. */
function sketched({ text, starter }: Intake): { readonly sketch?: Sketch } {
  const sketch = starter === true ? undefined : sketchOf(text)
  return sketch === undefined ? {} : { sketch }
}

/** A page is a new version when its words are others; what was printed on it by whatever fetched it are none. */
function editionOf({ lineage, text }: Intake, stamp: string | undefined): { readonly edition?: EditionKey } {
  if (lineage === undefined) return {}
  const words = nameKey(stamp === undefined ? text : text.replace(stamp, ' '))
  return { edition: { lineage, content: createHash('sha256').update(words).digest('hex') } }
}

function packOf(language: string, { packs }: Knowledge): LanguagePack | undefined {
  return packs.get(language.split('-')[0]!.toLowerCase())
}

/** 64 bits of the hash: no corpus will hold two articles alike. */
const idDigits = 16

/** The publication given beside a text that cannot be read. */
function givenDate({ published, publishedFrom }: Intake): TimeSpan | undefined {
  const readings = published === undefined ? (publishedFrom?.readings ?? []) : [published]
  const [earliest, latest] = [readings[0], readings.at(-1)]
  if (earliest === undefined || latest === undefined) return undefined
  const common = { earliest, latest, basis: 'stated', text: '' } as const
  if (earliest === latest)
    return { ...common, precision: earliest.length > 10 ? 'minute' : 'day', value: earliest, why: [] }
  const details = { text: publishedFrom!.text, firstDate: earliest, secondDate: latest }
  return {
    ...common,
    precision: 'range',
    value: null,
    candidates: readings,
    why: [{ code: 'two-readings', details }],
  }
}
