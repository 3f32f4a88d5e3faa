/** What stands at an address. */
export type WebKind = 'page' | 'feed' | 'text'

/** Before its root a feed may have a declaration, how to show it, comments, and a document type, which is refused later. */
const feedRoot =
  /^(?:<(?:\?[^>]{0,300}|!--[^>]{0,2000}--|!doctype[^>]{0,300})>\s{0,100}){0,8}<(?:rss|feed|rdf:rdf|atom:feed)[\s>]/iu

/**
 * Tells what was fetched by how it begins, whatever the server calls it; by what the server calls it where that says
 * nothing. What comes as XML and is no page is judged as a feed, which refuses it with its reason.
 */
export function kindOf(source: string, contentType: string): WebKind {
  const head = source.slice(0, 4_000).trimStart()
  if (feedRoot.test(head)) return 'feed'
  if (/^\{/u.test(head) && /jsonfeed\.org/u.test(head)) return 'feed'
  if (/<(?:!doctype html|html)[\s>]/iu.test(head)) return 'page'
  if (/(?:[/+]xml|json)$/u.test(contentType) && contentType !== 'application/xhtml+xml') return 'feed'
  if (contentType === 'text/plain') return 'text'
  return /^</u.test(head) || contentType !== '' ? 'page' : 'text'
}
