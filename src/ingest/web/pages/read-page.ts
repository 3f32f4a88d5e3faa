import { Readability } from '@mozilla/readability'
// Its one-file build: of its 200 files each costs a millisecond to find and load.
import { parseHTML } from 'linkedom/worker'
import type { GivenDate } from '../../../core/index.ts'
import { RefusedError } from '../../refused-error.ts'
import { lineOf, type PageDocument, type PageNode } from './dom.ts'
import { type ArticleData, findArticleData } from './json-ld.ts'
import { type DateLabels, findDateLines, findGivenDates } from './page-dates.ts'
import { findFacts, type PageFacts } from './page-facts.ts'
import { pageText } from './page-text.ts'

/** An article as found in a page. */
export interface PageFound extends PageFacts {
  /** Title, lines that date it where nothing else does, and paragraphs, parted by blank lines. */
  readonly text: string
  /** Dates of publication that the page gives, each with its mark. */
  readonly dates: readonly GivenDate[]
}

/** Less is no article: a notice of cookies, or an empty frame that a script would fill. */
const fewestLetters = 40

/** Elements of a page; the largest live reports of news sites have some 30,000. */
const mostElements = 100_000

/** Pages of real sites are some 40 deep. */
const deepest = 250

/**
 * Finds the article of a page. Slow and hungry on hostile pages: it runs in a worker.
 * @param url where it came from, undefined for a file
 * @throws {RefusedError} no-article, too-complex
 */
export function readPage(html: string, labels: DateLabels, url?: string): PageFound {
  const document = parseDocument(html)
  checkShape(document)
  const article = chooseArticle(findArticleData(document), document, url)
  const facts = findFacts(document, article, url)
  const dates = findGivenDates(document, article, labels)
  const lines = dates.length > 0 ? [] : findDateLines(document, labels)
  const found = findContent(document)
  const body = found === undefined ? '' : pageText(found.content)
  if ((body.match(/\p{L}/gu)?.length ?? 0) < fewestLetters) throw new RefusedError('refused.no-article')
  const title = decode(facts.title ?? found!.title)
  const head = body.slice(0, 2_000)
  const missing = [title, ...lines].filter((line) => line !== '' && !head.includes(line))
  return { ...facts, ...(title !== '' && { title }), dates, text: [...missing, body].join('\n\n') }
}

/** Refuses what finding the article would take minutes for: its cost grows with the square of the depth. */
function checkShape(document: PageDocument): void {
  let level: PageNode[] = [document]
  let elements = 0
  for (let depth = 0; level.length > 0; depth += 1) {
    elements += level.length
    if (depth > deepest || elements > mostElements) throw new RefusedError('refused.too-complex')
    level = level.flatMap((node) => Array.from(node.childNodes).filter((child) => child.nodeType === 1))
  }
}

/** A part of a page, as some servers send, is put into a whole one. */
function parseDocument(html: string): PageDocument {
  const parse = (source: string): PageDocument => parseHTML(source).document as unknown as PageDocument
  const document = parse(html)
  const isWhole = document.documentElement?.localName === 'html'
  return isWhole ? document : parse(`<!doctype html><html><head></head><body>${html}</body></html>`)
}

function findContent(
  document: PageDocument,
): { readonly content: PageNode; readonly title: string } | undefined {
  try {
    const options = { serializer: (node: unknown) => node as PageNode, maxElemsToParse: mostElements }
    const found = new Readability<PageNode>(
      document as never,
      { ...options, disableJSONLD: true } as never,
    ).parse()
    if (found?.content === null || found?.content === undefined) return undefined
    return { content: found.content, title: found.title?.trim() ?? '' }
  } catch (error) {
    if (/too many elements|call stack/iu.test(String(error)))
      throw new RefusedError('refused.too-complex', {}, { cause: error })
    throw error
  }
}

/** Of several articles described in a page the one that stands at its address or under its heading, else the only one. */
function chooseArticle(
  all: readonly ArticleData[],
  document: PageDocument,
  url: string | undefined,
): ArticleData | undefined {
  if (all.length <= 1) return all[0]
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href')
  const heading = lineOf(document.querySelector('h1'))
  return (
    all.find(({ urls }) => urls.some((one) => one === url || one === canonical)) ??
    all.find(({ headline }) => headline !== undefined && headline === heading)
  )
}

/** Titles in data are often written as HTML. */
function decode(title: string): string {
  if (!/&#?\w{1,12};/u.test(title)) return title.replaceAll(/\s+/gu, ' ').trim()
  return lineOf(parseDocument(title.replaceAll('<', '&lt;')).documentElement)
}
