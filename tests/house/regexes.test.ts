import { readFileSync } from 'node:fs'
import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { projectFile, sourceFiles } from './project-files.ts'
import { stretchable } from './regex-verdicts.ts'

function patternsOf(path: string): readonly string[] {
  const found: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isRegularExpressionLiteral(node)) found.push(node.text)
    ts.forEachChild(node, visit)
  }
  visit(ts.createSourceFile(path, readFileSync(projectFile(path), 'utf8'), ts.ScriptTarget.Latest))
  return found
}

describe('regular expressions', () => {
  it('take a time that a hostile text cannot stretch', async () => {
    const patterns = new Set(sourceFiles().flatMap(patternsOf))
    expect(patterns.size).toBeGreaterThan(50)
    expect(
      await stretchable(patterns, 'tests/house/regexes.json'),
      'rewrite it, or say in tests/house/regexes.json why its text is short ("bounded")',
    ).toEqual([])
  })
})
