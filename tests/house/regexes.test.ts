import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { check } from 'recheck'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { projectFile, sourceFiles } from './project-files.ts'

/**
 * What recheck said, by hash of the pattern: asking it about all of them takes half a minute where only its pure
 * backend runs. `bounded` is a person's reason why a polynomial pattern never meets a long text.
 */
interface Verdict {
  readonly pattern: string
  readonly verdict: 'safe' | 'polynomial' | 'exponential' | 'unknown'
  readonly bounded?: string
}

const file = projectFile('tests/house/regexes.json')
const known = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, Verdict>>

function patternsOf(path: string): readonly string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, readFileSync(projectFile(path), 'utf8'), ts.ScriptTarget.Latest, true))
  return found
}

async function judge(pattern: string): Promise<Verdict> {
  const end = pattern.lastIndexOf('/')
  const found = await check(pattern.slice(1, end), pattern.slice(end + 1), { timeout: 20_000 })
  if (found.status !== 'vulnerable') return { pattern, verdict: found.status }
  return { pattern, verdict: found.complexity.type === 'exponential' ? 'exponential' : 'polynomial' }
}

const hash = (pattern: string): string => createHash('sha256').update(pattern).digest('hex').slice(0, 16)

describe('regular expressions', () => {
  it('take a time that a hostile text cannot stretch', { timeout: 110_000 }, async () => {
    const patterns = new Set(sourceFiles().flatMap(patternsOf))
    expect(patterns.size).toBeGreaterThan(50)
    const verdicts: Record<string, Verdict> = {}
    for (const pattern of [...patterns].sort())
      verdicts[hash(pattern)] = known[hash(pattern)] ?? (await judge(pattern))
    // As snapshots are: written where people work, never where a machine checks their work.
    if (process.env.CI === undefined && Object.keys(verdicts).some((key) => known[key] === undefined)) {
      writeFileSync(file, `${JSON.stringify(verdicts, null, 2)}\n`)
    }
    const stretchable = Object.values(verdicts).filter(
      ({ verdict, bounded }) => verdict !== 'safe' && !(verdict === 'polynomial' && bounded !== undefined),
    )
    expect(
      stretchable,
      'rewrite it, or say in tests/house/regexes.json why its text is short ("bounded")',
    ).toEqual([])
  })
})
