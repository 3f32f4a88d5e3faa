import { fold, nameKey } from '../../language/fold.ts'
import type { LanguagePack } from '../../language/pack.ts'
import { archivedAddress, sharedAddress } from './archived-address.ts'
import { type PageLine, pageLines } from './page-lines.ts'
import { parseWords } from './rule.ts'

/** An address in a text (UTF-16 code units). */
export interface FoundAddress {
  readonly start: number
  readonly end: number
  readonly address: string
}

/** The page's own address stands on top or at the foot. */
const linesFromTop = 6
const linesFromFoot = 12
/** Further down than this a line of its own needs more to be the page's than being an address. */
const bareFromTop = 3
/** Longer lines are prose. */
const longestLine = 700
/** A list of links below its heading. */
const longestList = 10

const anyAddress = /https?:\/\/[^\s<>"“”«»|[\]]{3,600}/giu

/** All addresses of a text: what stands in them is no time that the text tells. */
export function addressesIn(text: string): readonly FoundAddress[] {
  if (!text.includes('://')) return []
  return [...text.matchAll(anyAddress)].map(({ 0: match, index }) => {
    // A sentence's own stop, or the bracket around it.
    const address = match.replace(/[).,;:!?'’]{1,3}$/u, '')
    return { start: index, end: index + address.length, address }
  })
}

interface AddressTests {
  readonly own: RegExp
  readonly others: RegExp
}

const tests = new WeakMap<LanguagePack, AddressTests>()

function testsOf(pack: LanguagePack): AddressTests {
  let ready = tests.get(pack)
  if (ready === undefined) {
    const { own, others } = parseWords(pack).addresses
    ready = {
      own: new RegExp(`(?:^|[^\\p{L}])(?:${own}|url|link|source|permalink)[ :=|<(-]{0,4}$`, 'u'),
      others: new RegExp(`^[ \\t•*>[-]{0,4}(?:${others})(?![\\p{L}])`, 'u'),
    }
    tests.set(pack, ready)
  }
  return ready
}

/**
 * Finds the page's own address in its text: in a browser's header or footer, on its first lines, behind words such as
 * "Share" or "URL", in a button for sharing, or one whose last part is the title. Links to other articles are none.
 */
export function findAddress(
  text: string,
  pack: LanguagePack,
  found: readonly FoundAddress[] = addressesIn(text),
): FoundAddress | undefined {
  if (found.length === 0) return undefined
  const lines = pageLines(text)
  const { own, others } = testsOf(pack)
  const heads = lines.slice(0, linesFromTop).map((line) => text.slice(line.start, line.end))
  let list = Number.POSITIVE_INFINITY
  for (const line of lines) {
    const words = text.slice(line.start, line.end)
    if (others.test(fold(words.slice(0, 80)))) list = line.fromTop
    const listed = line.fromTop - list <= longestList && line.fromTop >= list
    if (words.length > longestLine || (line.fromTop >= linesFromTop && line.fromFoot >= linesFromFoot))
      continue
    for (const one of found) {
      if (one.start < line.start || one.end > line.end) continue
      const shared = sharedAddress(one.address)
      if (shared !== undefined) return { ...one, address: shared }
      const before = fold(text.slice(line.start, one.start))
      const after = fold(text.slice(one.end, line.end))
      const printed = isPrinted(before, after)
      if (printed || (!listed && isOwn(one, line, before, after, own, heads))) return one
    }
  }
  return undefined
}

const pageNumber = /(?:^|[ \t])(?:page )?\d{1,3}(?: ?\/ ?| of | sur )\d{1,3}(?:[ \t]|$)/u
const clock = /\d{1,2}[/.-]\d{1,2}[/.-]\d{2,4},? {1,3}\d{1,2}[:h]\d{2}/u

/** A browser's header or footer: beside the page number or the moment of printing, and nothing else. */
function isPrinted(before: string, after: string): boolean {
  const rest = `${before} ${after}`
  if (/\p{L}{5,}/u.test(rest) || rest.trim().length > 60) return false
  return pageNumber.test(rest) || clock.test(rest)
}

function isOwn(
  { address }: FoundAddress,
  line: PageLine,
  before: string,
  after: string,
  own: RegExp,
  heads: readonly string[],
): boolean {
  if (own.test(before)) return true
  if (!/^[ \t<(]{0,3}$/u.test(before) || !/^[ \t>).]{0,3}$/u.test(after)) return false
  if (line.fromTop < bareFromTop || archivedAddress(address) !== undefined) return true
  return heads.some((head) => isTitled(address, head))
}

/** A last part of so many words of a title is made from it. */
const wordsOfTitle = 3

/** Whether the last part of an address is made from the words of a title. */
function isTitled(address: string, title: string): boolean {
  const path = URL.parse(address)?.pathname ?? ''
  const last = path.split('/').findLast((part) => /\p{L}/u.test(part)) ?? ''
  const slug = last.split(/[-_.]/u).filter((word) => /^\p{L}{3,}$/u.test(word) && word !== 'html')
  const words = new Set(nameKey(title).split(' '))
  const told = slug.filter((word) => words.has(word.toLowerCase()))
  return told.length >= wordsOfTitle && told.length * 3 >= slug.length * 2
}
