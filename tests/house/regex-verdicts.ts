import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { projectFile } from './project-files.ts'

/**
 * What recheck said of a regular expression. `bounded` is a person's reason why a polynomial one never meets a long
 * text.
 */
interface Verdict {
  readonly pattern: string
  readonly verdict: 'safe' | 'polynomial' | 'exponential' | 'unknown'
  readonly bounded?: string
}

/**
 * Asks recheck about regular expressions, written as literals. What it said is kept by hash in a file beside the test:
 * asking it about all of them takes minutes where only its pure backend runs.
 * @returns those whose time a hostile text can stretch
 */
export async function stretchable(patterns: Iterable<string>, kept: string): Promise<readonly Verdict[]> {
  const file = projectFile(kept)
  const known: Readonly<Record<string, Verdict>> = JSON.parse(readFileSync(file, 'utf8'))
  const verdicts: Record<string, Verdict> = {}
  for (const pattern of [...new Set(patterns)].sort())
    verdicts[hash(pattern)] = known[hash(pattern)] ?? (await judge(pattern))
  // As snapshots are: written where people work, never where a machine checks their work.
  if (process.env.CI === undefined && Object.keys(verdicts).some((key) => known[key] === undefined)) {
    writeFileSync(file, `${JSON.stringify(verdicts, null, 2)}\n`)
  }
  return Object.values(verdicts).filter(
    ({ verdict, bounded }) => verdict !== 'safe' && !(verdict === 'polynomial' && bounded !== undefined),
  )
}

async function judge(pattern: string): Promise<Verdict> {
  // Where all have been judged, it need not be loaded.
  const { check } = await import('recheck')
  const end = pattern.lastIndexOf('/')
  const found = await check(...plain(pattern.slice(1, end), pattern.slice(end + 1)), { timeout: 20_000 })
  if (found.status !== 'vulnerable') return { pattern, verdict: found.status }
  return { pattern, verdict: found.complexity.type === 'exponential' ? 'exponential' : 'polynomial' }
}

/** The same for recheck, which knows no `d`, and for which `y` is to begin where the text begins. */
function plain(source: string, flags: string): [string, string] {
  return [flags.includes('y') ? `^(?:${source})` : source, flags.replace(/[dy]/gu, '')]
}

const hash = (pattern: string): string => createHash('sha256').update(pattern).digest('hex').slice(0, 16)
