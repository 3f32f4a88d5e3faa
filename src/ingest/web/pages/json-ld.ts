import type { PageDocument } from './dom.ts'

/** What a page says of its article in JSON-LD. Source: https://schema.org/Article */
export interface ArticleData {
  readonly headline?: string
  readonly datePublished?: string
  readonly language?: string
  readonly publisher?: string
  readonly authors: readonly string[]
  /** Addresses it says it stands at. */
  readonly urls: readonly string[]
}

/** Longer than any description of an article, its text included. */
const longestScript = 500_000
/** Objects looked at; a page has a few dozen. */
const mostObjects = 5_000

const articleType = /^(?:https?:\/\/schema\.org\/)?(?:[A-Za-z]{0,20}(?:Article|Posting|BlogPost)|Report)$/u

/** The descriptions of articles in a page, in its order. What is no JSON is passed over. */
export function findArticleData(document: PageDocument): readonly ArticleData[] {
  const found: ArticleData[] = []
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const source = script.textContent ?? ''
    if (source.length > longestScript) continue
    const root = parse(source)
    const todo: unknown[] = [root]
    for (let seen = 0; todo.length > 0 && seen < mostObjects; seen += 1) {
      const one = todo.shift()
      if (Array.isArray(one)) todo.push(...one.slice(0, mostObjects))
      else if (isObject(one)) {
        if (list(one['@type']).some((type) => typeof type === 'string' && articleType.test(type)))
          found.push(readArticleData(one))
        todo.push(one['@graph'], one.mainEntity)
      }
    }
  }
  return found
}

function parse(source: string): unknown {
  try {
    // Some wrap it as scripts once were, in a comment or as character data.
    return JSON.parse(source.replaceAll(/\/{0,2}(?:<!--|<!\[CDATA\[|\]\]>|-->)/gu, ''))
  } catch {
    // What is no JSON says nothing.
    return undefined
  }
}

function readArticleData(one: Readonly<Record<string, unknown>>): ArticleData {
  const text = (value: unknown): string | undefined =>
    typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 1_000) : undefined
  const name = (value: unknown): string | undefined => text(isObject(value) ? value.name : value)
  const given = { headline: text(one.headline) ?? text(one.name), datePublished: text(one.datePublished) }
  const more = { language: name(one.inLanguage), publisher: name(list(one.publisher)[0]) }
  const known = Object.entries({ ...given, ...more }).filter(([, value]) => value !== undefined)
  const main = isObject(one.mainEntityOfPage) ? one.mainEntityOfPage['@id'] : one.mainEntityOfPage
  return {
    ...Object.fromEntries(known),
    authors: list(one.author)
      .map(name)
      .filter((author) => author !== undefined),
    urls: [one.url, main, one['@id']].map(text).filter((url) => url !== undefined),
  }
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
