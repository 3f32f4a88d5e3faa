import type { ClaimLanguage } from '../claims/claim-language.ts'
import type { NameHit } from '../claims/name-index.ts'
import type { Token } from '../claims/token.ts'
import { wordClass } from '../claims/word-class.ts'
import { isOwnName } from './before-noun.ts'

/** "al-Qaeda-linked", "the al Qaeda affiliate | JNIM": a name that tells whose kin another is. */
function isTie(
  { to }: NameHit,
  hits: readonly NameHit[],
  tokens: readonly Token[],
  language: ClaimLanguage,
): boolean {
  const next = tokens[to]
  if (next === undefined || !language.is('tied', next.key)) return false
  return next.glued || hits.some((other) => other.from > to && other.actors.length > 0)
}

/** The first of several names that names each sort of thing, the nouns, and where the last ends. */
export function firstOfEach(hits: readonly NameHit[], tokens: readonly Token[], language: ClaimLanguage) {
  let firstNoun: NameHit | undefined
  let lastNoun: NameHit | undefined
  let actor: NameHit | undefined
  let place: NameHit | undefined
  let capital: NameHit | undefined
  let nation: string | undefined
  let seat: string | undefined
  let introduced: string | undefined
  let last = 0
  for (const [i, hit] of hits.entries()) {
    const isGlued = tokens[hit.to]?.glued === true
    last = Math.max(last, hit.to)
    if (isOwnName(hits[i - 1], hit) || isAgeOf(hit, hits[i + 1], tokens, language)) continue
    if (hit.person !== undefined || hit.object !== undefined || hit.settlement === true) {
      firstNoun ??= hit
      lastNoun = hit
    }
    // "the al-Qaeda-linked group JNIM", "Turkish-backed fighters": a tie is no name.
    if (hit.actors.length > 0 && !isTie(hit, hits, tokens, language)) actor ??= hit
    if (hit.places.length > 0) place ??= hit
    else if (hit.seat !== undefined) capital ??= hit
    // "Kurdish-led", "Russian-made": a nation's part in it is another matter.
    if (!isGlued) nation ??= hit.nation
    seat ??= hit.seat
    introduced ??= hit.introduced
  }
  return { firstNoun, lastNoun, actor, place, capital, nation, seat, introduced, last }
}

/** « Les jeunes | rebelles »: what such a noun says of those whom the next one names. */
const isAgeOf = (
  { person, from, to }: NameHit,
  next: NameHit | undefined,
  tokens: readonly Token[],
  language: ClaimLanguage,
): boolean =>
  person !== undefined &&
  next?.person !== undefined &&
  next.from === to &&
  (tokens[from]!.classes & wordClass.others) !== 0 &&
  // « Des jeunes fidèles au président »
  !language.is('adjectives like nouns', tokens[to]!.key)
