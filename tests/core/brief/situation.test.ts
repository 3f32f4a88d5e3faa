import { describe, expect, it } from 'vitest'
import { currentControl } from '../../../src/core/brief/control.ts'
import { briefSituation } from '../../../src/core/brief/situation.ts'
import { stateEvent } from '../../../src/core/brief/statement.ts'
import { groupEvents } from '../../../src/core/corpus/group-events.ts'
import type { Claim, Place } from '../../../src/core/index.ts'
import { actor, article, claim, days, spot } from '../../builders.ts'

const kidal: Place = {
  id: 'ml-kidal',
  names: { en: 'Kidal' },
  spellings: [],
  kind: 'town',
  lat: 0,
  lon: 0,
  country: 'ML',
  parents: ['ml-kidal-region', 'ML'],
}
const grade = { source: 'F', information: '6', reason: 'unreviewed-single' } as const

const brief = (
  claims: readonly Claim[],
  more: { asOf?: string; articles?: ReturnType<typeof article>[] } = {},
) =>
  briefSituation({
    place: kidal,
    inside: new Set(['ml-kidal']),
    asOf: more.asOf,
    today: '2026-11-23',
    zone: 'Asia/Jerusalem',
    staleDays: 7,
    archiveDays: 90,
    statements: groupEvents(claims, (id) => [id]).map((event) => stateEvent(event, grade)),
    articles: more.articles ?? [article({ published: days('2012-03-31') })],
  })

describe('briefSituation', () => {
  const taken = claim({ event: 'non-state-actor-overtakes-territory', actors: [actor('ansar-dine')] })

  it('opens with who holds the place, not with the newest incident', () => {
    const later = claim({ event: 'looting-property-destruction', time: days('2012-03-31') })
    expect(brief([later, taken]).bottomLine?.event.event).toBe('non-state-actor-overtakes-territory')
  })

  it('puts the newest report of control first', () => {
    const retaken = claim({
      event: 'government-regains-territory',
      time: days('2023-11-14'),
      actors: [actor('ml-army', { kind: 'army' })],
    })
    expect(brief([taken, retaken]).control.map((line) => line.event.event)).toEqual([
      'government-regains-territory',
      'non-state-actor-overtakes-territory',
    ])
  })

  it('heads events older than ninety days as archive', () => {
    expect(brief([taken]).age).toMatchObject({ kind: 'archive', newest: { latest: '2012-03-30' } })
  })

  it('keeps neighbours and country apart from the place itself', () => {
    const briefing = brief([
      taken,
      claim({ place: spot('gao'), event: 'control' }),
      claim({ place: spot('mali'), event: 'coup' }),
    ])
    expect(briefing.around.map((line) => line.places[0]?.id)).toEqual(['ml-gao'])
    expect(briefing.context.map((line) => line.places[0]?.id)).toEqual(['ML'])
  })

  it('reports an unknown toll as a finding and not as a development', () => {
    const briefing = brief([taken, claim({ event: 'casualties', stance: 'unknown' })])
    expect(briefing.unknowns).toHaveLength(1)
    expect(briefing.developments).toEqual([])
  })

  it('never makes a bottom line of a report that may not have been known then', () => {
    const briefing = brief([taken], { asOf: '2012-06-30', articles: [article()] })
    expect(briefing.bottomLine).toBeUndefined()
    expect(briefing.perhaps).toHaveLength(1)
  })

  it('joins places of which one sentence tells the same', () => {
    const same = { event: 'control', start: 5, actors: [actor('ml-army', { kind: 'army' })] } as const
    const briefing = brief([
      taken,
      claim({ ...same, place: spot('gao') }),
      claim({ ...same, place: { ...spot('gao'), id: 'ml-timbuktu', name: 'Timbuktu' } }),
    ])
    expect(briefing.around).toHaveLength(1)
    expect(briefing.around[0]?.places.map((place) => place.name)).toEqual(['Gao', 'Timbuktu'])
  })

  it('lets another speaker add a party under their own name', () => {
    const witnesses = claim({
      event: 'non-state-actor-overtakes-territory',
      speaker: { kind: 'witness', text: 'des témoins' },
      actors: [actor('aqim', { role: 'supporter' })],
    })
    expect(brief([taken, witnesses]).bottomLine?.additions).toMatchObject([
      { speaker: { kind: 'witness' }, actors: [{ id: 'aqim' }] },
    ])
  })
})

describe('control', () => {
  const army = [actor('ml-army', { kind: 'army' })]
  const rebels = [actor('mnla')]

  it('leads with the taking behind later words that its side still holds the place', () => {
    const held = claim({ event: 'control', actors: army, time: days('2025-10-27') })
    const retaken = claim({ event: 'government-regains-territory', actors: army, time: days('2023-11-14') })
    expect(brief([held, retaken]).bottomLine?.event.event).toBe('government-regains-territory')
  })

  it('does not lead with an old taking when the other side held the place in between', () => {
    const retaken = claim({ event: 'government-regains-territory', actors: army, time: days('2013-01-30') })
    const taken = claim({
      event: 'non-state-actor-overtakes-territory',
      actors: rebels,
      time: days('2014-05-21'),
    })
    const held = claim({ event: 'control', actors: army, time: days('2023-12-01') })
    expect(brief([retaken, taken, held]).bottomLine?.event.event).toBe('control')
  })

  it('counts an undated fall as new as the report of it', () => {
    const held = claim({ event: 'control', actors: army, time: days('2012-03-31') })
    const fallen = claim({
      event: 'non-state-actor-overtakes-territory',
      actors: rebels,
      time: null,
      article: 'a2',
    })
    const articles = [
      article({ published: days('2012-03-31') }),
      article({ id: 'a2', published: days('2012-04-06') }),
    ]
    const published = new Map(articles.map((one) => [one.id, one.published?.latest ?? undefined]))
    const statements = groupEvents([held, fallen], (id) => [id]).map((event) =>
      stateEvent(event, grade, (id) => published.get(id)),
    )
    expect(currentControl(statements, 3)[0]?.event.event).toBe('non-state-actor-overtakes-territory')
  })

  it('does not take a palace for the town', () => {
    const palace = claim({
      event: 'non-state-actor-overtakes-territory',
      actors: rebels,
      objects: ['palace'],
    })
    expect(brief([palace]).control).toEqual([])
  })
})
