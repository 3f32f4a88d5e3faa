import type { Phrase } from '../actors/phrase.ts'
import { wordClass } from '../claims/word-class.ts'
import type { Parse } from '../events/parse.ts'
import { isOrigin } from './site-words.ts'
import { hasWord } from './town-meant.ts'

const ofNoTown: ReadonlySet<string> = new Set(
  'convoy vehicles weapons livestock granaries goods money houses shops bank offices palace town-hall courthouse school church hotel'.split(
    ' ',
  ),
)

/** Booty or an office: who has it need not hold the town. */
export function isPartOfTown({ object }: Phrase): boolean {
  return object !== undefined && ofNoTown.has(object.id)
}

/** « La chaîne al-Massira, | contrôlée par les Houthis »: who has a say in a body holds no town by that. */
export function isOfBody(
  { tokens, phraseAt, language }: Parse,
  { from }: { readonly from: number },
): boolean {
  const phrase = phraseAt[from - 1] ?? (tokens[from - 1]?.key === ',' ? phraseAt[from - 2] : undefined)
  if (phrase === undefined) return false
  return tokens
    .slice(Math.max(0, phrase.from - 1), phrase.to)
    .some(({ key, capital }) => !capital && language.is('bodies in hands', key))
}

/** What is no ground at all: nobody holds a town who has shot it down. */
const ofNoGround: ReadonlySet<string> = new Set(['weapon', 'munition', 'deed'])

/**
 * Whether who takes, holds or leaves what a phrase names takes, holds or leaves a town, a part of one or a post: not
 * "the hearts of X", "the road to X", "three dead in X".
 */
export function isHoldable(parse: Parse, phrase: Phrase): boolean {
  const { type, object, settlement, proper, places, actor, person } = phrase
  if (type === 'pronoun') return true
  if (isPartOfTown(phrase) || (object !== undefined && ofNoGround.has(object.kind))) return false
  if (isWayThere(parse, phrase)) return false
  if (type === 'place' || settlement || places.length > 0 || object !== undefined) return true
  if (actor !== undefined || person !== undefined) return person?.kind === 'army' && phrase.of !== undefined
  // A common noun of X: only what is a part of the ground.
  if (proper !== undefined || type !== 'thing') return true
  return ['held parts', 'quarters', 'landscapes', 'regions'].some((list) => hasWord(parse, phrase, list))
}

/** "Took the road to X": they set out. */
function isWayThere(parse: Parse, phrase: Phrase): boolean {
  const { tokens, language } = parse
  const next = tokens[phrase.to]
  // "The railway station" is no way.
  const noun = tokens[language.field<boolean>('first noun') ? phrase.head : phrase.to - 1]!
  if (!language.is('ways', noun.key) || phrase.places.length > 0 || next === undefined) return false
  return phrase.of !== undefined || (next.classes & wordClass.prepositions) !== 0
}

/** "Ils se replient sur X", "fell back to X". */
export const isWithdrawnTo = ({ language }: Parse, { prep }: Phrase): boolean =>
  prep !== '' && language.is('withdrawn to', prep)

/** "Shells fired from hills held by X fell on Y": ground without a name that something comes from is not where it goes. */
export function isComeFrom(parse: Parse, phrase: Phrase): boolean {
  const { tokens, language } = parse
  const { prep, prepAt, from, det, places, proper, of } = phrase
  if (places.length > 0 || proper !== undefined || of !== undefined) return false
  if (prep !== '') {
    if (isOrigin(parse, phrase) || language.is('shot from', prep)) return true
    if (!language.is('of', prep)) return false
    // « Venus du quartier »: behind a verb "du" is taken for an article.
  } else if (!language.is('of', det)) return false
  const before = tokens[(prep === '' ? from : prepAt) - 1]
  if (before === undefined) return false
  const isFired = language
    .forms(before)
    .some(({ lemma, tag }) => tag === 'pp' && language.is('firing', lemma))
  return isFired || language.is('origin', before.key)
}

/** "Controls the south and the east": sides of a country alone, and no town in play. */
export const isAllSides = (parse: Parse, phrases: readonly Phrase[]): boolean =>
  phrases.length > 0 &&
  phrases.every(
    (phrase) =>
      phrase.of === undefined &&
      phrase.places.length === 0 &&
      phrase.proper === undefined &&
      phrase.to - phrase.head === 1 &&
      hasWord(parse, phrase, 'sides of a country'),
  )
