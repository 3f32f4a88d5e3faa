import { mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { stateOfFiles } from '../../src/data/state-of-files.ts'
import { dataFolder, kidal } from './data-folder.ts'

describe('the state of data folders', () => {
  it('stays while nothing is written', () => {
    const data = dataFolder()
    expect(stateOfFiles([data])).toBe(stateOfFiles([data]))
    expect(stateOfFiles([data])).toMatch(/^[0-9a-f]{40}$/u)
  })

  it.each<[string, (data: string) => void]>([
    ['a file is written', (data) => writeFileSync(join(data, 'places/ml.json'), JSON.stringify([kidal, {}]))],
    ['a file bears another moment', (data) => utimesSync(join(data, 'actors/mali.json'), 1, 1)],
    ['there is a new one', (data) => writeFileSync(join(data, 'places/ne.json'), '[]')],
    [
      'there is a new one in a language',
      (data) => writeFileSync(join(data, 'languages/fr/times/x.json'), '{}'),
    ],
    ['one is gone', (data) => rmSync(join(data, 'chronology/mali.json'))],
    ['the publishers are others', (data) => writeFileSync(join(data, 'publishers.json'), '[]')],
  ])('is another once %s', (_, change) => {
    const data = dataFolder()
    const state = stateOfFiles([data])
    change(data)
    expect(stateOfFiles([data])).not.toBe(state)
  })

  it("goes by an operator's folder as well, also by one that is not there yet", () => {
    const data = dataFolder()
    const own = join(data, 'own')
    const without = stateOfFiles([data, own])
    mkdirSync(join(own, 'places'), { recursive: true })
    writeFileSync(join(own, 'places/ml.json'), '[]')
    expect(stateOfFiles([data, own])).not.toBe(without)
  })
})
