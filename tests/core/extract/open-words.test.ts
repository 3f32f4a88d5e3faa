import { describe, expect, it } from 'vitest'
import type { Draft } from '../../../src/core/extract/draft.ts'
import { findOpenWords } from '../../../src/core/extract/open-words.ts'
import type { FoundTime } from '../../../src/core/extract/times/found-time.ts'
import { claim, days } from '../../builders.ts'

const draft = (more: Partial<Draft> = {}): Draft => {
  const { id: _id, article: _article, time: _time, ...base } = claim()
  return { ...base, when: 0, continuing: false, background: false, tense: 'past', ...more }
}
const found = (more: Partial<FoundTime> = {}): FoundTime => ({
  start: 10,
  end: 16,
  text: 'Friday',
  type: 'DATE',
  value: 'XXXX-WXX-5',
  ...more,
})

describe('findOpenWords', () => {
  it('keeps a weekday whose day stayed open, with its offset', () => {
    const words = { at: 10, text: 'Friday', value: 'XXXX-WXX-5' }
    expect(findOpenWords(draft(), null, [found()], undefined)).toEqual(words)
    const range = days('2012-03-22', '2012-04-30', { text: 'Friday' })
    expect(findOpenWords(draft(), range, [found()], undefined)).toEqual(words)
  })

  it('keeps what a day is counted from', () => {
    const next = found({
      start: 40,
      text: 'the next day',
      value: 'XXXX-XX-XX',
      shift: { from: 'previous', unit: 'day', by: 1 },
    })
    expect(findOpenWords(draft({ when: 1 }), null, [found(), next], undefined)).toMatchObject({
      at: 40,
      base: 10,
      shift: { from: 'previous', days: 1 },
    })
  })

  it('keeps nothing of a day that is known, bounded, planned, of a dateline or one of several', () => {
    const none = (time: FoundTime, more: Partial<Draft> = {}, next?: FoundTime): void =>
      expect(
        findOpenWords(draft(more), null, next === undefined ? [time] : [time, next], undefined),
      ).toBeUndefined()
    expect(
      findOpenWords(draft(), days('2012-03-30', '2012-03-30', { text: 'Friday' }), [found()], undefined),
    ).toBeUndefined()
    expect(
      findOpenWords(draft(), null, [found()], {
        kind: 'dateline',
        start: 10,
        end: 16,
        text: 'Friday',
        days: [],
      }),
    ).toBeUndefined()
    none(found({ relation: 'since' }))
    none(found({ direction: 'future' }))
    none(found({ value: '2012-03-30' }))
    none(found({ shift: { from: 'document', unit: 'week', by: -1 } }))
    none(found({ shift: { from: 'document', unit: 'day', by: -10 } }))
    none(found(), { stance: 'planned' })
    none(found(), { tense: 'future' })
    none(found(), { when: null })
    none(found(), {}, found({ together: true }))
  })
})
