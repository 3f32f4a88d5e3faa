/** What trackers and share buttons put behind an address; the page is the same without it. */
const trackers = /^(?:utm_\w+|fbclid|gclid|mc_cid|mc_eid|at_medium|at_campaign|xtor)$/u

/**
 * An address as pages are told apart by: without fragment, trackers, user name, and a slash at its end; undefined when
 * it is no web address.
 */
export function canonicalAddress(given: string): string | undefined {
  if (!/^https?:\/\//iu.test(given) || !URL.canParse(given)) return undefined
  const url = new URL(given)
  url.hash = ''
  url.username = ''
  url.password = ''
  for (const name of [...url.searchParams.keys()]) if (trackers.test(name)) url.searchParams.delete(name)
  url.searchParams.sort()
  const path =
    url.pathname.length > 1 && url.pathname.endsWith('/') ? url.pathname.slice(0, -1) : url.pathname
  return `${url.protocol}//${url.host}${path}${url.search}`
}
