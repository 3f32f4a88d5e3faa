/** Longer addresses would crowd the words out of a message of 2,000 characters; their text stays. */
const longestHref = 800

/** Servers, templates and gifts: what Discord's clients make cards of. */
const invite = /discord(?:app)?\.com\/(?:invite|template|gifts)|discord\.(?:gg|new|gift)\//iu

/**
 * An address as it may stand in `[text](<address>)`, or undefined when it must be no link: not of the web, with a
 * name and password in it (which disguise the host), too long, or with an invite in it, which Discord finds wherever it
 * stands and shows as a card. What would end the link or be read as a mention is percent-encoded.
 */
export function findSafeHref(href: string): string | undefined {
  const url = URL.parse(href)
  if (url === null || !['http:', 'https:'].includes(url.protocol)) return undefined
  if (url.username !== '' || url.password !== '') return undefined
  const safe = url.href.replace(/[()[\]<>\\`|*@\s]/gu, percent)
  return safe.length > longestHref || invite.test(safe) ? undefined : safe
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`
}
