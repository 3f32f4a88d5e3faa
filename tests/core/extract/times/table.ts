import { existsSync, readFileSync } from 'node:fs'
import type { Intake } from '../../../../src/core/model/index.ts'
import { type ReadTime, readArticle } from '../../../../src/core/pipeline.ts'
import { knowledge } from '../../../knowledge.ts'

/** A time expression as the annotator gives it; `alt_*` is as good as what stands first. */
export interface TableTime {
  readonly text: string
  readonly type: string
  readonly value: string
  readonly earliest?: string
  readonly latest?: string
  readonly alt_text?: string
  readonly alt_type?: string
  readonly alt_value?: string
  /** The end of the range whose first words these are: they may bear all of it. */
  readonly alt_latest?: string
  /** The annotator was not sure of the bounds: they are not compared. */
  readonly unsure?: boolean
  readonly unsure_range?: boolean
  /** Whether it is to be marked at all is a matter of taste: it may be missing. */
  readonly optional?: boolean
}

/** A sentence with all times that are to be read from it. */
export interface TableEntry {
  readonly text: string
  readonly published?: string
  readonly times: readonly TableTime[]
  /** Why it is still read wrongly. */
  readonly known?: string
}

/** Entries of a table; the file's head says where it comes from and how it was scored at first. */
export function readTable(name: string): readonly TableEntry[] {
  const file = new URL(`${name}.json`, import.meta.url)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as { entries: TableEntry[] }).entries : []
}

/** Long after everything that tables tell. */
const fetchedAt = Temporal.Instant.from('2026-11-25T12:00:00Z').epochMilliseconds

/** The times that the whole engine reads from an entry. */
export function readEntry({ text, published }: TableEntry, language: string): readonly ReadTime[] {
  const intake: Intake = {
    text,
    rawSha256: '',
    language,
    origin: 'table',
    ...(published !== undefined && { published }),
  }
  return readArticle(intake, knowledge, fetchedAt).times
}

/** What was read otherwise than the entry says, in words; [] when all is right. */
export function faultsOf(entry: TableEntry, read: readonly ReadTime[]): readonly string[] {
  const spare = [...read]
  const missed = entry.times.flatMap((time) => {
    const at = spare.findIndex((one) => one.text === time.text || one.text === time.alt_text)
    if (at < 0) return time.optional === true ? [] : [`«${time.text}» was not read`]
    const [found] = spare.splice(at, 1)
    return faultsOfTime(time, found!)
  })
  return [...missed, ...spare.map((one) => `«${one.text}» ${one.type} ${one.value} was read`)]
}

function faultsOfTime(time: TableTime, found: ReadTime): readonly string[] {
  const faults: string[] = []
  const say = (what: string, wanted: string, got: string): void => {
    faults.push(`«${time.text}» ${what} ${wanted}, read ${got}`)
  }
  const values = [time.value, time.alt_value]
  const types = [time.type, time.alt_type]
  if (!values.includes(found.value)) say('value', values.filter(Boolean).join(' or '), found.value)
  else if (!types.includes(found.type)) say('type', types.filter(Boolean).join(' or '), found.type)
  if (time.unsure === true || time.unsure_range === true || time.earliest === undefined) return faults
  const bounds = `${dayOf(found.span?.earliest, found)}..${dayOf(found.span?.latest, found)}`
  const wanted = [time.latest, time.alt_latest ?? time.latest].map((latest) => `${time.earliest}..${latest}`)
  if (!wanted.includes(bounds)) say('bounds', wanted[0]!, bounds)
  return faults
}

/** The local day of a bound: of an instant, the day of the value. */
function dayOf(bound: string | null | undefined, { value }: ReadTime): string {
  return bound == null || bound.length === 10 ? `${bound}` : value.slice(0, 10)
}
