import { describe, expect, it } from 'vitest'
import { dataVersion } from '../../src/data/data-version.ts'
import { chief, dataFolder, folderOf, kidal, rebels } from './data-folder.ts'

describe('the version of the data', () => {
  it('is the same for the same content, wherever it lies', () => {
    expect(dataVersion(dataFolder())).toBe(dataVersion(dataFolder()))
  })

  it.each<[string, Readonly<Record<string, unknown>>]>([
    ['a rule', { 'languages/fr/times/dates.json': { rules: [1] } }],
    ['a place', { 'places/ml.json': [{ ...kidal, spellings: ['Kidali'] }] }],
    ['an actor', { 'actors/mali.json': [{ ...rebels, aliases: ['the rebellion'] }] }],
    ['a leader', { 'leaders/mali.json': [{ ...chief, alone: [] }] }],
    ['a landmark', { 'chronology/mali.json': [] }],
  ])('changes with %s', (_what, files) => {
    expect(dataVersion(dataFolder(files))).not.toBe(dataVersion(dataFolder()))
  })

  it('does not change with what only words an answer', () => {
    const files = { 'languages/fr/messages.json': { hello: 'Salut' }, 'publishers.json': [] }
    expect(dataVersion(dataFolder(files))).toBe(dataVersion(dataFolder()))
  })

  it("changes with an operator's own places", () => {
    const folder = dataFolder()
    const before = dataVersion(folder, folderOf({}))
    expect(dataVersion(folder, folderOf({ 'places/own.json': [kidal] }))).not.toBe(before)
  })

  it('reads no more of the gazetteer than its header', () => {
    const head = 'SITREPG1'.padEnd(80, 'x')
    const one = dataVersion(dataFolder({ 'places/gazetteer.bin': head }))
    expect(dataVersion(dataFolder({ 'places/gazetteer.bin': `${head} and more` }))).toBe(one)
    expect(dataVersion(dataFolder({ 'places/gazetteer.bin': head.replace('x', 'y') }))).not.toBe(one)
  })
})
