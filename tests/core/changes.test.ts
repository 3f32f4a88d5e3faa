import { describe, expect, it } from 'vitest'
import { type Change, changesSince } from '../../src/core/changes.ts'
import type { ArticleHead, Claim, Mark } from '../../src/core/index.ts'
import { article, claim, days, spot } from '../builders.ts'
import { knowledge } from '../knowledge.ts'

/** What is kept, at the end of the days told here: each thing bears the moment at which it became known. */
class Corpus {
  readonly claims: Claim[] = []
  readonly articles: ArticleHead[] = []
  readonly held: string[] = []

  take(id: string, at: number, ...told: readonly Partial<Claim>[]): this {
    this.articles.push(article({ id, fetchedAt: at, publisher: id }))
    this.claims.push(...told.map((one, n) => claim({ article: id, start: n * 100, ...one })))
    return this
  }

  mark(id: string, mark: Mark): this {
    const at = this.articles.findIndex((one) => one.id === id)
    const one = this.articles[at]!
    this.articles[at] = { ...one, marks: [...(one.marks ?? []), mark] }
    return this
  }

  since(moment: number, heldThen: readonly string[] = []): readonly Change[] {
    const { claims, articles, held } = this
    const evidence = { claims: [], articles: [] }
    return changesSince({ claims, articles, evidence, heldPlaces: held, heldThen }, moment, knowledge)
  }
}

const kinds = (changes: readonly Change[]) => changes.map(({ kind, what }) => [kind, ...what])
const first = { time: days('2012-03-30') }
const gao = { place: spot('gao'), time: days('2012-03-31') }

describe('changes since a moment', () => {
  it('are new events, and none where nothing came in', () => {
    const corpus = new Corpus().take('a', 10, first).take('b', 20, gao)
    expect(corpus.since(20)).toEqual([])
    const [change, ...rest] = corpus.since(10)
    expect(rest).toEqual([])
    expect(change).toMatchObject({ kind: 'new', before: undefined, now: { places: [{ id: 'ml-gao' }] } })
    expect(kinds(corpus.since(0))).toEqual([['new'], ['new']])
  })

  it('tell that another outlet reports the same', () => {
    const corpus = new Corpus().take('a', 10, first).take('b', 20, first)
    expect(kinds(corpus.since(10))).toEqual([['changed', 'reports', 'sources']])
    const [change] = corpus.since(10)
    expect(change?.before?.event.independent).toBe(1)
    expect(change?.now?.event.independent).toBe(2)
  })

  it('tell that figures changed with a new version of an article, under the same id', () => {
    const toll = (low: number) => ({
      ...first,
      figures: [{ measure: 'killed', low, high: low, who: null, text: '' }] as const,
    })
    const corpus = new Corpus()
      .take('a', 10, toll(12))
      .take('a2', 20, toll(15))
      .mark('a', { mark: 'superseded', at: 20, by: 'a2' })
    const [change, ...rest] = corpus.since(10)
    expect(rest).toEqual([])
    expect([change?.kind, change?.what]).toEqual(['changed', ['figures']])
    expect(change?.id).toBe(corpus.since(0)[0]?.id)
  })

  it('keep the id of an event whose day was corrected', () => {
    const corpus = new Corpus()
      .take('a', 10, first)
      .take('a2', 20, { time: days('2012-03-29') })
      .mark('a', { mark: 'superseded', at: 20, by: 'a2' })
      .take('b', 30, { time: days('2012-03-29') })
    const [then] = new Corpus().take('a', 10, first).since(0)
    for (const moment of [0, 10, 20]) expect(corpus.since(moment).map(({ id }) => id)).toEqual([then?.id])
    expect(kinds(corpus.since(10))).toEqual([['changed', 'time', 'reports', 'sources']])
  })

  it('tell what was withdrawn, as it was told before', () => {
    const corpus = new Corpus().take('a', 10, first).mark('a', { mark: 'withdrawn', at: 20 })
    expect(corpus.since(10)).toMatchObject([
      { kind: 'withdrawn', now: undefined, before: { lead: { article: 'a' } } },
    ])
    expect(corpus.since(20)).toEqual([])
    // Who was never told of it need not hear that it is gone.
    expect(corpus.since(5)).toEqual([])
  })

  it('tell that one of two sources was withdrawn', () => {
    const corpus = new Corpus()
      .take('a', 10, first)
      .take('b', 11, first)
      .mark('b', { mark: 'withdrawn', at: 20 })
    expect(kinds(corpus.since(15))).toEqual([['changed', 'reports', 'sources']])
  })

  it('say of what is held that it is gone, and nothing of what it was', () => {
    const corpus = new Corpus().take('a', 10, first).take('b', 11, gao)
    corpus.held.push('ml-kidal-region')
    expect(corpus.since(20)).toMatchObject([{ kind: 'withdrawn', now: undefined, before: undefined }])
    // What was held then already was never told.
    expect(corpus.since(20, ['ml-kidal-region'])).toEqual([])
  })

  it('tell into which event another one went', () => {
    const vague = { time: days('2012-03-25', '2012-03-31') }
    const corpus = new Corpus()
      .take('a', 10, vague)
      .take('b', 20, { time: days('2012-03-26') })
      .take('c', 30, { time: days('2012-03-31') })
    const ids = (moment: number) => corpus.since(moment).map(({ id, kind, into }) => [id, kind, into])
    const [known] = new Corpus().take('a', 10, vague).since(0)
    // The vague report joins the sharp one that comes, and keeps its name.
    expect(ids(10)).toContainEqual([known?.id, 'changed', undefined])
    expect(corpus.since(20).map(({ kind }) => kind)).toEqual(['new'])
  })
})
