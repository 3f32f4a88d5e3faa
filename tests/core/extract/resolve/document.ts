import type { Draft } from '../../../../src/core/extract/draft.ts'
import type { ResolvedTimes, ResolveInput } from '../../../../src/core/extract/resolve/resolve-input.ts'
import { resolveTimes } from '../../../../src/core/extract/resolve/resolve-times.ts'
import type { Sentence } from '../../../../src/core/extract/sentence.ts'
import { extractTimes } from '../../../../src/core/extract/times/extract-times.ts'
import { findPrinted } from '../../../../src/core/extract/times/find-printed.ts'
import { readPage } from '../../../../src/core/extract/times/read-page.ts'
import { fold } from '../../../../src/core/language/fold.ts'
import type { ActorKind, ActorRole, EventCode, Landmark } from '../../../../src/core/model/index.ts'
import { timesPack } from '../times/test-pack.ts'

const packs = { fr: timesPack('fr'), en: timesPack('en') }

/** A statement as a test tells it: the words it is found by, and of them those that say when. */
export interface Told extends Partial<Omit<Draft, 'place' | 'actors' | 'when'>> {
  readonly event: EventCode
  readonly anchor: string
  readonly when?: string
  readonly place?: string
  readonly by?: readonly [ActorKind, ActorRole?]
}

/** Dates a text of a test's own, with its statements given by hand. */
export function date(
  language: 'fr' | 'en',
  text: string,
  told: readonly Told[],
  { url, ...rest }: Partial<ResolveInput> & { readonly url?: string } = {},
): ResolvedTimes {
  const pack = packs[language]
  const folded = fold(text)
  const printed = findPrinted(text)
  const expressions = extractTimes(text, pack, printed.spans)
  const sentences = sentencesOf(text)
  return resolveTimes({
    text,
    folded,
    sentences,
    expressions,
    drafts: told.map((one) => draftOf(one, text, sentences, expressions)),
    ...readPage(text, expressions, printed, pack, folded, url),
    fetchedAt: Temporal.Instant.from('2026-01-01T00:00:00Z').epochMilliseconds,
    landmarks: [],
    defaultZone: 'Asia/Jerusalem',
    ...rest,
  })
}

function sentencesOf(text: string): readonly Sentence[] {
  return [...text.matchAll(/[^\n]+/gu)].flatMap((line, paragraph) =>
    [...line[0].matchAll(/[^.]+\.?/gu)].map((match) => {
      const start = line.index + match.index
      return { start, end: start + match[0].length, text: match[0], paragraph, kind: 'body' as const }
    }),
  )
}

function draftOf(
  told: Told,
  text: string,
  sentences: readonly Sentence[],
  expressions: readonly { start: number; end: number; text: string }[],
): Draft {
  const { anchor, when, place, by, ...rest } = told
  const at = text.indexOf(anchor)
  const sentence = sentences.find((one) => one.start <= at && at < one.end)!
  const inside = expressions.findIndex(
    (time) =>
      time.start >= sentence.start &&
      time.end <= sentence.end &&
      time.text.toLowerCase() === when?.toLowerCase(),
  )
  if (at < 0 || (when !== undefined && inside < 0)) throw new Error(`not found: ${anchor} / ${when}`)
  return {
    place:
      place === undefined ? null : { id: place, name: place, text: place, country: 'ML', lat: 0, lon: 0 },
    actors:
      by === undefined ? [] : [{ id: by[0], name: by[0], text: by[0], kind: by[0], role: by[1] ?? 'agent' }],
    speaker: { kind: 'reporter', text: '' },
    stance: 'asserted',
    figures: [],
    acts: [],
    objects: [],
    quote: sentence.text,
    start: sentence.start,
    end: sentence.end,
    when: when === undefined ? null : inside,
    continuing: false,
    background: false,
    tense: 'past',
    ...rest,
  }
}

/** A landmark with what tests vary. */
export function landmark(
  id: string,
  event: EventCode,
  places: readonly string[],
  earliest: string,
  latest = earliest,
  cues: readonly string[] = [],
): Landmark {
  return {
    id,
    event,
    places,
    earliest,
    latest,
    agents: [],
    targets: [],
    cues,
    names: { en: id, fr: id },
    source: [],
  }
}

/** The bounds of a span in one string. */
export function bounds(span: { earliest: string | null; latest: string | null } | null | undefined): string {
  return span == null ? 'null' : `${span.earliest ?? ''}..${span.latest ?? ''}`
}
