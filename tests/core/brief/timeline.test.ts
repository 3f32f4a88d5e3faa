import { expect, it } from 'vitest'
import { stateEvent } from '../../../src/core/brief/statement.ts'
import { briefTimeline } from '../../../src/core/brief/timeline.ts'
import { groupEvents } from '../../../src/core/corpus/group-events.ts'
import { article, claim, days } from '../../builders.ts'

const grade = { source: 'F', information: '6', reason: 'unreviewed-single' } as const

it('what has the same time comes as its article tells it, whatever order it is found in', () => {
  const told = [
    claim({ id: '1', event: 'non-state-actor-overtakes-territory', start: 10 }),
    claim({ id: '2', event: 'looting-property-destruction', start: 200 }),
    claim({ id: '3', event: 'casualties', start: 300 }),
    claim({ id: '4', event: 'agreement', start: 5, time: days('2012-03-31') }),
    claim({ id: '5', event: 'siege', start: 400, time: days('2012-03-29') }),
  ]
  const orderOf = (claims: typeof told) =>
    briefTimeline({
      from: undefined,
      to: undefined,
      statements: groupEvents(claims, (id) => [id]).map((event) => stateEvent(event, grade)),
      articles: [article()],
    })
      .dated.map(({ lead }) => lead.id)
      .join('')
  expect(orderOf(told)).toBe('51234')
  expect(orderOf(told.toReversed())).toBe('51234')
})
