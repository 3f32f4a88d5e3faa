/** Nobody is left alone for longer than a day because a server says so once. */
const longestMs = 86_400_000

/**
 * The wait that a Retry-After header asks for, in milliseconds: whole seconds or an HTTP date. Undefined when there is
 * none or it cannot be read.
 * @param nowMs UTC milliseconds
 * Source: https://www.rfc-editor.org/rfc/rfc9110#name-retry-after
 */
export function parseRetryAfter(header: string | undefined, nowMs: number): number | undefined {
  const value = header?.trim() ?? ''
  if (/^\d{1,9}$/u.test(value)) return Math.min(Number(value) * 1_000, longestMs)
  const at = /^[A-Z][a-z]{2}, /u.test(value) ? Date.parse(value) : Number.NaN
  return Number.isNaN(at) ? undefined : Math.min(Math.max(at - nowMs, 0), longestMs)
}
