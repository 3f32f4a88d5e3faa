import { describe, expect, it } from 'vitest'
import { type GradedSource, gradeEvent } from '../../../src/core/corpus/grade.ts'
import { groupEvents } from '../../../src/core/corpus/group-events.ts'
import { claim } from '../../builders.ts'

const unreviewed: GradedSource = { sources: ['x'], starter: false, reliability: undefined }
const eventOf = (articles: readonly string[]) =>
  groupEvents(
    articles.map((article) => claim({ article })),
    (article) => [article],
  )[0]!

describe('gradeEvent', () => {
  it('gives a lone report of an unreviewed outlet F6', () => {
    expect(gradeEvent(eventOf(['a1']), [unreviewed])).toEqual({
      source: 'F',
      information: '6',
      reason: 'unreviewed-single',
    })
  })

  it('judges source and information apart', () => {
    const reviewed = { ...unreviewed, reliability: 'B' } as const
    expect(gradeEvent(eventOf(['a1', 'a2']), [unreviewed, reviewed])).toMatchObject({
      source: 'B',
      information: '2',
    })
    expect(gradeEvent(eventOf(['a1', 'a2', 'a3']), [unreviewed])).toMatchObject({
      source: 'F',
      information: '1',
    })
  })

  it('never lets a demonstration rise above F6, however many of its articles agree', () => {
    const starter = { ...unreviewed, starter: true }
    expect(gradeEvent(eventOf(['a1', 'a2', 'a3']), [starter])).toMatchObject({
      source: 'F',
      information: '6',
    })
  })
})
