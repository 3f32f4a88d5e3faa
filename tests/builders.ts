import type { ActorMention, Article, Claim, PlaceMention, TimeSpan } from '../src/core/index.ts'

const spots: Readonly<Record<string, PlaceMention>> = {
  kidal: { id: 'ml-kidal', name: 'Kidal', text: 'Kidal', country: 'ML', lat: 18.44, lon: 1.41 },
  gao: { id: 'ml-gao', name: 'Gao', text: 'Gao', country: 'ML', lat: 16.27, lon: -0.04 },
  mali: { id: 'ML', name: 'Mali', text: 'Mali', country: 'ML', lat: 12.65, lon: -8 },
}

/** A place mention by a short name of this file. */
export const spot = (name: keyof typeof spots): PlaceMention => spots[name]!

/** A span of one or more days, stated unless said otherwise. */
export const days = (earliest: string | null, latest = earliest, more: Partial<TimeSpan> = {}): TimeSpan => ({
  earliest,
  latest,
  precision: earliest === latest ? 'day' : 'range',
  basis: 'stated',
  value: earliest,
  text: '',
  why: [],
  ...more,
})

export const actor = (id: string, more: Partial<ActorMention> = {}): ActorMention => ({
  id,
  name: id,
  text: id,
  role: 'agent',
  kind: 'armed-group',
  ...more,
})

let made = 0

/** A claim with unremarkable values where a test does not care. */
export const claim = (more: Partial<Claim> = {}): Claim => {
  made += 1
  const start = more.start ?? made * 100
  return {
    id: `${more.article ?? 'a1'}:${start}:${more.event ?? 'attack'}:${made}`,
    article: 'a1',
    event: 'attack',
    place: spot('kidal'),
    actors: [],
    time: days('2012-03-30'),
    speaker: { kind: 'reporter', text: '' },
    stance: 'asserted',
    figures: [],
    acts: [],
    objects: [],
    quote: 'A sentence.',
    start,
    end: start + 11,
    ...more,
  }
}

export const article = (more: Partial<Article> = {}): Article => ({
  id: 'a1',
  sha256: '0'.repeat(64),
  text: 'A sentence.',
  language: 'en',
  fetchedAt: 0,
  origin: 'test',
  starter: false,
  unread: null,
  ...more,
})
