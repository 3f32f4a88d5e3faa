import type { Landmark } from '../../model/index.ts'
import type { Sentence } from '../sentence.ts'
import type { FoundTime } from '../times/found-time.ts'
import { PhraseIndex } from './phrase-index.ts'
import type { ResolveInput } from './resolve-input.ts'

/** A sentence that tells what a landmark is, as far as its names and words go; no statement need have been read. */
export interface ToldLandmark {
  readonly landmark: Landmark
  readonly sentence: Sentence
  /** The expression nearest to the name, undefined when the sentence has none. */
  readonly index: number | undefined
  /** Whether nothing else is told like this: a cue stands in it, or one of those who did it beside the place. */
  readonly sure: boolean
}

/** What a phrase is to a landmark. */
interface Meaning {
  readonly landmark: Landmark
  readonly part: 'place' | 'cue' | 'party'
}

const indices = new WeakMap<readonly Landmark[], PhraseIndex<Meaning>>()

/**
 * The landmarks that sentences tell: a cue, or the name of the place, with a word for such an event in one sentence.
 * Sentences about what is to come tell none. Dates are not looked at.
 */
export function toldLandmarks(input: ResolveInput): readonly ToldLandmark[] {
  const index = landmarkIndex(input)
  const found: ToldLandmark[] = []
  for (const sentence of input.sentences) {
    if (sentence.kind === 'noise') continue
    const hits = index.find(sentence.text)
    if (hits.length === 0) continue
    const byLandmark = Map.groupBy(hits, ({ meaning }) => meaning.landmark)
    let future: boolean | undefined
    for (const [landmark, parts] of byLandmark) {
      const named = parts.find(({ meaning }) => meaning.part !== 'party')
      if (named === undefined || input.tellsEvent?.(sentence.text, landmark.event) !== true) continue
      future ??= input.isFuture?.(sentence.text) === true
      if (future) break
      const sure = parts.some(({ meaning }) => meaning.part === 'cue') || hasParty(parts)
      found.push({ landmark, sentence, index: nearest(input, sentence, sentence.start + named.at), sure })
    }
  }
  return found
}

const hasParty = (parts: readonly { readonly meaning: Meaning }[]): boolean =>
  parts.some(({ meaning }) => meaning.part === 'party')

/** A country names many places: only a whole state is overthrown in it. */
function landmarkIndex(input: ResolveInput): PhraseIndex<Meaning> {
  let index = indices.get(input.landmarks)
  if (index === undefined) {
    index = new PhraseIndex<Meaning>()
    for (const landmark of input.landmarks) {
      for (const cue of landmark.cues) index.add(cue, { landmark, part: 'cue' })
      for (const id of landmark.places) {
        const place = input.places?.get(id)
        if (place === undefined || (place.kind === 'country' && landmark.event !== 'coup')) continue
        for (const name of new Set([...Object.values(place.names), ...place.spellings]))
          index.add(name, { landmark, part: 'place' })
      }
      for (const id of [...landmark.agents, ...landmark.targets]) {
        const actor = input.actors?.get(id)
        if (actor === undefined) continue
        for (const name of new Set([...Object.values(actor.names).map(withoutArticle), ...actor.aliases]))
          index.add(name, { landmark, part: 'party' })
      }
    }
    indices.set(input.landmarks, index)
  }
  return index
}

const withoutArticle = (name: string): string => name.replace(/^(?:the |le |la |les |l['’])/u, '')

function nearest(input: ResolveInput, sentence: Sentence, at: number): number | undefined {
  let best: number | undefined
  let bestGap = Number.POSITIVE_INFINITY
  for (const [index, time] of input.expressions.entries()) {
    if (time.start < sentence.start || time.end > sentence.end || !tellsWhen(time)) continue
    const gap = Math.abs(time.start - at)
    if (gap < bestGap) [best, bestGap] = [index, gap]
  }
  return best
}

const tellsWhen = (time: FoundTime): boolean =>
  (time.type === 'DATE' || time.type === 'TIME') && !time.value.endsWith('_REF')
