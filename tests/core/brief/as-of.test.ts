import { describe, expect, it } from 'vitest'
import { knownBy } from '../../../src/core/brief/as-of.ts'
import { article, days } from '../../builders.ts'

describe('knownBy', () => {
  const before = article({ id: 'before', published: days('2012-06-30') })
  const after = article({ id: 'after', published: days('2012-07-01') })
  const undated = article({ id: 'undated' })
  const across = article({ id: 'across', published: days('2012-06-01', '2024-05-02') })

  it('takes what was published by the day, whenever it was taken in', () => {
    expect([...knownBy([before, after], '2012-06-30').known]).toEqual(['before'])
  })

  it('sets apart what may have been published later, and leaves out what surely was', () => {
    expect([...knownBy([after, undated, across], '2012-06-30').perhaps]).toEqual(['undated', 'across'])
  })

  it('knows everything when no day is asked about', () => {
    expect(knownBy([before, after, undated], undefined).known.size).toBe(3)
  })
})
