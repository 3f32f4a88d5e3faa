import { RefusedError } from './refused-error.ts'

/** What a Markdown file says of itself before its text. */
export interface FrontMatter {
  readonly title?: string
  readonly publisher?: string
  readonly url?: string
  /** A date (YYYY-MM-DD) or an instant, as given. */
  readonly published?: string
  /** BCP 47, in canonical form. */
  readonly language?: string
  /** The publications its facts are retold from. */
  readonly retold?: readonly string[]
}

/** A Markdown text in its two parts; `body` is everything after the line that closes the front matter. */
export interface MarkdownParts {
  readonly matter: FrontMatter
  readonly body: string
}

/**
 * Parses front matter: `key: value` lines between two lines of three hyphens, lists as indented `- ` lines
 * or `[a, b]`, values bare or in quotes. Keys we do not know are passed over. A first line of hyphens with
 * no `key:` after it is a rule of the text.
 * @throws {RefusedError} bad-front-matter, with `problem` (unclosed, line, published, language, url) and its `line` or `value`
 */
export function parseFrontMatter(text: string): MarkdownParts {
  const opening = /^---[ \t]*\r?\n(?=[A-Za-z][\w-]*[ \t]*:|#|---)/u.exec(text)
  if (opening === null) return { matter: {}, body: text }
  const entries = new Map<string, string | string[]>()
  let list: string[] | undefined
  let number = 1
  for (let at = opening[0].length; at < text.length; ) {
    const newline = text.indexOf('\n', at)
    const next = newline === -1 ? text.length : newline + 1
    const line = text.slice(at, next).trimEnd()
    at = next
    number += 1
    if (line === '---') return { matter: check(entries), body: text.slice(at) }
    if (line === '' || line.startsWith('#')) continue
    const item = /^\s+-\s+(.+)$/su.exec(line)?.[1] ?? (list && /^-\s+(.+)$/su.exec(line)?.[1])
    const pair = /^([A-Za-z][\w-]*)[ \t]*:(?:[ \t]+(.*))?$/su.exec(line)
    if (item !== undefined && list !== undefined) list.push(bare(item))
    else if (pair !== null) list = enter(entries, pair[1]!.toLowerCase(), pair[2]?.trim() ?? '')
    else throw bad('line', { line: String(number) })
  }
  throw bad('unclosed', {})
}

/** Enters a pair; answers the list that further lines may fill. */
function enter(entries: Map<string, string | string[]>, key: string, value: string): string[] | undefined {
  if (value !== '' && !(value.startsWith('[') && value.endsWith(']'))) {
    entries.set(key, bare(value))
    return undefined
  }
  const items = value.slice(1, -1).split(',')
  const list = items.map((item) => bare(item.trim())).filter((item) => item !== '')
  entries.set(key, list)
  return list
}

/** A value without the quotes around it. */
function bare(value: string): string {
  const quoted = /^(["'])(.*)\1$/su.exec(value.trim())
  return quoted === null ? value.trim() : quoted[2]!
}

function check(entries: ReadonlyMap<string, string | string[]>): FrontMatter {
  const list = (key: string): readonly string[] => [entries.get(key) ?? []].flat()
  // A key without a value says nothing, just as a missing one.
  const one = (key: string): string | undefined => list(key).join(', ') || undefined
  const retold = list('retold')
  const language = one('language')
  const published = one('published')
  const url = one('url')
  if (published !== undefined && !isDayOrInstant(published)) throw bad('published', { value: published })
  if (url !== undefined && !/^https?:$/u.test(URL.parse(url)?.protocol ?? ''))
    throw bad('url', { value: url })
  return {
    ...given('title', one('title')),
    ...given('publisher', one('publisher')),
    ...given('url', url),
    ...given('published', published),
    ...given('language', language && canonicalLanguage(language)),
    ...(retold.length > 0 && { retold }),
  }
}

function given<Key extends string>(key: Key, value: string | undefined): { readonly [K in Key]?: string } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [K in Key]?: string })
}

function canonicalLanguage(value: string): string {
  try {
    return Intl.getCanonicalLocales(value)[0]!
  } catch {
    throw bad('language', { value })
  }
}

/** A wall time without a zone is neither: it would have to be guessed where it was read. */
function isDayOrInstant(value: string): boolean {
  try {
    if (/^\d{4}-\d{2}-\d{2}$/u.test(value)) Temporal.PlainDate.from(value, { overflow: 'reject' })
    else Temporal.Instant.from(value)
    return true
  } catch {
    return false
  }
}

function bad(problem: string, details: Readonly<Record<string, string>>): RefusedError {
  return new RefusedError('refused.bad-front-matter', { problem, ...details })
}
