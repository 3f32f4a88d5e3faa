import { lineOf, type PageDocument } from './dom.ts'
import type { ArticleData } from './json-ld.ts'
import { parseLanguageTag } from './language-tag.ts'

/** What a page says of its article beside its text; what it does not say is left out. */
export interface PageFacts {
  readonly title?: string
  readonly author?: string
  readonly publisher?: string
  /** BCP 47, in canonical form. */
  readonly language?: string
  /** Of the article, without a fragment. */
  readonly url?: string
}

/** Longer than any title or name. */
const longest = 300

/**
 * Finds title, author, publisher, language and address.
 * @param url where the page came from, undefined for a file
 */
export function findFacts(document: PageDocument, article: ArticleData | undefined, url?: string): PageFacts {
  const meta = (...names: readonly string[]): string | undefined => {
    for (const name of names) {
      const found = document.querySelector(`meta[property="${name}"], meta[name="${name}"]`)
      const content = found?.getAttribute('content')?.replaceAll(/\s+/gu, ' ').trim()
      if (content !== undefined && content !== '') return content.slice(0, longest)
    }
    return undefined
  }
  const address = ownAddress(document, url)
  const host = address === undefined ? undefined : new URL(address).hostname.replace(/^www\./u, '')
  const author = article?.authors.join(', ') || meta('author', 'article:author', 'dc.creator')
  const facts: PageFacts = clean({
    title: article?.headline ?? meta('og:title', 'twitter:title') ?? onlyHeading(document),
    // An address of a profile names nobody.
    author: author === undefined || /^https?:/u.test(author) ? undefined : author.slice(0, longest),
    publisher: meta('og:site_name') ?? article?.publisher ?? meta('application-name', 'dc.publisher') ?? host,
    language: parseLanguageTag(
      document.documentElement?.getAttribute('lang') ??
        article?.language ??
        meta('og:locale', 'content-language'),
    ),
    url: address,
  })
  return facts
}

function onlyHeading(document: PageDocument): string | undefined {
  const headings = [...document.querySelectorAll('h1')].map(lineOf).filter((line) => line !== '')
  return headings.length === 1 ? headings[0]!.slice(0, longest) : undefined
}

/**
 * Where the article is at home: the address that the page gives as its own, if it is of the site it came from; a page
 * cannot put itself under another outlet's name.
 */
function ownAddress(document: PageDocument, url: string | undefined): string | undefined {
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href')
  const shared = document.querySelector('meta[property="og:url"]')?.getAttribute('content')
  for (const given of [canonical, shared]) {
    const found = given === null || given === undefined ? null : URL.parse(given, url)
    if (found === null || !/^https?:$/u.test(found.protocol) || found.username !== '') continue
    const isHome = found.pathname === '/' && found.search === ''
    if (
      url !== undefined &&
      (site(found) !== site(new URL(url)) || (isHome && new URL(url).pathname !== '/'))
    )
      continue
    if (url === undefined && isHome) continue
    found.hash = ''
    return found.href
  }
  return url
}

const site = ({ hostname }: URL): string => hostname.replace(/^(?:www|m|mobile|amp)\./u, '')

function clean(facts: { readonly [Key in keyof PageFacts]: string | undefined }): PageFacts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined && value !== ''))
}
