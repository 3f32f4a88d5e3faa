import { mkdtempSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { keepInFiles } from '../../src/data/keep-in-files.ts'

const folder = (): string => join(mkdtempSync(join(tmpdir(), 'sitrep-kept-')), 'kept')

/** What is worked out, and how many times it was. */
function counted(): { readonly make: () => ReadonlyMap<string, Uint32Array>; readonly times: () => number } {
  let times = 0
  const make = (): ReadonlyMap<string, Uint32Array> => {
    times += 1
    return new Map([['kidal', Uint32Array.of(1, 2)]])
  }
  return { make, times: () => times }
}

const [now, before] = ['a'.repeat(40), 'b'.repeat(40)]

describe('what is worked out from data/', () => {
  it('is made once and then kept, under its name', () => {
    const [kept, { make, times }] = [folder(), counted()]
    const made = keepInFiles(kept, now)('names', make)
    expect(keepInFiles(kept, now)('names', make)).toEqual(made)
    expect(times()).toBe(1)
    keepInFiles(kept, now)('places', make)
    expect(times()).toBe(2)
    expect(readdirSync(kept).sort()).toEqual(['names', 'places'])
  })

  it('is made anew for another state of the files, and takes the place of the old', () => {
    const [kept, { make, times }] = [folder(), counted()]
    keepInFiles(kept, before)('names', make)
    keepInFiles(kept, now)('names', make)
    keepInFiles(kept, now)('names', make)
    expect(times()).toBe(2)
    expect(readdirSync(kept)).toEqual(['names'])
  })

  it.each<[string, (path: string, bytes: Buffer) => void]>([
    ['cut off', (path, bytes) => truncateSync(path, bytes.length - 3)],
    ['empty', (path) => truncateSync(path, 0)],
    ['cut off behind its state', (path) => truncateSync(path, now.length + 2)],
    ['of one byte that is another', (path, bytes) => writeFileSync(path, bytes.with(bytes.length - 2, 255))],
    ['something else', (path) => writeFileSync(path, 'x'.repeat(2_000))],
  ])('is made anew where the file is %s', (_, damage) => {
    const [kept, { make, times }] = [folder(), counted()]
    keepInFiles(kept, now)('names', make)
    const path = join(kept, 'names')
    damage(path, readFileSync(path))
    expect(keepInFiles(kept, now)('names', make).get('kidal')).toEqual(Uint32Array.of(1, 2))
    expect(keepInFiles(kept, now)('names', make).size).toBe(1)
    expect(times()).toBe(2)
  })

  it('is made each time where nothing can be written', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'sitrep-kept-')), 'a-file')
    writeFileSync(file, '')
    const { make, times } = counted()
    const keep = keepInFiles(join(file, 'below'), now)
    expect(keep('names', make).size).toBe(1)
    expect(keep('names', make).size).toBe(1)
    expect(times()).toBe(2)
  })

  it('is not kept where making it fails', () => {
    const kept = folder()
    const fail = (): never => {
      throw new Error('data/places/ml.json: ml-kidal: no source')
    }
    expect(() => keepInFiles(kept, now)('entries', fail)).toThrow('ml-kidal')
    expect(keepInFiles(kept, now)('entries', () => 1)).toBe(1)
  })
})
