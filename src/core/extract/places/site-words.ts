import type { Phrase } from '../actors/phrase.ts'
import { rareClass } from '../claims/rare-class.ts'
import { wordClass } from '../claims/word-class.ts'
import type { Parse } from '../events/parse.ts'
import type { Site } from './site.ts'

/** Words between a verb of saying and where it was said: a day, an adverb. */
const mostWordsToSaying = 4

/** "a déclaré mardi à Bamako", "said on Friday in Geneva": where it was said, not where it happened. */
export function isWhereSaid({ tokens, language }: Parse, phrase: Phrase): boolean {
  const saying = language.verbsOf('verbs')
  for (let i = phrase.prepAt - 1; i >= Math.max(0, phrase.prepAt - mostWordsToSaying); i -= 1) {
    const token = tokens[i]!
    if (token.time >= 0 || (token.classes & wordClass.adverbs) !== 0) continue
    // "a été signalé à Gao", "was reported in Gao": there it happened.
    if (((tokens[i - 1]?.classes ?? 0) & wordClass.be) !== 0) return false
    return token.kind === 'word' && language.forms(token).some((form) => saying.has(form.lemma))
  }
  return false
}

/** "Haut-Mbomou.", "Ituri:" or "• Kharkiv region –" at the head of a bulletin's paragraph. */
export function isHeading({ tokens }: Parse, phrase: Phrase): boolean {
  const next = tokens[phrase.to]?.key ?? ''
  return phrase.from <= 1 && phrase.prep === '' && /^[.:-]$/u.test(next)
}

// In tokens: "PORT-SOUDAN (Soudan), 19 December 2018 (Gulf Correspondents) —".
const longestDateline = 16

/** "GOMA, 3 février (Agence) –": where the reporter is. A heading in small letters without a date is none. */
export const isDateline = (parse: Parse, phrase: Phrase): boolean => endOfDateline(parse, phrase) > 0

/** The tokens of the dateline that a sentence begins with, up to its dash; 0 for none. */
export const datelineEnd = (parse: Parse): number => {
  // "(Goma, 6 February) – …"
  const first = parse.tokens[0]?.key === '(' ? parse.phraseAt[1] : parse.phraseAt[0]
  return first === undefined || parse.tokens[0]!.time >= 0 ? 0 : endOfDateline(parse, first)
}

function endOfDateline({ tokens, opens }: Parse, phrase: Phrase): number {
  if (phrase.from > 1) return 0
  const name = tokens.slice(phrase.from, phrase.to)
  // "• NABATIEH – two killed", or such a line farther down, heads an entry of a list.
  const capitals =
    opens && phrase.from === 0 && name.every((token) => token.text === token.text.toUpperCase())
  for (let i = phrase.to; i < Math.min(tokens.length, phrase.to + longestDateline); i += 1) {
    const { key, kind, capital, aside, time, glued } = tokens[i]!
    if (/^[-|]$/u.test(key) && !glued) {
      const between = tokens.slice(phrase.to, i)
      return capitals || between.some((token) => token.time >= 0 || token.aside) ? i : 0
    }
    if (!aside && time < 0 && !capital && kind !== 'mark' && kind !== 'number') return 0
  }
  return 0
}

/** "évacué vers Gao", "fled to Gao": where something went. */
export function isElsewhere(parse: Parse, phrase: Phrase): boolean {
  const { tokens, language } = parse
  const { prep, prepAt } = phrase
  if (language.is('destination', prep)) return true
  // "en direction de Gao", "in the direction of Gao"
  if (language.is('of', prep) && language.is('directions', tokens[prepAt - 1]?.key ?? '')) return true
  if (isArrival(parse, phrase)) return true
  // "close to Gao", "on the road to Gao": there, or near there.
  return (
    language.is('goals', prep) &&
    !language.is('at goals', tokens[prepAt - 1]?.key ?? '') &&
    !isFoughtFor(parse, phrase)
  )
}

/** "Fought on Friday for Gao", « se sont battus vendredi pour Gao »: there, and not on the way there. */
function isFoughtFor({ tokens, language }: Parse, { prepAt }: Phrase): boolean {
  const before = tokens
    .slice(0, prepAt)
    .findLast(({ time, classes }) => time < 0 && (classes & wordClass.adverbs) === 0)
  return before !== undefined && language.is('fought for', before.key)
}

/** "reached Gao", "arrivés à Gao". */
export function isArrival({ tokens }: Parse, { prepAt, from }: Phrase): boolean {
  return ((tokens[(prepAt < 0 ? from : prepAt) - 1]?.rare ?? 0) & rareClass.arrivals) !== 0
}

/** "venu de Gao", "families from Gao": where something came from. */
export function isOrigin({ tokens, language }: Parse, { prep, prepAt }: Phrase): boolean {
  if (prepAt > 0 && language.is('origin', tokens[prepAt - 1]!.key)) return true
  return language.is('away', prep)
}

/** In tokens: "joint mardi par téléphone à", "headquartered in". */
const longestHome = 5

/**
 * "born in Gao", "qui a son siège à Gao", "the Gao-based observatory", "joint par téléphone à Gao": where somebody is from,
 * or was talked to.
 */
export function isHome({ tokens, language }: Parse, { from, to, prep, prepAt }: Phrase): boolean {
  for (let i = from + 1; i < to; i += 1)
    if (tokens[i]!.glued && language.is('seated', tokens[i]!.key)) return true
  if (prepAt < 1 || language.is('of', prep)) return false
  if (language.is('seated', tokens[prepAt - 1]!.key)) return true
  for (let i = prepAt - 1; i >= Math.max(0, prepAt - longestHome); i -= 1) {
    const { key, time } = tokens[i]!
    if (language.is('talked to', key)) return true
    if (time < 0 && !language.is('prepositions', key) && !language.is('adverbs', key)) return false
  }
  return false
}

/** In tokens: "une trentaine de kilomètres au nord-est de". */
const longestBearing = 6

/** "à 40 km au nord de Gao": what is named only measures. */
export function isMeasured({ tokens, language }: Parse, { prepAt }: Phrase): boolean {
  for (let i = prepAt; i >= Math.max(0, prepAt - longestBearing); i -= 1) {
    const { key, kind, classes, aside } = tokens[i]!
    if (language.is('distances', key)) return true
    // "110 kilometres | (68 miles) | northwest of".
    if (aside) continue
    if (kind === 'mark') return false
    const bearing =
      (classes & (wordClass.prepositions | wordClass.determiners)) !== 0 || language.is('compass', key)
    if (!bearing) return false
  }
  return false
}

/** « La région limitrophe avec le Niger | et le Burkina Faso », "the state bordering Niger": the neighbour, and not where. */
export function isNeighbour(
  { tokens, language }: Parse,
  { from, prep, prepAt, det, places }: Phrase,
  before: Site | undefined,
): boolean {
  const at = prep === '' ? from : prepAt
  // « La région frontalière de Koursk » is Kursk itself.
  const isItself = language.is('of', prep) && places[0]?.kind !== 'country'
  if (language.is('bordering', tokens[at - 1]?.key ?? '')) return !isItself
  // "Near the border with Mali".
  if (language.is('with', prep) && language.is('borders', tokens[at - 1]?.key ?? '')) return true
  const and = tokens[at - 1]
  return (
    before?.role === 'to' &&
    and !== undefined &&
    ((and.classes & wordClass.and) !== 0 || and.key === ',') &&
    before.to === at - 1 &&
    (prep !== '' || det !== '' || tokens[from]!.capital) &&
    language.is(
      'bordering',
      tokens[(before.phrase.prep === '' ? before.phrase.from : before.phrase.prepAt) - 1]?.key ?? '',
    )
  )
}

/** "Kharkiv's Saltivka district", "Niger's western Tillaberi region": the phrase that a place owns. */
export function ownedBy({ tokens, phraseAt, language }: Parse, phrase: Phrase): Phrase | undefined {
  if (!isOwner(tokens, phrase)) return undefined
  let at = phrase.to + 1
  // "Ukraine's | eastern | Kharkiv region".
  while (
    phraseAt[at] === undefined &&
    language.is('compass', tokens[at]?.key.replace(/^(?:north|south)(?=east|west)/u, '') ?? '')
  )
    at += 1
  const next = phraseAt[at]
  return next !== undefined && (next.type === 'place' || next.settlement) ? next : undefined
}

/** "Kharkiv's": an apostrophe stands between the name and the s. */
export function isOwner(tokens: Parse['tokens'], { to }: Phrase): boolean {
  return tokens[to]?.key === 's' && tokens[to - 1]!.end < tokens[to]!.start
}
