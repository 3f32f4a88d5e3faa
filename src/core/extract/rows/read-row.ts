import { RowError } from '../../errors.ts'
import type { Knowledge } from '../../knowledge.ts'
import type { Claim, Dataset, TimeSpan } from '../../model/index.ts'
import { acledColumns, acledStamps, readAcled } from './acled.ts'
import { bindParty } from './bind-party.ts'
import { bindPlace } from './bind-place.ts'
import { countryNamed } from './country-names.ts'
import type { RowFacts, RowTime } from './row-facts.ts'
import { readFields } from './row-fields.ts'
import { contentOf, type Fields, parseRow } from './row-text.ts'
import { readUcdp, ucdpColumns } from './ucdp-ged.ts'

interface Format {
  /** As its publisher stands in data/publishers.json. */
  readonly publisher: string
  readonly name: string
  readonly columns: readonly string[]
  /** Columns that change with every export. */
  readonly stamps: readonly string[]
  readonly read: (row: ReturnType<typeof readFields>, version: string) => RowFacts
}

const formats: Readonly<Record<Dataset, Format>> = {
  acled: { publisher: 'ACLED', name: 'ACLED', columns: acledColumns, stamps: acledStamps, read: readAcled },
  'ucdp-ged': { publisher: 'UCDP', name: 'UCDP GED', columns: ucdpColumns, stamps: [], read: readUcdp },
}

/** Which dataset a table is, by its columns; undefined when none that we read. */
export function datasetOf(columns: readonly string[]): Dataset | undefined {
  const held = new Set(columns.map((name) => name.trim().toLowerCase()))
  const known = Object.keys(formats) as Dataset[]
  return known.find((dataset) => formats[dataset].columns.every((name) => held.has(name)))
}

/** What one row says, with what is kept beside its claim. */
export interface RowRead {
  /** The dataset's own id of the row. */
  readonly id: string
  readonly version: string
  /** "UCDP GED 23.1, row 300380". */
  readonly title: string
  readonly publisher: string
  readonly published: TimeSpan | undefined
  readonly codedFrom: readonly string[]
  /** The row without its way of writing: two with the same content are one. */
  readonly content: string
  claim(article: string): Claim
}

/**
 * Reads the row of a dataset.
 * @param text as `formatRow` writes it
 * @throws {RowError} naming the field that cannot be read
 */
export function readRow(dataset: Dataset, version: string, text: string, knowledge: Knowledge): RowRead {
  const fields = lowerCased(parseRow(text))
  const format = formats[dataset]
  const facts = format.read(readFields(fields), version)
  const country = countryNamed(facts.place.country, knowledge)
  if (country === undefined) throw new RowError('country', facts.place.country)
  return {
    id: facts.id,
    version: facts.version,
    title: `${[format.name, facts.version].filter((part) => part !== '').join(' ')}, row ${facts.id}`,
    publisher: format.publisher,
    published: facts.published,
    codedFrom: facts.codedFrom,
    content: contentOf(fields, format.stamps),
    claim: (article) => ({
      ...claimOf(facts, article, { text, country, knowledge }),
      row: { dataset, id: facts.id, code: facts.code },
    }),
  }
}

function claimOf(
  facts: RowFacts,
  article: string,
  {
    text,
    country,
    knowledge,
  }: { readonly text: string; readonly country: string; readonly knowledge: Knowledge },
): Claim {
  return {
    id: `${article}:0:${facts.event}:0`,
    article,
    event: facts.event,
    place: bindPlace(facts.place, country, knowledge),
    actors: facts.parties.map((party) => bindParty(party, country, knowledge)),
    time: spanOf(facts.time),
    speaker: { kind: 'reporter', text: '' },
    stance: 'asserted',
    figures: facts.figures,
    acts: [],
    objects: [],
    quote: text,
    start: 0,
    end: text.length,
  }
}

function spanOf({ earliest, latest, precision, code }: RowTime): TimeSpan {
  const isDay = earliest === latest && precision === 'day'
  const isMonth =
    earliest.endsWith('-01') && precision === 'month' && earliest.slice(0, 7) === latest.slice(0, 7)
  return {
    earliest,
    latest,
    // A week or month of the codebook need not be one of the calendar.
    precision: isDay
      ? 'day'
      : isMonth
        ? 'month'
        : precision === 'year' && isYear(earliest, latest)
          ? 'year'
          : 'range',
    basis: 'stated',
    value: isDay ? earliest : isMonth ? earliest.slice(0, 7) : null,
    text: '',
    why: isDay ? [] : [{ code: 'row-precision', details: { code } }],
  }
}

const isYear = (from: string, to: string): boolean =>
  from.endsWith('-01-01') && to === `${from.slice(0, 4)}-12-31`

function lowerCased(fields: Fields): Fields {
  return new Map([...fields].map(([name, value]) => [name.trim().toLowerCase(), value]))
}
