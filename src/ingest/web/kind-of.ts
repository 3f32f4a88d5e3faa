/** What stands at an address. */
export type WebKind = 'page' | 'feed' | 'text'

const feedRoot = /^<(?:rss|feed|rdf:rdf|atom:feed)[\s>]/iu

/** What may stand before a root: a declaration, how to show it, comments, a document type, which is refused later. */
const prologs = [
  ['<?', '?>'],
  ['<!--', '-->'],
  ['<!doctype', '>'],
] as const

/**
 * Tells what was fetched by how it begins, whatever the server calls it; by what the server calls it where that says
 * nothing. What comes as XML and is no page is judged as a feed, which refuses it with its reason.
 */
export function kindOf(source: string, contentType: string): WebKind {
  const head = source.slice(0, 4_000).trimStart()
  if (feedRoot.test(withoutProlog(head))) return 'feed'
  if (/^\{/u.test(head) && /jsonfeed\.org/u.test(head)) return 'feed'
  if (/<(?:!doctype html|html)[\s>]/iu.test(head)) return 'page'
  if (/(?:[/+]xml|json)$/u.test(contentType) && contentType !== 'application/xhtml+xml') return 'feed'
  if (contentType === 'text/plain') return 'text'
  return /^</u.test(head) || contentType !== '' ? 'page' : 'text'
}

function withoutProlog(head: string): string {
  const prolog = prologs.find(([start]) => head.slice(0, start.length).toLowerCase() === start)
  if (prolog === undefined) return head
  const end = head.indexOf(prolog[1])
  return end < 0 ? '' : withoutProlog(head.slice(end + prolog[1].length).trimStart())
}
