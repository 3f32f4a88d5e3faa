import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readArticle } from '../../../../src/core/index.ts'
import { loadKnowledge } from '../../../../src/data/load-knowledge.ts'
import { ownData } from '../../../data/data-folder.ts'

/**
 * Tables of sentences, written blind by somebody who had not seen the rules, and read as articles by the whole
 * engine. What each language scored before anything was mended, and what was changed in its table since, is in
 * table-<language>.md beside this file.
 */
interface Entry {
  readonly text: string
  readonly published?: string
  readonly times?: readonly Expected[]
  /** Why the reader is wrong here; the test fails once it no longer is. */
  readonly known?: string
}

/** One expression; of bounds only those given are compared. `alt_…` is as good. */
interface Expected {
  readonly text: string
  readonly type: string
  readonly value: string
  readonly earliest?: string
  readonly latest?: string
  readonly alt_text?: string
  readonly alt_value?: string
}

const knowledge = loadKnowledge(ownData)
const fetchedAt = Date.UTC(2026, 10, 25)

function entriesOf(name: string): readonly Entry[] | undefined {
  const file = new URL(`${name}.json`, import.meta.url)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}

/** What is read, with each alternative that the table allows put in the table's own way. */
function read({ text, published, times = [] }: Entry, language: string): readonly Expected[] {
  const intake = {
    text,
    language,
    origin: 'table',
    rawSha256: '',
    ...(published !== undefined && { published }),
  }
  return readArticle(intake, knowledge, fetchedAt).times.map((found, i) => {
    const expected = times[i]
    return {
      text: found.text === expected?.alt_text ? expected.text : found.text,
      type: found.type,
      value: found.value === expected?.alt_value ? expected.value : found.value,
      ...(expected?.earliest !== undefined && { earliest: dayOf(found.span?.earliest) }),
      ...(expected?.latest !== undefined && { latest: dayOf(found.span?.latest) }),
    }
  })
}

const dayOf = (bound: string | null | undefined): string => bound?.slice(0, 10) ?? 'open'

const bare = ({ alt_text: _text, alt_value: _value, ...expected }: Expected): Expected => expected

const languages = ['en', 'fr'].filter((language) => entriesOf(`table-${language}`) !== undefined)

describe.each(languages)(
  'every sentence of the tables in %s is read as a careful reader would',
  (language) => {
    test.each(
      [`table-${language}`, `not-dates-${language}`].flatMap((name) =>
        (entriesOf(name) ?? []).map((entry) => [name, entry.text, entry] as const),
      ),
    )('%s: %s', (_name, _text, entry) => {
      const expected = (entry.times ?? []).map(bare)
      if (entry.known === undefined) expect(read(entry, language)).toEqual(expected)
      else expect(read(entry, language), 'mended: take "known" away').not.toEqual(expected)
    })
  },
)
