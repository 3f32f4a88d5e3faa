/** Longer addresses would crowd the words out of a message of 2,000 characters; their text stays. */
const longestHref = 800

/**
 * An address as it may stand in `[text](<address>)`, or undefined when it must be no link: not of the web, with a
 * name and password in it (which disguise the host), or too long. What would end the link or be read as a mention
 * is percent-encoded.
 */
export function findSafeHref(href: string): string | undefined {
  const url = URL.parse(href)
  if (url === null || !['http:', 'https:'].includes(url.protocol)) return undefined
  if (url.username !== '' || url.password !== '') return undefined
  const safe = url.href.replace(/[()[\]<>\\`|*@\s]/gu, percent)
  return safe.length > longestHref ? undefined : safe
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
}
