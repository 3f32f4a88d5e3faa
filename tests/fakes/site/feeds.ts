/** An item as a test tells it; what is left out the feed does not say. */
export interface TestItem {
  readonly id?: string
  readonly url?: string
  readonly title: string
  /** As the feed is to write it. */
  readonly date?: string
  readonly summary?: string
  /** HTML. */
  readonly content?: string
}

const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const tag = (name: string, text: string | undefined): string =>
  text === undefined ? '' : `<${name}>${escapeXml(text)}</${name}>`

/** RSS 2.0. */
export function rssFeed(title: string, items: readonly TestItem[], language = 'fr'): string {
  const entries = items.map(
    (item) => `<item>${tag('title', item.title)}${tag('link', item.url)}
${item.id === undefined ? '' : `<guid isPermaLink="false">${escapeXml(item.id)}</guid>`}${tag('pubDate', item.date)}
${tag('description', item.summary)}${item.content === undefined ? '' : `<content:encoded><![CDATA[${item.content}]]></content:encoded>`}</item>`,
  )
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>${tag('title', title)}
<link>/</link><language>${language}</language>${entries.join('\n')}</channel></rss>`
}

/** Atom 1.0; every entry says that it was updated just now, as some sites do. */
export function atomFeed(title: string, items: readonly TestItem[]): string {
  const entries = items.map(
    (item) => `<entry>${tag('title', item.title)}${tag('id', item.id ?? item.url)}
${item.url === undefined ? '' : `<link rel="alternate" href="${escapeXml(item.url)}"/>`}${tag('published', item.date)}
<updated>2026-11-25T11:00:00Z</updated>${tag('summary', item.summary)}
${item.content === undefined ? '' : `<content type="html">${escapeXml(item.content)}</content>`}</entry>`,
  )
  return `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">${tag('title', title)}
<id>urn:test</id><updated>2026-11-25T11:00:00Z</updated>${entries.join('\n')}</feed>`
}

/** JSON Feed 1.1. */
export function jsonFeed(title: string, items: readonly TestItem[]): string {
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    items: items.map(({ id, url, title: name, date, summary, content }) => ({
      id: id ?? url,
      url,
      title: name,
      date_published: date,
      summary,
      content_html: content,
    })),
  })
}
