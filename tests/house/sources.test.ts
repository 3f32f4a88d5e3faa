import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { projectFile, projectFiles, sourceFiles } from './project-files.ts'

const longest = 300

/** Secrets as platforms shape them. */
const secrets: readonly RegExp[] = [
  /\d{8,12}:AA[A-Za-z0-9_-]{30,}/gu,
  /[MNO][A-Za-z0-9_-]{23,27}\.[A-Za-z0-9_-]{6,7}\.[A-Za-z0-9_-]{27,}/gu,
  /-----BEGIN [A-Z ]*PRIVATE KEY-----/gu,
  /gh[pousr]_[A-Za-z0-9]{30,}/gu,
]

/** A made-up token of a test repeats itself; of 35 random letters and digits some 27 differ. */
function isRandom(token: string): boolean {
  return new Set(token).size > 20
}

const text = (path: string): string => readFileSync(projectFile(path), 'utf8')

describe('the sources', () => {
  it(`have no file past ${longest} lines`, () => {
    const long = sourceFiles().filter((path) => text(path).split('\n').length > longest + 1)
    expect(long).toEqual([])
  })

  it('say of every function and class they export what it is', () => {
    const bare = sourceFiles().flatMap((path) =>
      [...text(path).matchAll(/(?:^|\n)([^\n]*)\nexport (?:async )?(?:function|class) (\w+)/gu)]
        .filter(([, before]) => !/\*\/$|^\s*\/\/ biome-ignore/u.test(before!))
        .map(([, , name]) => `${path}: ${name}`),
    )
    expect(bare).toEqual([])
  })

  it('hold no secret', () => {
    const files = projectFiles().filter(
      (path) => !/^(?:data\/places|package-lock)|\.(?:png|bin|gz)$/u.test(path),
    )
    const found = files.flatMap((path) => {
      const held = text(path)
      const tokens = secrets.flatMap((secret) => [...held.matchAll(secret)].map(([token]) => token))
      return tokens.some(isRandom) ? [path] : []
    })
    expect(found).toEqual([])
  })
})
