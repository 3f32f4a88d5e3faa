import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../../src/config.ts'
import { projectFile, sourceFiles } from './project-files.ts'

const config = readFileSync(projectFile('src/config.ts'), 'utf8')
const read = new Set([...config.matchAll(/value\('([A-Z][A-Z_]+)'\)/gu)].map((match) => match[1]!))
const example = readFileSync(projectFile('.env.example'), 'utf8')
const explained = new Map(
  [...example.matchAll(/^([A-Z][A-Z_]+)=(.*)$/gmu)].map((match) => [match[1]!, match[2]!]),
)

describe('the environment', () => {
  it('is explained variable by variable in .env.example', () => {
    expect(read.size).toBeGreaterThan(10)
    expect([...explained.keys()].sort()).toEqual([...read].sort())
  })

  it('has a comment with its default before every variable', () => {
    for (const variable of explained.keys()) {
      const before = example
        .slice(0, example.indexOf(`\n${variable}=`))
        .split('\n\n')
        .at(-1)!
      expect(before, variable).toMatch(/^#.*Default|^#[\s\S]*Default/u)
    }
  })

  it('is the same with .env.example as with nothing set', () => {
    expect(readConfig(Object.fromEntries(explained))).toEqual(readConfig({}))
  })

  it('is read in config.ts and nowhere else', () => {
    const readers = sourceFiles().filter((file) =>
      /process\.env(?!\.TZ = )/u.test(readFileSync(projectFile(file), 'utf8')),
    )
    expect(readers).toEqual(['src/config.ts'])
  })
})
