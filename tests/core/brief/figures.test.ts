import { describe, expect, it } from 'vitest'
import { briefFigures, type FiguresMaterial } from '../../../src/core/brief/figures.ts'
import type { Claim, Figure } from '../../../src/core/index.ts'
import { article, claim, days } from '../../builders.ts'

const killed = (low: number, high: number, best: number): Figure => ({
  measure: 'killed',
  low,
  high,
  best,
  who: null,
  text: '',
})
const part = (who: string, count: number): Figure => ({
  measure: 'killed',
  low: count,
  high: count,
  who,
  text: '',
  part: true,
})
const row = (id: string, dataset: 'acled' | 'ucdp-ged', figures: readonly Figure[], more = {}): Claim =>
  claim({ article: id, row: { dataset, id, code: '' }, figures, ...more })

const brief = (rows: readonly Claim[], more: Partial<FiguresMaterial> = {}) =>
  briefFigures({
    from: undefined,
    to: undefined,
    rows,
    statements: [],
    articles: rows.map(({ article: id, row: of }) =>
      article({ id, row: { dataset: of!.dataset, id, version: '23.1' } }),
    ),
    today: '2026-01-01',
    zone: 'UTC',
    staleDays: 7,
    archiveDays: 90,
    ...more,
  })

describe('figures of datasets', () => {
  it('are added up within a dataset and never across', () => {
    const { totals } = brief([
      row('1', 'ucdp-ged', [killed(2, 9, 3), part('civilians', 1), part('JNIM', 2)]),
      row('2', 'ucdp-ged', [killed(1, 1, 1), part('civilians', 1), part('JNIM', 0)]),
      row('3', 'acled', [killed(7, 7, 7)]),
    ])
    expect(totals.map(({ dataset, low, best, high }) => [dataset, low, best, high])).toEqual([
      ['acled', 7, 7, 7],
      ['ucdp-ged', 3, 4, 10],
    ])
    expect(totals[1]?.parts).toEqual([
      { who: 'JNIM', count: 2 },
      { who: 'civilians', count: 2 },
    ])
    expect(totals[1]?.rows.map(({ article: id }) => id)).toEqual(['1', '2'])
  })

  it('part what lies in the time asked about from what only may', () => {
    const rows = [
      row('in', 'acled', [killed(1, 1, 1)], { time: days('2012-03-05') }),
      row('over', 'acled', [killed(2, 2, 2)], { time: days('2012-02-20', '2012-03-02') }),
      row('out', 'acled', [killed(4, 4, 4)], { time: days('2012-04-01') }),
    ]
    const { totals, perhaps } = brief(rows, { from: '2012-03-01', to: '2012-03-31' })
    expect(totals.map(({ best }) => best)).toEqual([1])
    expect(perhaps.map(({ best }) => best)).toEqual([2])
  })
})
