import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isCopy, likenessKeys, shareOf, sketchOf } from '../../../src/core/corpus/likeness.ts'
import { projectFile } from '../../house/project-files.ts'
import independent from './independent-reports.json' with { type: 'json' }

const folder = projectFile('data/articles')
/** Bodies of our own retold articles stand for wires: several tell one event, no two in the same words. */
const articles = readdirSync(folder)
  .filter((name) => name.endsWith('.md'))
  .map((name) => readFileSync(`${folder}/${name}`, 'utf8').split(/^---$/mu).slice(2).join('---').trim())
const wires = [...articles, ...independent.flatMap(({ reports }) => reports)]

const sentences = (text: string): readonly string[] => text.split(/(?<=[.!?])\s+/u)
const firstPart = (text: string, part: number): string => {
  const all = sentences(text)
  return all.slice(0, Math.max(1, Math.ceil(all.length * part))).join(' ')
}
const added =
  'The region has seen little rain this year, and prices in the markets have doubled since spring. Our newsroom will come back to this subject in its evening edition, with a map and a chronology of the past weeks.'

/** What outlets do with one wire. */
const copies: Readonly<Record<string, (wire: string) => string>> = {
  'its end cut off': (wire) => firstPart(wire, 0.6),
  'another title and a stamp': (wire) => `FLASH: what we know so far\n02-05-2024 01:24 PM\n\n${wire}`,
  'a paragraph added': (wire) => `${wire}\n\n${added}`,
  'a paragraph before, its end cut off': (wire) => `${added}\n\n${firstPart(wire, 0.7)}`,
  'capitals, quotation marks and accents changed': (wire) =>
    wire
      .toUpperCase()
      .replaceAll(/[“”«»]/gu, '"')
      .normalize('NFD')
      .replaceAll(/\p{M}/gu, ''),
  'one number corrected': (wire) => wire.replace(/\d+|\bnine\b|\bcinq\b/u, 'seventeen'),
}

const areOne = (a: string, b: string): boolean => {
  const [x, y] = [sketchOf(a), sketchOf(b)]
  return x !== undefined && y !== undefined && isCopy(x, y)
}

describe('one wire in several outlets', () => {
  for (const [name, change] of Object.entries(copies)) {
    it(`is one source with ${name}`, () => {
      const told = wires.filter((wire) => areOne(wire, change(wire)))
      expect(told.length).toBe(wires.length)
    })
  }

  it('is found by one of its keys', () => {
    const found = wires.filter((wire) => {
      const keys = new Set(likenessKeys(sketchOf(wire)!))
      return likenessKeys(sketchOf(copies['its end cut off']!(wire))!).some((key) => keys.has(key))
    })
    expect(found.length).toBe(wires.length)
  })
})

describe('independent reports', () => {
  for (const { event, reports } of independent) {
    it(`are two sources: ${event}`, () => {
      expect(areOne(reports[0]!, reports[1]!)).toBe(false)
    })
  }

  it('of any events are never taken for one wire', () => {
    const pairs = wires.flatMap((a, i) => wires.slice(i + 1).map((b) => [a, b] as const))
    expect(pairs.length).toBeGreaterThan(600)
    expect(pairs.filter(([a, b]) => areOne(a, b))).toEqual([])
  })

  it('share a tenth of their words at most, far from what copies share', () => {
    const most = Math.max(
      ...wires.flatMap((a, i) => wires.slice(i + 1).map((b) => shareOf(sketchOf(a)!, sketchOf(b)!))),
    )
    expect(most).toBeLessThan(0.2)
  })
})

describe('a sketch', () => {
  it('is none for a headline', () => {
    expect(sketchOf('Kidal: rebels take the town, army withdraws')).toBeUndefined()
  })

  it('estimates well how much of a long text stands in another', () => {
    const words = Array.from({ length: 4_000 }, (_, i) => `word${(i * 7919) % 4_001}`)
    const whole = sketchOf(words.join(' '))!
    for (const part of [0.25, 0.5, 0.75]) {
      const other = [...words.slice(0, 4_000 * part), ...words.map((word) => `x${word}`)].join(' ')
      expect(Math.abs(shareOf(whole, sketchOf(other)!) - part)).toBeLessThan(0.15)
    }
  })
})
