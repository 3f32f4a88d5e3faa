import { describe, expect, it } from 'vitest'
import { findUnsourced } from '../../src/data/find-unsourced.ts'
import { chief, dataFolder, fall, kidal, ownData } from './data-folder.ts'

describe('sources', () => {
  it('are given for every entry of our data', () => {
    expect(findUnsourced(ownData)).toEqual([])
  })

  it('are missed where there are none', () => {
    const folder = dataFolder({
      'places/ml.json': [{ ...kidal, source: ' ' }],
      'chronology/mali.json': [{ ...fall, source: [{ title: 'A report' }] }],
      'leaders/mali.json': [{ ...chief, source: undefined }],
      'publishers.json': [{ name: 'AFP', family: 'afp' }],
      'articles/a.md': '---\ntitle: A\nretold:\n---\nText.\n',
      'articles/b.md': '---\ntitle: B\nretold:\n  - RFI, A report\n---\nText.\n',
    })
    expect(findUnsourced(folder)).toEqual([
      'data/places/ml.json: ml-kidal',
      'data/leaders/mali.json: chief',
      'data/chronology/mali.json: fall',
      'data/publishers.json: AFP',
      'data/articles/a.md: retold',
    ])
  })
})
