import { describe, expect, test } from 'vitest'
import { date } from './document.ts'

const sentence = 'Le fort est tombé vendredi.'
const told = [{ event: 'government-regains-territory', anchor: 'est tombé', when: 'vendredi' }] as const
const text = '02-05-2024'
const readings = ['2024-02-05', '2024-05-02']

describe('a publication given by a page or a feed', () => {
  test('says by which mark of the page it was found', () => {
    const publishedFrom = { mark: 'jsonld', text: '2012-03-31', readings: ['2012-03-31'] } as const
    const { published } = date('fr', sentence, told, { published: '2012-03-31', publishedFrom })
    expect(published).toMatchObject({ earliest: '2012-03-31', latest: '2012-03-31', basis: 'stated' })
    expect(published!.why).toEqual([
      { code: 'published-page', details: { publishedDate: '2012-03-31', mark: 'jsonld' } },
    ])
  })

  test('keeps both readings of a date whose day and month can be swapped, and dates both ways from it', () => {
    const fetchedAt = Date.UTC(2026, 10, 25)
    const { published, spans } = date('fr', sentence, told, {
      publishedFrom: { mark: 'feed', text, readings },
      fetchedAt,
    })
    expect(published).toMatchObject({
      earliest: '2024-02-05',
      latest: '2024-05-02',
      candidates: readings,
      precision: 'range',
      basis: 'stated',
    })
    expect(published!.why).toEqual([
      { code: 'two-readings', details: { text, firstDate: readings[0], secondDate: readings[1] } },
    ])
    expect(spans[0]!.candidates).toEqual(['2024-02-02', '2024-04-26'])
  })

  test('of two readings one that lies after the taking in is none', () => {
    const { published } = date('fr', sentence, told, {
      publishedFrom: { mark: 'feed', text, readings },
      fetchedAt: Date.UTC(2024, 2, 1),
    })
    expect(published).toMatchObject({ earliest: '2024-02-05', latest: '2024-02-05' })
  })
})
