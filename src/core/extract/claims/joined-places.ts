import { isLoneName } from '../actors/lone-name.ts'
import type { Phrase } from '../actors/phrase.ts'
import type { Draft } from '../draft.ts'
import type { Parse } from '../events/parse.ts'
import { placeOf } from '../places/claim-places.ts'
import { sitesOf } from '../places/sites.ts'
import type { Scene } from './scene.ts'
import { wordClass } from './word-class.ts'

/** Events that are told of each place that a sentence joins. */
const told: ReadonlySet<Draft['event']> = new Set<Draft['event']>([
  'attack',
  'armed-clash',
  'abduction',
  'displacement',
  'air-drone-strike',
  'shelling-artillery-missile',
  'remote-explosive-ied',
  'offensive',
  'siege',
  'control',
  'looting-property-destruction',
  'peaceful-protest',
  'government-regains-territory',
  'non-state-actor-overtakes-territory',
  'non-violent-transfer-of-territory',
])

/**
 * "Hit depots in Homs and in Latakia", "took Gao on Sunday and, a day later, Kidal": what is told of one place is told of
 * the one that "and" joins to it, on the day named there; how many suffered in each is not said.
 */
export function joinedPlaces(parse: Parse, read: readonly Draft[], scene: Scene): readonly Draft[] {
  const claims: Draft[] = []
  for (const second of parse.phrases) {
    const first = joinedTo(parse, second)
    if (first === undefined || isSubject(parse, second)) continue
    const [here, there] = [first, second].map((phrase) => townOf(parse, phrase, scene))
    if (!here || !there || here.id === there.id || here.id === there.country) continue
    for (const draft of read) {
      const isHere = draft.place?.id === here.id
      if (!told.has(draft.event) || (!isHere && draft.place?.id !== there.id)) continue
      const place = isHere ? there : here
      const isTold = [...read, ...claims].some(
        (one) => one.event === draft.event && one.place?.id === place.id,
      )
      if (!isTold)
        claims.push({
          ...draft,
          place,
          figures: [],
          when: (isHere ? timeAt(parse, second) : undefined) ?? draft.when,
        })
    }
  }
  return claims
}

// In tokens: "et, dans la nuit de dimanche à lundi, à": no farther back.
const reach = 14

/** The place that "and" joins a place to; nothing but times, prepositions, commas around them and what is hit stands between. */
function joinedTo(parse: Parse, second: Phrase): Phrase | undefined {
  const { tokens, phrases, phraseAt, language } = parse
  if (!isPlaced(parse, second)) return undefined
  let joined = false
  for (let i = second.from - 1; i >= Math.max(0, second.from - reach); i -= 1) {
    const phrase = phraseAt[i]
    const { key, kind, time, classes, aside } = tokens[i]!
    if (time >= 0 || aside) continue
    if (phrase !== undefined && phrase !== second) {
      // "Houses in Bunia and | shops | in Goma".
      if (!joined && phrase.to === second.prepAt && phrase.object !== undefined && phrase.prep === '') {
        i = phrase.from
        continue
      }
      if (!joined || phrase.places.length === 0) return undefined
      const first = phrases.find(({ of }) => of === phrase && phrase.type !== 'place') ?? phrase
      return isPlaced(parse, first) || first.of === phrase ? phrase : undefined
    }
    if ((classes & wordClass.and) !== 0 || language.is('one after another', key)) joined = true
    else if (kind === 'mark') {
      if (key !== ',' || !joined === ((tokens[i + 1]?.time ?? -1) < 0 && (tokens[i - 1]?.time ?? -1) < 0))
        return undefined
    } else if ((classes & (wordClass.prepositions | wordClass.adverbs | wordClass.determiners)) === 0)
      return undefined
  }
  return undefined
}

/** Whether a phrase is a place, known or only named behind its preposition, at which something happens: not "from", "between". */
const isPlaced = ({ language }: Parse, phrase: Phrase): boolean => {
  const { type, prep } = phrase
  const isAt = language.is('pinpoint', prep) || language.is('of', prep) || language.is('within', prep)
  return type === 'place' ? prep === '' || isAt : isAt && isLoneName(phrase)
}

/** Whether a verb follows in the clause: then the place is its subject. */
function isSubject({ tokens, phraseAt, language }: Parse, { to }: Phrase): boolean {
  for (let i = to; i < tokens.length; i += 1) {
    const { kind, key, classes, lower, time } = tokens[i]!
    if (kind === 'mark') {
      // "Kidal, Mali, on Monday": a country and a day say more of the place.
      const more = phraseAt[i + 1]
      const isMore = key === ',' && ((tokens[i + 1]?.time ?? -1) >= 0 || more?.type === 'place')
      if (!isMore) return false
      continue
    }
    if (time >= 0 || phraseAt[i] !== undefined) continue
    if ((classes & (wordClass.have | wordClass.be)) !== 0 && lower !== 'à') return true
    if ((classes & wordClass.breakers) !== 0) return false
    if (language.forms(tokens[i]!).some(({ tag }) => tag !== 'inf')) return true
  }
  return false
}

/** The town that a phrase names, no country and nobody's seat. */
function townOf(parse: Parse, phrase: Phrase, scene: Scene): Draft['place'] | undefined {
  const site = sitesOf(parse, scene).find((one) => one.phrase === phrase)
  if (site?.wide === true || site?.role === 'said' || site?.role === 'dateline') return undefined
  const place = placeOf(parse, phrase, scene, true)
  return place === null || place.id === place.country ? undefined : place
}

// In tokens: "Kidal, au Mali, le lendemain".
const timeReach = 5

/** The day that stands with a place. */
function timeAt({ tokens }: Parse, { from, to }: Phrase): number | undefined {
  const behind = tokens.slice(to, to + timeReach).find(({ time }) => time >= 0)
  const before = tokens
    .slice(Math.max(0, from - timeReach), from)
    .findLast(({ time, classes }) => time >= 0 || (classes & wordClass.and) !== 0)
  return before !== undefined && before.time >= 0 ? before.time : behind?.time
}
