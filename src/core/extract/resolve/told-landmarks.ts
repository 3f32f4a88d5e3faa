import type { Landmark } from '../../model/index.ts'
import { countLeading } from '../count-leading.ts'
import type { Sentence } from '../sentence.ts'
import type { FoundTime } from '../times/found-time.ts'
import { agreesWithoutYear } from './landmark-match.ts'
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

/** A place named in a title, or so many sentences before, is still that of the sentence. */
const sentencesBack = 3

/**
 * The landmarks that sentences tell. A word for such an event stands in the sentence, with a cue or the name of the
 * place; or with the name of a party, while the place was named in a title or just before. Where the sentence gives
 * the landmark's very day, the place may be named anywhere in the text. Sentences about what is to come tell none.
 */
export function toldLandmarks(input: ResolveInput): readonly ToldLandmark[] {
  const index = landmarkIndex(input)
  const sentences = input.sentences.filter(({ kind }) => kind !== 'noise')
  const hits = sentences.map(({ text }) => Map.groupBy(index.find(text), ({ meaning }) => meaning.landmark))
  const everywhere = new Set(hits.flatMap((byLandmark) => [...byLandmark.keys()]))
  const parties = new Set(
    hits.flatMap((found) => [...found].flatMap(([one, parts]) => (has(parts, 'party') ? [one] : []))),
  )
  const placed = new Set(
    hits.flatMap((found) => [...found].flatMap(([one, parts]) => (has(parts, 'place') ? [one] : []))),
  )
  const titled = new Set(
    hits.flatMap((found, i) =>
      sentences[i]!.kind === 'title'
        ? [...found].flatMap(([one, parts]) => (has(parts, 'place') ? [one] : []))
        : [],
    ),
  )
  const found: ToldLandmark[] = []
  for (const [i, sentence] of sentences.entries()) {
    const own = expressionsIn(input, sentence)
    let future: boolean | undefined
    for (const landmark of everywhere) {
      const parts = hits[i]!.get(landmark) ?? []
      const named = parts.find(({ meaning }) => meaning.part !== 'party')
      const isNear = (): boolean =>
        titled.has(landmark) ||
        hits.slice(Math.max(0, i - sentencesBack), i).some((one) => has(one.get(landmark), 'place'))
      const byDay = own.find(
        (at) => (named !== undefined || placed.has(landmark)) && isItsDay(input.expressions[at]!, landmark),
      )
      if (named === undefined && byDay === undefined && !(has(parts, 'party') && isNear())) continue
      if (input.tellsEvent?.(sentence.text, landmark.event) !== true) continue
      future ??= input.isFuture?.(sentence.text) === true
      if (future) break
      const at = sentence.start + ((named ?? parts[0])?.at ?? 0)
      const sure = has(parts, 'cue') || has(parts, 'party') || parties.has(landmark)
      found.push({ landmark, sentence, index: byDay ?? nearest(input, own, at), sure })
    }
  }
  return found
}

const has = (parts: readonly { readonly meaning: Meaning }[] | undefined, part: Meaning['part']): boolean =>
  parts?.some(({ meaning }) => meaning.part === part) === true

/** A name and a day alone would do for a birthday; a word for the event stands beside them. */
export function isItsDay(time: FoundTime, landmark: Landmark): boolean {
  return /^XXXX-\d\d-\d\d/u.test(time.value) && time.until === undefined && agreesWithoutYear(time, landmark)
}

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

function expressionsIn(input: ResolveInput, sentence: Sentence): readonly number[] {
  const { expressions } = input
  const found: number[] = []
  const first = countLeading(expressions, ({ start }) => start < sentence.start)
  for (let index = first; index < expressions.length && expressions[index]!.end <= sentence.end; index += 1)
    if (tellsWhen(expressions[index]!)) found.push(index)
  return found
}

function nearest(input: ResolveInput, indices: readonly number[], at: number): number | undefined {
  const gap = (index: number): number => Math.abs(input.expressions[index]!.start - at)
  return indices.reduce<number | undefined>(
    (best, index) => (best === undefined || gap(index) < gap(best) ? index : best),
    undefined,
  )
}

const tellsWhen = (time: FoundTime): boolean =>
  (time.type === 'DATE' || time.type === 'TIME') && !time.value.endsWith('_REF')
