import { describe, expect, it } from 'vitest'
import { keepStanding, standingOf } from '../../../src/core/brief/standing.ts'
import { article, claim, days, spot } from '../../builders.ts'

const may3 = Date.UTC(2024, 4, 3, 10)
const options = { heldPlaces: new Set<string>(), parentsOf: () => ['ml-kidal-region', 'ML'] }

describe('what became known of an article', () => {
  it('counts from the day it became known', () => {
    const withdrawn = article({ marks: [{ mark: 'withdrawn', at: may3 }] })
    expect(standingOf(withdrawn).state).toBe('withdrawn')
    expect(standingOf(withdrawn, '2024-05-02').state).toBe('stands')
    expect(standingOf(withdrawn, '2024-05-03').state).toBe('withdrawn')
  })

  it('counts from the publication of a newer version, where that was before we took it in', () => {
    const marks = [{ mark: 'superseded', at: may3, by: 'a2', publishedBy: '2024-04-20' }] as const
    const old = article({ published: days('2024-04-10'), marks })
    expect(standingOf(old, '2024-04-19').state).toBe('stands')
    expect(standingOf(old, '2024-04-20').state).toBe('superseded')
    // A page that was changed and still bears its first date tells nothing of when it was changed.
    const same = article({ published: days('2024-04-20'), marks })
    expect(standingOf(same, '2024-05-02').state).toBe('stands')
  })

  it('ends with what takes it back', () => {
    const back = article({
      marks: [
        { mark: 'superseded', at: 1, by: 'a2' },
        { mark: 'restored', at: 2 },
        { mark: 'held', at: 3 },
        { mark: 'released', at: 4 },
      ],
    })
    expect(standingOf(back)).toEqual({ state: 'stands' })
  })

  it('is held whatever day is asked about', () => {
    expect(standingOf(article({ marks: [{ mark: 'held', at: may3 }] }), '2012-06-30').state).toBe('held')
  })
})

describe('an answer', () => {
  it('rests on nothing that was withdrawn, and says so', () => {
    const gone = article({ id: 'a1', marks: [{ mark: 'withdrawn', at: may3, reason: 'invented' }] })
    const mended = article({ id: 'a2', marks: [{ mark: 'corrected', at: may3 }] })
    const claims = [claim({ article: 'a1' }), claim({ article: 'a2' })]
    const { kept, notices } = keepStanding({ claims, articles: [gone, mended] }, options)
    expect(kept.claims).toEqual([claims[1]])
    expect(notices.withdrawn.map(({ mark }) => mark.reason)).toEqual(['invented'])
    expect(notices.corrected.map(({ article: { id } }) => id)).toEqual(['a2'])
  })

  it('holds a place back with all that lies in it, and names nothing of it', () => {
    const claims = [claim({ article: 'a1' }), claim({ article: 'a2', place: null })]
    const articles = [article({ id: 'a1', marks: [{ mark: 'withdrawn', at: 1 }] }), article({ id: 'a2' })]
    const held = { ...options, heldPlaces: new Set(['ml-kidal-region']) }
    const { kept, notices } = keepStanding({ claims, articles }, held)
    expect(kept.claims).toEqual([claims[1]])
    expect(notices).toEqual({ withdrawn: [], corrected: [], held: true })
    expect(spot('kidal').id).toBe(claims[0]!.place?.id)
  })
})
