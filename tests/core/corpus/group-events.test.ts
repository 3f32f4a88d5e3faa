import { describe, expect, it } from 'vitest'
import { groupEvents } from '../../../src/core/corpus/group-events.ts'
import { actor, claim, days, spot } from '../../builders.ts'

const family = (article: string): readonly string[] => [article]

describe('groupEvents', () => {
  it('puts two reports of one day, place and deed together and counts both outlets', () => {
    const [event, ...rest] = groupEvents([claim({ article: 'a1' }), claim({ article: 'a2' })], family)
    expect(rest).toEqual([])
    expect(event?.claims).toHaveLength(2)
    expect(event?.independent).toBe(2)
  })

  it('counts a wire copied by another title of the same family once', () => {
    const [event] = groupEvents([claim({ article: 'a1' }), claim({ article: 'a2' })], () => ['one family'])
    expect(event?.independent).toBe(1)
  })

  it('counts one named speaker once, whoever prints it', () => {
    const speaker = { kind: 'military', actor: 'ml-army', text: 'the army' } as const
    const [event] = groupEvents(
      [claim({ article: 'a1', speaker }), claim({ article: 'a2', speaker })],
      family,
    )
    expect(event?.independent).toBe(1)
  })

  it('keeps events of another day, place or side apart', () => {
    const base = claim({ actors: [actor('mnla')] })
    const others = [
      claim({ time: days('2012-04-02') }),
      claim({ place: spot('gao') }),
      claim({ actors: [actor('ml-army', { kind: 'army' })] }),
    ]
    expect(groupEvents([base, ...others], family)).toHaveLength(4)
  })

  it("keeps each side's own dead apart, and counts of one side's together", () => {
    const toll = (article: string, id: string, kind: 'army' | 'armed-group', low: number) =>
      claim({
        article,
        event: 'casualties',
        actors: [actor(id, { kind, role: 'target' })],
        figures: [{ measure: 'killed', low, high: low, who: null, text: String(low) }],
      })
    const events = groupEvents(
      [
        toll('a1', 'ml-army', 'army', 40),
        toll('a1', 'mnla', 'armed-group', 2),
        toll('a2', 'ml-army', 'army', 20),
      ],
      family,
    )
    expect(events.map(({ claims, disputes }) => [claims.length, disputes.length])).toEqual([
      [2, 1],
      [1, 0],
    ])
  })

  it('keeps a side that denies losses of its own apart from the dead of others', () => {
    const people = claim({ article: 'a1', event: 'casualties', actors: [] })
    const denial = (id: string, kind: 'army' | 'armed-group') =>
      claim({
        article: 'a2',
        event: 'casualties',
        actors: [actor(id, { kind, role: 'target' })],
        stance: 'denied',
      })
    const fighters = claim({
      article: 'a3',
      event: 'casualties',
      actors: [actor('mnla', { kind: 'armed-group', role: 'target' })],
    })
    expect(groupEvents([people, denial('mnla', 'armed-group')], family)).toHaveLength(2)
    expect(groupEvents([fighters, denial('mnla', 'armed-group')], family)).toHaveLength(1)
  })

  it('does not take a vague month for a sharp day of it', () => {
    const vague = claim({ article: 'a2', time: days('2012-03-01', '2012-03-31') })
    expect(groupEvents([claim(), vague], family)).toHaveLength(2)
  })

  it('gives the same events in the same order whatever the order of claims', () => {
    const claims = [claim(), claim({ article: 'a2' }), claim({ place: spot('gao') }), claim({ time: null })]
    expect(groupEvents([...claims].reverse(), family)).toEqual(groupEvents(claims, family))
  })

  it('shows figures that exclude each other as a dispute, and overlapping ones not', () => {
    const killed = (low: number, high: number | null) =>
      claim({ figures: [{ measure: 'killed', low, high, who: 'soldiers', text: '' }] })
    expect(groupEvents([killed(20, 20), killed(34, 34)], family)[0]?.disputes).toMatchObject([
      { about: 'figure' },
    ])
    expect(groupEvents([killed(20, null), killed(34, 34)], family)[0]?.disputes).toEqual([])
  })

  it('puts every number that agrees with the first on its side, and all that do not on the other', () => {
    const killed = (article: string, low: number, high: number) =>
      claim({ article, figures: [{ measure: 'killed', low, high, who: 'soldiers', text: '' }] })
    const all = [killed('a1', 30, 30), killed('a2', 48, 48), killed('a3', 40, 60)]
    const [event] = groupEvents(all, family)
    const sides = event?.disputes[0]?.sides.map((side) => side.toSorted())
    expect(sides).toContainEqual([all[0]!.id])
    expect(sides).toContainEqual([all[1]!.id, all[2]!.id].toSorted())
  })

  it('finds no dispute in the dead of both sides, told in one breath', () => {
    const figures = [50, 10].map((n) => ({
      measure: 'killed' as const,
      low: n,
      high: n,
      who: null,
      text: '',
    }))
    expect(groupEvents([claim({ figures })], family)[0]?.disputes).toEqual([])
  })

  it('shows a denial as a dispute and does not count it as a source', () => {
    const [event] = groupEvents([claim(), claim({ article: 'a2', stance: 'denied' })], family)
    expect(event?.disputes).toMatchObject([{ about: 'denial' }])
    expect(event?.independent).toBe(1)
  })

  it('takes the sharpest time of its claims', () => {
    const range = claim({ article: 'a2', time: days('2012-03-28', '2012-03-31') })
    expect(groupEvents([range, claim()], family)[0]?.time?.earliest).toBe('2012-03-30')
  })
})
