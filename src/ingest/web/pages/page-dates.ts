import type { GivenDate } from '../../../core/index.ts'
import { parseGivenDate } from '../given-date.ts'
import { lineOf, type PageDocument, type PageElement } from './dom.ts'
import type { ArticleData } from './json-ld.ts'

/** Words that label dates in a page's head, as regular expressions over folded text: of publication, of an update. */
export interface DateLabels {
  readonly published: readonly string[]
  readonly updated: readonly string[]
}

/** Meta elements that say when a page was first published; those of changes are not among them. */
const metaNames = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datePublished',
  'dcterms.issued',
  'dc.date.issued',
  'citation_publication_date',
  'parsely-pub-date',
  'sailthru.date',
  'publish-date',
  'publication_date',
  'pubdate',
]

/** The dates of publication that a page gives, the most deliberate mark first; what cannot be read is left out. */
export function findGivenDates(
  document: PageDocument,
  article: ArticleData | undefined,
  labels: DateLabels,
): readonly GivenDate[] {
  const found: GivenDate[] = []
  const note = (mark: GivenDate['mark'], text: string | null | undefined): void => {
    const readings = parseGivenDate(text ?? '')
    if (readings.length > 0) found.push({ mark, text: text!.trim().slice(0, 80), readings })
  }
  note('jsonld', article?.datePublished)
  const metas = [...document.querySelectorAll('meta')]
  for (const name of metaNames) {
    const meta = metas.find((one) =>
      ['property', 'name', 'itemprop'].some(
        (attribute) => one.getAttribute(attribute)?.toLowerCase() === name.toLowerCase(),
      ),
    )
    note('meta', meta?.getAttribute('content'))
  }
  // The first time of an article can as well be that of another it points to: only where nothing else is said.
  const time = found.length > 0 ? undefined : findTime(document, labels)
  note('time', time?.getAttribute('datetime') ?? time?.getAttribute('content') ?? time?.textContent)
  return found
}

/** Parts of a page that are about other articles or about the site. */
const elsewhere =
  'nav, footer, aside, form, [class*="related"], [class*="sidebar"], [class*="comment"], [class*="widget"], [id*="sidebar"], [id*="comment"]'

/** The element that says when the article was published: marked as such, else the first of the article's own. */
function findTime(document: PageDocument, labels: DateLabels): PageElement | undefined {
  const own = (selector: string): readonly PageElement[] =>
    [...document.querySelectorAll(selector)].filter((one) => one.closest(elsewhere) === null)
  const marked = own('[itemprop="datePublished"], time[pubdate], time.published, time.entry-date')
  const first = marked.find((one) => one.localName !== 'meta' && !isUpdate(one, labels))
  if (first !== undefined) return first
  const times = own('article time, main time, header time, [role="main"] time').filter(
    (one) => one.closest('article article, li') === null,
  )
  return times.find((one) => !isUpdate(one, labels))
}

function isUpdate(time: PageElement, labels: DateLabels): boolean {
  const names = [time, time.parentElement].map(
    (one) => `${one?.getAttribute('class') ?? ''} ${one?.getAttribute('itemprop') ?? ''}`,
  )
  if (/\bupdated\b|modif|dateModified/iu.test(names[0]!) || /modif|last-?updated/iu.test(names[1]!))
    return true
  const around = lineOf(time.parentElement)
  const at = around.indexOf(lineOf(time))
  const before = plain(around.slice(Math.max(0, at - 60), Math.max(0, at)))
  const last = (words: readonly string[]): number =>
    words.length === 0 ? -1 : Math.max(-1, ...[...before.matchAll(anyOf(words))].map(({ index }) => index))
  return last(labels.updated) > last(labels.published)
}

/** Lines of a page's head that bear a date of publication, for the reader of texts: where no mark gives one. */
export function findDateLines(document: PageDocument, labels: DateLabels): readonly string[] {
  const lines: string[] = []
  const found = document.querySelectorAll(
    'time, [class*="date"], [class*="publi"], [class*="byline"], [class*="posted"], [class*="meta"], [itemprop*="date"]',
  )
  for (const element of found) {
    if (element.closest(elsewhere) !== null || element.closest('article article, li') !== null) continue
    const line = withoutUpdate(lineOf(element.localName === 'time' ? labelled(element) : element), labels)
    const isShort = line.length >= 6 && line.length <= longestLine
    // A line within another is told by it.
    if (isShort && /\d/u.test(line) && !lines.some((one) => one.includes(line))) lines.push(line)
    if (lines.length === mostLines) break
  }
  return lines
}

const longestLine = 140
const mostLines = 2

/** A time with the label before it, where both stand alone. */
function labelled(time: PageElement): PageElement {
  const parent = time.parentElement
  return parent !== null && lineOf(parent).length <= longestLine ? parent : time
}

/** The line up to where it goes on about an update: that changes with every visit, and dates nothing. */
function withoutUpdate(line: string, { updated }: DateLabels): string {
  const at = updated.length === 0 ? -1 : plain(line).search(anyOf(updated))
  return (at < 0 ? line : line.slice(0, at)).replace(/[\s,;|•·(–-]{1,9}$/u, '')
}

const anyOf = (words: readonly string[]): RegExp =>
  new RegExp(`(?<![a-z])(?:${words.join('|')})(?![a-z])`, 'gu')

/** Lower case without accents, as long as before: what is found in it is found in the line. */
function plain(line: string): string {
  return Array.from(line, (letter) => {
    const bare = letter.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
    return bare.length === letter.length ? bare : letter
  }).join('')
}
