import type { PlaceMention } from '../../model/index.ts'
import type { Phrase } from '../actors/phrase.ts'
import { wordsOf } from '../actors/phrase-words.ts'
import type { Scene } from '../claims/scene.ts'
import { coordinatedAround } from '../events/coordination.ts'
import type { PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'
import type { CompiledRule } from '../events/rule.ts'
import { findSlot, type SlotFound } from '../events/slots.ts'
import { isLocated, mention } from './document-places.ts'
import { townMeant } from './town-meant.ts'

/** Where: the rule's own slot, else the nearest place of the sentence, else the place in play. */
export function placesOf(
  parse: Parse,
  rule: CompiledRule,
  match: PatternMatch,
  scene: Scene,
): readonly PlaceMention[] | undefined {
  if (rule.place === 'none') return []
  if (rule.place === 'country') {
    const country = scene.knowledge.places.get(scene.places.countries[0] ?? '')
    return country === undefined ? [] : [mention(country, wordsOfCountry(parse, country.id, scene))]
  }
  let needed = false
  for (const position of rule.place?.split('|') ?? []) {
    const strict = position.endsWith('!')
    const slot = findSlot(parse, match, strict ? position.slice(0, -1) : position)
    // "took the governor's office in X", "emparés de cinquante véhicules": no town was taken.
    if (strict && holding.has(rule.event) && slot?.phrases.some(isPartOfTown)) return undefined
    const found = (slot?.phrases ?? [])
      .map((phrase) => placeOf(parse, phrase, scene, true))
      .filter((one) => one !== null)
    if (found.length > 0) return found
    // "a pris le contrôle de son rival": an object that is no place is no taking.
    const site = slot?.phrases.some(
      (phrase) => phrase.settlement || phrase.object !== undefined || phrase.type === 'place',
    )
    if (strict && slot?.pronoun !== undefined && scene.lastPlace !== null) return [scene.lastPlace]
    needed ||= strict && site !== true
  }
  if (needed) return undefined
  for (const phrase of findSlot(parse, match, rule.target)?.phrases ?? []) {
    const hit =
      phrase.type === 'place' || phrase.object !== undefined
        ? placeOf(parse, phrase, scene, phrase.type === 'place')
        : null
    if (hit !== null && hit.id !== hit.country) return [hit]
  }
  const near = nearestPlaces(parse, match, scene)
  if (near.length > 0) return near
  return scene.lastPlace === null ? [] : [scene.lastPlace]
}

const holding: ReadonlySet<string> = new Set(['taking', 'control'])

const ofNoTown: ReadonlySet<string> = new Set(
  'vehicles weapons livestock granaries goods money houses shops bank offices palace town-hall courthouse school church hotel'.split(
    ' ',
  ),
)

/** Booty or an office: who has it need not hold the town. */
function isPartOfTown({ object }: Phrase): boolean {
  return object !== undefined && ofNoTown.has(object.id)
}

/** The words of a sentence that name a country, '' where it is only understood. */
function wordsOfCountry(parse: Parse, country: string, scene: Scene): string {
  const phrase = parse.phrases.find((one) => one.places[0]?.id === country)
  return phrase === undefined ? '' : wordsOf(parse, phrase, scene.text)
}

/** The place of one phrase: a name, "la ville de X", or the place in play for "la ville". */
export function placeOf(parse: Parse, phrase: Phrase, scene: Scene, wanted: boolean): PlaceMention | null {
  const own = scene.places.resolve(
    phrase,
    wordsFrom(parse, phrase, scene.text),
    wanted && (phrase.type === 'thing' ? phrase.det === '' && phrase.amount === undefined : true),
  )
  // "the northern town of X": the town, not what lies around it.
  const inside = phrase.settlement && phrase.of !== undefined ? placeOf(parse, phrase.of, scene, true) : null
  if (inside !== null && inside.id !== inside.country) return inside
  if (own !== null && !(phrase.settlement && phrase.of !== undefined && own.id === own.country)) return own
  if (
    (phrase.settlement ||
      phrase.object !== undefined ||
      phrase.person?.kind === 'army' ||
      phrase.type === 'place' ||
      phrase.type === 'thing') &&
    phrase.of !== undefined
  ) {
    const inner = placeOf(parse, phrase.of, scene, true)
    if (inner !== null) return inner
  }
  if (phrase.object !== undefined || phrase.settlement) {
    const next = following(parse, phrase)
    const inner =
      next === undefined ? null : scene.places.resolve(next, wordsFrom(parse, next, scene.text), true)
    if (inner !== null) return inner
  }
  return phrase.settlement && own === null && isOne(parse, phrase) ? townMeant(scene) : own
}

/** "la ville", not "deux autres localités", which stand for none in play. */
function isOne({ tokens, language }: Parse, phrase: Phrase): boolean {
  return (
    phrase.amount === undefined &&
    !tokens.slice(phrase.from, phrase.to).some((token) => language.is('more of them', token.key))
  )
}

/** The located phrase that follows directly: "un bourg près de Kidal". */
function following({ phrases, language }: Parse, phrase: Phrase): Phrase | undefined {
  const next = phrases[phrases.indexOf(phrase) + 1]
  return next !== undefined &&
    next.prepAt === phrase.to &&
    (isLocated(next, language) || language.is('of', next.prep))
    ? next
    : undefined
}

/** The words that name a place, without what stands before and behind the name. */
function wordsFrom(parse: Parse, phrase: Phrase, text: string): string {
  const { tokens } = parse
  let from = phrase.head
  while (from < phrase.to - 1 && !tokens[from]!.capital) from += 1
  if (!tokens[from]!.capital || phrase.places[0]?.kind === 'area') from = phrase.head
  // "the Kursk region", "la région de Koursk": both name it by its proper name.
  let { to } = phrase
  if (tokens[from]!.capital) while (to > from + 1 && !tokens[to - 1]!.capital) to -= 1
  return wordsOf(parse, { ...phrase, from }, text, to, from)
}

/** The first place that a slot names. */
export function firstPlace(
  parse: Parse,
  slot: SlotFound | undefined,
  scene: Scene,
): PlaceMention | undefined {
  for (const phrase of slot?.phrases ?? []) {
    const found = placeOf(parse, phrase, scene, true)
    if (found !== null) return found
  }
  return undefined
}

// In tokens: how much farther a place seems.
const costs = { before: 4, clause: 12, region: 14, country: 40, comma: 1 }

function nearestPlaces(parse: Parse, match: PatternMatch, scene: Scene): readonly PlaceMention[] {
  const { tokens, phrases, language } = parse
  let best: PlaceMention | null = null
  let bestPhrase: Phrase | undefined
  let bestCost = Number.POSITIVE_INFINITY
  for (const phrase of phrases) {
    if (phrase.type === 'pronoun' || tokens[phrase.from]!.aside) continue
    const located =
      isLocated(phrase, language) ||
      (phrase.type === 'place' && phrase.prep !== '') ||
      (phrase.settlement && phrase.prep !== '') ||
      isDateline(parse, phrase)
    if (!located || isElsewhere(parse, phrase)) continue
    if (isWhereSaid(parse, phrase)) continue
    const found = placeOf(parse, phrase, scene, language.is('pinpoint', phrase.prep))
    if (found === null) continue
    const [a, b] = phrase.to <= match.from ? [phrase.to, match.from] : [match.to, phrase.from]
    let cost = Math.max(0, b - a) + (phrase.to <= match.from ? costs.before : 0)
    for (let i = a; i < b; i += 1) {
      if (/^[;:]$/u.test(tokens[i]!.key) || language.is('breakers', tokens[i]!.key)) cost += costs.clause
      else if (tokens[i]!.key === ',') cost += costs.comma
    }
    const kind = phrase.places[0]?.kind
    if (found.id === found.country) cost += costs.country
    else if (kind === 'admin1' || kind === 'region' || kind === 'area' || kind === 'admin2')
      cost += costs.region
    if (cost < bestCost) {
      best = found
      bestPhrase = phrase
      bestCost = cost
    }
  }
  if (
    best !== null &&
    best.id === best.country &&
    scene.lastPlace !== null &&
    scene.lastPlace.country === best.country
  )
    return [scene.lastPlace]
  if (best === null || bestPhrase === undefined) return []
  // "in Dablo and in Pensa": the list begins at the nearest or before it.
  const list = coordinatedAround(parse, bestPhrase)
    .map((phrase) =>
      placeOf(parse, phrase, scene, language.is('pinpoint', phrase.prep) || phrase.prep === ''),
    )
    .filter((one) => one !== null)
  return list.length > 1 && list.every((one) => one.id !== one.country) ? list : [best]
}

/** "venu de Gao", "évacué vers Gao": where something came from or went. */
function isElsewhere({ tokens, language }: Parse, { prep, prepAt }: Phrase): boolean {
  if (language.is('destination', prep)) return true
  return prepAt > 0 && language.is('origin', tokens[prepAt - 1]!.key)
}

/** Words between a verb of saying and where it was said: a day, an adverb. */
const mostWordsToSaying = 4

/** "a déclaré mardi à Bamako", "said on Friday in Geneva": where it was said, not where it happened. */
function isWhereSaid({ tokens, language }: Parse, phrase: Phrase): boolean {
  const saying = language.verbsOf('verbs')
  for (let i = phrase.prepAt - 1; i >= Math.max(0, phrase.prepAt - mostWordsToSaying); i -= 1) {
    const token = tokens[i]!
    if (token.time >= 0 || language.is('adverbs', token.key)) continue
    // "a été signalé à Gao", "was reported in Gao": there it happened.
    if (language.is('etre', tokens[i - 1]?.key ?? '')) return false
    return token.kind === 'word' && language.forms(token).some((form) => saying.has(form.lemma))
  }
  return false
}

/** "Bambari, à 80 km de là" or "Haut-Mbomou." at the head of a bulletin's paragraph. */
function isDateline({ tokens }: Parse, phrase: Phrase): boolean {
  return phrase.from <= 1 && phrase.type === 'place' && /^[.:]$/u.test(tokens[phrase.to]?.key ?? '')
}
