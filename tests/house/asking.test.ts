import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'

/** Files that a file imports for more than their types, and theirs, as long as they are loaded with it. */
function loadedWith(file: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file)) return found
  found.add(file)
  const imports = /^(?:import|export)\s(?!type\b)[^'"]*?from '(\.[^']+\.ts)'/gmu
  for (const [, path] of readFileSync(file, 'utf8').matchAll(imports))
    loadedWith(join(dirname(file), path!), found)
  return found
}

const inCore = /\/core\/(?:extract\/|pipeline\.ts)/u

test('an answer loads nothing of what reads articles', () => {
  const loaded = [...loadedWith(join(import.meta.dirname, '../../src/cli/ask.ts'))]
  expect(loaded.some((file) => file.endsWith('/core/answers.ts'))).toBe(true)
  expect(loaded.filter((file) => inCore.test(file))).toEqual([])
})
