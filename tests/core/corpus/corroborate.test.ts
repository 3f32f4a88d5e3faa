import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Corroborated, corroborate } from '../../../src/core/corpus/corroborate.ts'
import { gatherClaims } from '../../../src/core/corpus/gather-claims.ts'
import { groupEvents } from '../../../src/core/corpus/group-events.ts'
import { sameEvent } from '../../../src/core/corpus/same-event.ts'
import type { Article, Claim, Landmark, OpenWords, Place, TimeSpan } from '../../../src/core/index.ts'
import { widthDays } from '../../../src/core/time/span-bounds.ts'
import { actor, article, claim, days, spot } from '../../builders.ts'

const fetchedAt = Temporal.Instant.from('2024-06-01T00:00Z').epochMilliseconds
const lenderArticle = article({
  id: 'dated',
  title: 'Rebels enter',
  publisher: 'Courier',
  fetchedAt,
  published: days('2012-03-31'),
})
const openArticle = article({
  id: 'open',
  fetchedAt,
  published: days('2012-03-22', '2012-05-31', { basis: 'document' }),
})
const taken = 'non-state-actor-overtakes-territory'

const friday: OpenWords = { at: 40, text: 'Friday', value: 'XXXX-WXX-5' }
const counted = { code: 'from-published', details: { expression: 'Friday' } }
const open = (from: string | null, to: string | null, more: Partial<TimeSpan> = {}): TimeSpan =>
  days(from, to, {
    basis: 'document',
    value: 'XXXX-WXX-5',
    text: 'Friday',
    precision: 'range',
    why: [counted],
    ...more,
  })

const lender = (more: Partial<Claim> = {}): Claim =>
  claim({ article: 'dated', event: taken, actors: [actor('mnla')], ...more })
const borrower = (more: Partial<Claim> = {}): Claim =>
  claim({
    article: 'open',
    event: taken,
    actors: [actor('mnla')],
    time: open('2012-03-16', '2012-05-25'),
    said: friday,
    ...more,
  })

interface More {
  readonly articles?: readonly Article[]
  readonly landmarks?: readonly Landmark[]
  readonly mayLend?: (id: string) => boolean
}

const run = (claims: readonly Claim[], more: More = {}): Corroborated =>
  corroborate({
    claims,
    articles: more.articles ?? [
      lenderArticle,
      openArticle,
      article({ id: 'second', fetchedAt, published: days('2012-04-14') }),
    ],
    landmarks: () => more.landmarks ?? [],
    placeOf: () => undefined,
    mayLend: more.mayLend ?? (() => true),
  })

const timeOf = (result: Corroborated, { id }: Claim): TimeSpan | null =>
  result.claims.find((one) => one.id === id)!.time

describe('corroborate', () => {
  it('takes the day that another article tells of the same event, and names that article', () => {
    const narrow = borrower()
    const time = timeOf(run([lender(), narrow]), narrow)
    expect(time).toMatchObject({
      earliest: '2012-03-30',
      latest: '2012-03-30',
      precision: 'day',
      basis: 'corroborated',
    })
    expect(time?.why.at(-1)).toEqual({
      code: 'same-event',
      details: {
        title: 'Rebels enter',
        outlet: 'Courier',
        articleDate: '2012-03-31',
        lentDate: '2012-03-30',
        lentToDate: 'none',
        lentBasis: 'stated',
        expression: 'Friday',
      },
    })
    expect(time?.lent?.own).toEqual(narrow.time)
  })

  it('lends a date that is relative to a known publication or a landmark, or of a few days', () => {
    for (const time of [
      days('2012-03-30', '2012-03-30', { basis: 'relative', why: [counted] }),
      days('2012-03-30', '2012-03-30', { basis: 'landmark' }),
      days('2012-03-29', '2012-03-31'),
    ]) {
      const narrow = borrower()
      expect(timeOf(run([lender({ time }), narrow]), narrow)?.earliest).toBe('2012-03-30')
    }
  })

  const unfit: readonly [string, Partial<Claim>][] = [
    ['is itself lent', { time: days('2012-03-30', '2012-03-30', { basis: 'corroborated' }) }],
    ['only bounds a document', { time: days('2012-03-30', '2012-03-30', { basis: 'document' }) }],
    ['is a week', { time: days('2012-03-26', '2012-04-01') }],
    ['lasts', { time: days('2012-03-30', '2012-03-30', { lasting: true }) }],
    ['is said to be around it', { time: days('2012-03-30', '2012-03-30', { approximate: true }) }],
    ['bounds it', { time: days('2012-03-30', '2012-03-30', { why: [{ code: 'after', details: {} }] }) }],
    ['is another weekday', { time: days('2012-03-29') }],
    ['lies outside the range', { time: days('2012-06-01') }],
    ['is of what was denied', { stance: 'denied' }],
    ['is of what was planned', { stance: 'planned' }],
    ['is of another place', { place: spot('gao') }],
    ['is of another kind of event', { event: 'government-regains-territory' }],
    ['is of the other side', { actors: [actor('ml-army', { kind: 'army' })] }],
    ['is of another named group', { actors: [actor('ansar-dine')] }],
    ['is of a palace', { objects: ['palace'] }],
    ['is of another target', { actors: [actor('mnla'), actor('un', { role: 'target', kind: 'mission' })] }],
    ['is of the same article', { article: 'open' }],
  ]
  for (const [what, more] of unfit) {
    it(`takes no date that ${what}`, () => {
      const army = actor('ml-army', { role: 'target', kind: 'army' })
      const narrow = borrower({ actors: [actor('mnla'), army] })
      expect(timeOf(run([lender(more), narrow]), narrow)).toEqual(narrow.time)
    })
  }

  it('gives nothing to what was said whole, denied or planned', () => {
    const { said: _said, ...whole } = borrower({ time: days('2012-03-01', '2012-03-31') })
    for (const narrow of [whole, borrower({ stance: 'denied' }), borrower({ stance: 'planned' })]) {
      expect(timeOf(run([lender(), narrow]), narrow)).toEqual(narrow.time)
    }
  })

  it('takes a yearless date only where day and month agree, and a month no finer than a month', () => {
    const said = (value: string): Partial<Claim> => ({
      said: { at: 4, text: 'then', value },
      time: open('2010-01-01', '2016-01-01', { value, text: 'then' }),
    })
    const agreeing = borrower(said('XXXX-03-30'))
    expect(timeOf(run([lender(), agreeing]), agreeing)?.earliest).toBe('2012-03-30')
    const other = borrower(said('XXXX-03-31'))
    expect(timeOf(run([lender(), other]), other)).toEqual(other.time)
    const month = borrower(said('XXXX-03'))
    expect(timeOf(run([lender(), month]), month)).toMatchObject({
      earliest: '2012-03-01',
      latest: '2012-03-31',
      precision: 'month',
    })
  })

  it('chooses between the two readings of a date', () => {
    const { said: _said, ...bare } = borrower()
    const time = days('2012-03-30', '2012-05-11', {
      basis: 'relative',
      candidates: ['2012-03-30', '2012-05-11'],
    })
    expect(timeOf(run([lender(), { ...bare, time }]), bare as Claim)?.latest).toBe('2012-03-30')
  })

  it('wants one party named by both where nothing bounds the date', () => {
    const unbounded = [openArticle, lenderArticle].map((one) =>
      one.id === 'open' ? article({ id: 'open', fetchedAt }) : one,
    )
    const named = borrower({ time: null })
    expect(timeOf(run([lender(), named], { articles: unbounded }), named)?.earliest).toBe('2012-03-30')
    const unnamed = borrower({ time: null, actors: [actor('unnamed:rebels')] })
    expect(timeOf(run([lender(), unnamed], { articles: unbounded }), unnamed)).toBeNull()
  })

  it('takes an incident of a place inside the other only where one party is named by both', () => {
    const near = { event: 'attack', time: open('2012-03-23', '2012-04-06') } as const
    const camp = { ...spot('kidal'), id: 'camp' }
    const places = {
      camp: { kind: 'camp', parents: ['ml-kidal', 'region'] },
      'ml-kidal': { kind: 'town', parents: ['region'] },
      region: { kind: 'admin1', parents: [] },
    } as const
    const nested = (inner: Claim, outer: Claim): Corroborated =>
      corroborate({
        claims: [inner, outer],
        articles: [lenderArticle, openArticle],
        landmarks: () => [],
        placeOf: (id) => places[id as keyof typeof places] as unknown as Place | undefined,
        mayLend: () => true,
      })
    const narrow = borrower(near)
    expect(timeOf(nested(lender({ event: 'attack', place: camp }), narrow), narrow)?.latest).toBe(
      '2012-03-30',
    )
    const inner = borrower({ ...near, place: camp })
    expect(timeOf(nested(lender({ event: 'attack' }), inner), inner)?.latest).toBe('2012-03-30')
    const region = lender({ event: 'attack', place: { ...camp, id: 'region' } })
    expect(timeOf(nested(region, inner), inner)).toEqual(inner.time)
    const unnamed = borrower({ ...near, place: camp, actors: [] })
    expect(timeOf(nested(lender({ event: 'attack' }), unnamed), unnamed)).toEqual(unnamed.time)
    const town = borrower({ place: camp })
    expect(timeOf(nested(lender(), town), town)).toEqual(town.time)
  })

  it('does not take an attack years apart for the same one', () => {
    const wide = { event: 'attack', time: open('2010-01-01', '2016-01-01') } as const
    const narrow = borrower(wide)
    expect(timeOf(run([lender({ event: 'attack' }), narrow]), narrow)).toEqual(narrow.time)
    const near = borrower({ event: 'attack', time: open('2012-03-23', '2012-04-06') })
    expect(timeOf(run([lender({ event: 'armed-clash' }), near]), near)?.latest).toBe('2012-03-30')
  })

  describe('where a place fell more than once', () => {
    it('stays open and says between which two', () => {
      const again = lender({ article: 'second', time: days('2012-05-11') })
      const narrow = borrower()
      const time = timeOf(run([lender(), again, narrow]), narrow)
      expect(time).toMatchObject({ earliest: '2012-03-16', latest: '2012-05-25', basis: 'document' })
      expect(time?.why.at(-1)).toMatchObject({
        code: 'same-event-open',
        details: { lentDate: '2012-03-30', otherDate: '2012-05-11' },
      })
    })

    it('stays open where a dated fact fits as well that no article here tells', () => {
      const landmark: Landmark = {
        id: 'again',
        event: taken,
        places: ['ml-kidal'],
        earliest: '2012-05-11',
        latest: '2012-05-11',
        agents: ['mnla'],
        targets: [],
        cues: [],
        names: { en: 'the second fall' },
        source: [],
      }
      const narrow = borrower()
      const time = timeOf(run([lender(), narrow], { landmarks: [landmark] }), narrow)
      expect(time?.why.at(-1)).toMatchObject({
        code: 'same-event-or-landmark',
        details: { landmark: 'again' },
      })
      expect(time?.basis).toBe('document')
    })

    it('narrows no further than the hull of dates that differ by days', () => {
      const { said: _said, ...bare } = borrower()
      const narrow: Claim = {
        ...bare,
        said: { at: 40, text: 'two days ago', value: 'XXXX-XX-XX', shift: { from: 'publication', days: -2 } },
      }
      const other = lender({ article: 'second', time: days('2012-04-01') })
      expect(timeOf(run([lender(), other, narrow]), narrow)).toMatchObject({
        earliest: '2012-03-30',
        latest: '2012-04-01',
        candidates: ['2012-03-30', '2012-04-01'],
      })
    })
  })

  describe('the rest of an article whose news is dated', () => {
    const narrow = borrower()
    const published = openArticle.published!

    it('was written within the week after the Friday it names', () => {
      const { articles } = run([lender(), narrow])
      expect(articles.find(({ id }) => id === 'open')?.published).toMatchObject({
        earliest: '2012-03-30',
        latest: '2012-04-05',
        basis: 'corroborated',
      })
    })

    it('counts "the next day", "yesterday", other weekdays and dates without a year from it', () => {
      const counter = [100, 200, 300, 400].values()
      const other = (said: Partial<OpenWords>, more: Partial<Claim> = {}): Claim =>
        claim({
          article: 'open',
          place: spot('gao'),
          event: 'arrests',
          time: open('2012-03-10', '2012-05-31', { text: 'x' }),
          said: { at: counter.next().value!, text: 'x', value: 'XXXX-XX-XX', ...said },
          ...more,
        })
      const next = other({ shift: { from: 'previous', days: 1 }, base: 40 })
      const yesterday = other({ shift: { from: 'publication', days: -1 } })
      const sunday = other({ value: 'XXXX-WXX-7' })
      const yearless = other({ value: 'XXXX-03-17' })
      const state = claim({
        article: 'open',
        event: 'control',
        place: spot('gao'),
        time: { ...published, why: [{ code: 'of-publication', details: {} }] },
      })
      const result = run([lender(), narrow, next, yesterday, sunday, yearless, state])
      const span = (one: Claim) => [timeOf(result, one)?.earliest, timeOf(result, one)?.latest]
      expect(span(next)).toEqual(['2012-03-31', '2012-03-31'])
      expect(span(yesterday)).toEqual(['2012-03-29', '2012-04-04'])
      expect(timeOf(result, sunday)?.candidates).toEqual(['2012-03-25', '2012-04-01'])
      expect(span(yearless)).toEqual(['2012-03-17', '2012-03-17'])
      expect(span(state)).toEqual(['2012-03-30', '2012-04-05'])
      expect(timeOf(result, sunday)?.why.map((reason) => reason.code)).toEqual([
        'from-published',
        'same-event',
        'written-within-week',
      ])
    })

    it('takes the day of its passage', () => {
      const why = [counted, { code: 'same-passage', details: { expression: 'Friday' } }]
      const passage = claim({
        article: 'open',
        event: 'casualties',
        time: { ...narrow.time!, text: '', why },
      })
      const result = run([lender(), narrow, passage])
      expect(timeOf(result, passage)).toMatchObject({ earliest: '2012-03-30', latest: '2012-03-30' })
    })

    it('takes nothing where two lent dates exclude each other', () => {
      const clash = borrower({ place: spot('gao'), said: { ...friday, at: 90 } })
      const far = lender({ place: spot('gao'), time: days('2012-05-11') })
      const result = run([lender(), narrow, far, clash])
      expect(timeOf(result, narrow)).toMatchObject({ earliest: '2012-03-16', latest: '2012-05-25' })
      expect(timeOf(result, clash)?.why.at(-1)?.code).toBe('same-event-clash')
      expect(result.articles.find(({ id }) => id === 'open')?.published).toEqual(published)
    })
  })

  it('lends nothing of an article that had not been published by the day asked about', () => {
    const narrow = borrower()
    expect(timeOf(run([lender(), narrow], { mayLend: (id) => id !== 'dated' }), narrow)).toEqual(narrow.time)
  })

  it('lends nothing of an article that is gone', () => {
    const narrow = borrower()
    expect(timeOf(run([lender(), narrow], { articles: [openArticle] }), narrow)).toEqual(narrow.time)
  })

  it('makes no source of an article that only borrowed the date', () => {
    const wide = run([lender(), borrower()])
    const [event, ...rest] = groupEvents(wide.claims, (id) => [id])
    expect(rest).toEqual([])
    expect(event).toMatchObject({ independent: 1, countedArticles: ['dated'] })
    expect(event?.claims).toHaveLength(2)
  })

  it('counts two articles that agreed by their own dates before a third lent them its day', () => {
    const near = { time: open('2012-03-26', '2012-04-01') }
    const also = article({ id: 'also', fetchedAt, published: openArticle.published! })
    const dated = run(
      [lender({ time: days('2012-03-30') }), borrower(near), borrower({ ...near, article: 'also' })],
      {
        articles: [lenderArticle, openArticle, also],
      },
    )
    expect(groupEvents(dated.claims, (id) => [id === 'dated' ? 'open' : id])[0]?.independent).toBe(2)
  })
})

describe('any corpus', () => {
  const names = ['a', 'b', 'c', 'd', 'e']
  const plus = (from: string, count: number): string =>
    Temporal.PlainDate.from(from).add({ days: count }).toString()
  // Few days, mostly Fridays, so that dates often meet; a day or a few.
  const day = fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom('2012-03-16', '2012-03-30', '2012-04-06') },
    fc.integer({ min: 0, max: 45 }).map((count) => plus('2012-03-10', count)),
  )
  const known = fc
    .tuple(fc.constantFrom('a', 'b', 'c'), day, fc.constantFrom(0, 0, 0, 1, 2))
    .map(([home, from, width]) => ({ article: home, time: days(from, plus(from, width)) }))
  const words: fc.Arbitrary<OpenWords> = fc.oneof(
    fc.constantFrom(5, 5, 5, 4, 7).map((n) => ({ at: n * 10, text: 'then', value: `XXXX-WXX-${n}` })),
    fc
      .constantFrom('03-30', '04-06', '04')
      .map((value) => ({ at: 80, text: 'then', value: `XXXX-${value}` })),
    fc.integer({ min: -2, max: 0 }).map((count) => {
      const shift = { from: 'publication', days: count } as const
      return { at: 90 + count, text: 'then', value: 'XXXX-XX-XX', shift }
    }),
    fc.integer({ min: -1, max: 2 }).map((count) => {
      const shift = { from: 'previous', days: count } as const
      return { at: 120 + count, text: 'then', value: 'XXXX-XX-XX', shift, base: 50 }
    }),
  )
  const unknown = fc
    .tuple(
      fc.constantFrom('c', 'd', 'e'),
      words,
      fc.integer({ min: 0, max: 25 }),
      fc.integer({ min: 4, max: 40 }),
    )
    .map(([home, said, from, width]) => {
      const first = plus('2012-03-05', from)
      return {
        article: home,
        said,
        time: open(first, plus(first, width), { value: said.value, text: 'then' }),
      }
    })
  const anyClaim = fc
    .record({
      event: fc.constantFrom('attack', 'armed-clash', 'arrests', taken, taken) as fc.Arbitrary<
        Claim['event']
      >,
      place: fc.constantFrom(spot('kidal'), spot('kidal'), spot('gao')),
      actors: fc.constantFrom([], [actor('mnla')], [actor('mnla')], [actor('ml-army', { kind: 'army' })]),
      dated: fc.oneof(known, unknown),
    })
    .map(({ dated, ...more }) => claim({ ...more, ...dated }))
  const corpus = fc.array(anyClaim, { maxLength: 25, size: 'max' })
  const articles = names.map((id, i) =>
    article({
      id,
      fetchedAt,
      title: id,
      ...(i < 3 && { published: days('2012-03-10', '2012-05-10', { basis: 'document' }) }),
    }),
  )
  const ask = (claims: readonly Claim[], some = articles): Corroborated => run(claims, { articles: some })
  const byId = (claims: readonly Claim[]) => new Map(claims.map((one) => [one.id, one.time]))

  it('often holds dates that are lent, and some that stay open between two', () => {
    const results = fc.sample(corpus, { numRuns: 300, seed: 7 }).map((claims) => ask(claims))
    const reasons = results.flatMap(({ claims, articles: dated }) => [
      ...claims.flatMap(({ time }) => (time?.lent === undefined ? [] : [time.why.at(-1)!.code])),
      ...dated.flatMap(({ published }) => (published?.why ?? []).map((reason) => reason.code)),
    ])
    for (const code of ['same-event', 'written-within-week', 'same-event-open', 'same-event-clash']) {
      expect([code, reasons.filter((one) => one === code).length > 5]).toEqual([code, true])
    }
  })

  it('gives the same dates whatever the order', () => {
    fc.assert(
      fc.property(corpus, fc.infiniteStream(fc.nat()), (claims, random) => {
        const shuffled = claims
          .map((one) => ({ one, key: random.next().value as number }))
          .sort((x, y) => x.key - y.key)
          .map(({ one }) => one)
        expect(byId(ask(shuffled, [...articles].reverse()).claims)).toEqual(byId(ask(claims).claims))
        expect(groupEvents(ask(shuffled).claims, (id) => [id])).toEqual(
          groupEvents(ask(claims).claims, (id) => [id]),
        )
      }),
    )
  })

  it('changes nothing for an article about something else', () => {
    fc.assert(
      fc.property(corpus, day, (claims, when) => {
        const other = claim({ article: 'other', event: taken, place: spot('mali'), time: days(when) })
        const more = ask([...claims, other], [...articles, article({ id: 'other', fetchedAt })])
        expect(byId(more.claims.filter((one) => one !== other))).toEqual(byId(ask(claims).claims))
      }),
    )
  })

  it('is never wider than its own range, and is restored when those who lent are gone', () => {
    fc.assert(
      fc.property(corpus, (claims) => {
        const result = ask(claims)
        for (const [i, { time, id }] of result.claims.entries()) {
          if (time?.lent === undefined) continue
          const own = claims[i]!.time!
          expect(time.lent.own).toEqual(own)
          expect(time.earliest! >= own.earliest! && time.latest! <= own.latest!).toBe(true)
          const alone = claims.filter((one) => one.article === claims[i]!.article)
          expect(byId(ask(alone).claims).get(id)).toEqual(own)
        }
      }),
    )
  })

  it('comes out the same from the claims it names alone', () => {
    fc.assert(
      fc.property(corpus, (claims) => {
        for (const { id, time } of ask(claims).claims) {
          if (time?.lent === undefined) continue
          const named = claims.filter((one) => one.id === id || time.lent!.claims.includes(one.id))
          const again = byId(ask(named).claims).get(id)
          expect([again?.earliest, again?.latest, again?.basis]).toEqual([
            time.earliest,
            time.latest,
            time.basis,
          ])
        }
      }),
    )
  })

  it('lends no date that was lent', () => {
    fc.assert(
      fc.property(corpus, (claims) => {
        const result = ask(claims).claims
        const lent = new Set(result.filter((one) => one.time?.basis === 'corroborated').map((one) => one.id))
        for (const { article: home, time } of result) {
          const lenders = claims.filter((one) => one.article !== home && time?.lent?.claims.includes(one.id))
          expect(lenders.filter((one) => lent.has(one.id))).toEqual([])
        }
      }),
    )
  })

  it('is put together into the same events as when each is compared with all', () => {
    fc.assert(
      fc.property(corpus, (claims) => {
        const groups: Claim[][] = []
        const sorted = [...claims].sort(
          (a, b) => widthDays(a.time) - widthDays(b.time) || (a.id < b.id ? -1 : 1),
        )
        for (const one of sorted) {
          const home = groups.find((group) => sameEvent(group[0]!, one))
          if (home === undefined) groups.push([one])
          else home.push(one)
        }
        expect(gatherClaims(claims)).toEqual(groups)
      }),
    )
  })
})
