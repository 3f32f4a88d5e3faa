import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { keepNothing } from '../../src/core/vocabulary.ts'
import { type MadeRegex, madeRegexes } from './made-regexes.ts'
import { projectFile, sourceFiles } from './project-files.ts'
import { stretchable } from './regex-verdicts.ts'

/** Words that make a reader compile everything it has: a page with its address, statements, landmarks, a bulletin's voice. */
const everything = [
  readFileSync(projectFile('tests/seed-twin/kidal-twin.txt'), 'utf8'),
  'https://example.org/2012/03/30/x\nPublished 5 May 2012\n\nRebels seized Kidal on Friday. Two days after the coup of 22 March they left, in Black September.',
  'Quiet.',
]

// What an earlier run has kept made would not be seen being made.
vi.mock('../../src/data/keep-in-files.ts', () => ({ keepInFiles: () => keepNothing }))

let made: readonly MadeRegex[]

beforeAll(async () => {
  made = await madeRegexes(async () => {
    // Loaded here, so that what a module makes when it is loaded is seen too.
    const { loadKnowledge } = await import('../../src/data/load-knowledge.ts')
    const { readArticle } = await import('../../src/core/pipeline.ts')
    const { tellsEvent } = await import('../../src/core/extract/times/sentence-words.ts')
    const knowledge = loadKnowledge(projectFile('data'))
    for (const [language, pack] of knowledge.packs) {
      for (const text of everything)
        readArticle({ text, rawSha256: '', language, origin: 'everything' }, knowledge, 1_800_000_000_000)
      tellsEvent('', 'coup', pack)
    }
  })
}, 60_000)

/** Rules of times are tried where they may begin and nowhere else. */
const isTimeRule = ({ from, flags }: MadeRegex): boolean =>
  from === 'src/core/extract/times/compile-pattern.ts' && flags.includes('y')

describe('regular expressions made from data', () => {
  it('are all seen', () => {
    const makers = new Set(made.map(({ from }) => from))
    const wanted = sourceFiles().filter(
      (path) =>
        path.startsWith('src/core/extract/') &&
        readFileSync(projectFile(path), 'utf8').includes('new RegExp('),
    )
    expect(wanted.filter((path) => !makers.has(path))).toEqual([])
    expect(made.filter(isTimeRule).length).toBeGreaterThan(400)
  })

  it('repeat nothing without an end', () => {
    expect(made.filter(({ source }) => quantifiers(source).some(({ most }) => most === Infinity))).toEqual([])
  })

  // Their notation has no repetition (pattern-tree.ts); recheck would need minutes for each word that a class gains.
  it('repeat no group where they are rules of times: a few digits and spaces at most', () => {
    const loose = made
      .filter(isTimeRule)
      .filter(({ source }) => quantifiers(source).some(({ most, group }) => most > (group ? 1 : 4)))
    expect(loose).toEqual([])
  })

  it('take a time that a hostile text cannot stretch', async () => {
    const patterns = made.filter((one) => !isTimeRule(one)).map(({ source, flags }) => `/${source}/${flags}`)
    expect(
      await stretchable(patterns, 'tests/house/data-regexes.json'),
      'rewrite it, or say in tests/house/data-regexes.json why its text is short ("bounded")',
    ).toEqual([])
  })
})

interface Quantifier {
  readonly most: number
  /** Whether it repeats a group. */
  readonly group: boolean
}

/** The quantifiers of an expression: classes and escapes are left out first. */
function quantifiers(source: string): readonly Quantifier[] {
  const bare = source
    .replace(/\\(?:[pPu]\{[^}]*\}|k<[^>]*>|.)/gsu, '_')
    .replace(/\[[^\]]*\]/gu, '_')
    .replace(/\(\?(?:<?[=!:]|<\w+>)/gu, '(')
  return [...bare.matchAll(/(.)(?:([*+?])|\{(\d+)(?:(,)(\d*))?\})/gsu)].map(
    ([, before, sign, least, comma, most]) => ({
      group: before === ')',
      most:
        sign === '?'
          ? 1
          : sign !== undefined
            ? Infinity
            : comma === undefined
              ? Number(least)
              : Number(most || Infinity),
    }),
  )
}
