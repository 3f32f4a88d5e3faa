import type { Figure } from '../../model/index.ts'
import type { Phrase } from '../actors/phrase.ts'
import type { Draft } from '../draft.ts'
import type { Parse } from '../events/parse.ts'
import { personOf } from '../figures/person-of.ts'
import { placeOf } from '../places/claim-places.ts'
import type { Scene } from './scene.ts'
import { wordClass } from './word-class.ts'

/** Events that a list of numbers and places goes on telling. */
const counted: ReadonlySet<Draft['event']> = new Set<Draft['event']>([
  'attack',
  'armed-clash',
  'abduction',
  'arrests',
  'casualties',
  'displacement',
  'air-drone-strike',
  'shelling-artillery-missile',
  'remote-explosive-ied',
])

/** "Killed 12 people in Gao and 14 in Ansongo": a number and a place without a verb tell the same deed elsewhere. */
export function ellipticalClaims(parse: Parse, read: readonly Draft[], scene: Scene): readonly Draft[] {
  const { tokens, phrases, language } = parse
  const claims: Draft[] = []
  for (const place of phrases) {
    if (place.type !== 'place' || !language.is('locative', place.prep)) continue
    const number = phrases.find((phrase) => phrase.to === place.prepAt)
    if (number?.amount === undefined || number.prep !== '' || !isListed(parse, number)) continue
    const start = tokens[number.from]!.start
    const text = scene.text.slice(start, tokens[number.to - 1]!.end)
    const base = read.findLast((draft) => isBefore(draft, parse, number, scene))
    const figure = base?.figures[0]
    const where = placeOf(parse, place, scene, true)
    if (base === undefined || figure === undefined || where === null || where.id === base.place?.id) continue
    if (read.some((draft) => draft.figures.some((other) => other.text.includes(text)))) continue
    const { low, high } = number.amount
    const who = personOf(number)?.who ?? figure.who
    const time = tokens.slice(place.to, place.to + timeReach).find((token) => token.time >= 0)?.time
    claims.push({
      ...base,
      place: where,
      figures: [{ measure: figure.measure, low, high, who, text } satisfies Figure],
      when: time ?? base.when,
    })
  }
  return claims
}

// In tokens: "et deux à Gao, le lendemain".
const timeReach = 3

/** Whether a number follows "et", "puis" or a comma. */
function isListed({ tokens }: Parse, { from }: Phrase): boolean {
  const before = tokens[from - 1]
  return (
    before !== undefined &&
    ((before.classes & wordClass.and) !== 0 || before.key === ',' || before.key === 'puis')
  )
}

/** Whether a statement's number stands before, with no other verb between the two. */
function isBefore(
  draft: Draft,
  { tokens, language, phrases, phraseAt }: Parse,
  number: Phrase,
  scene: Scene,
): boolean {
  const [figure] = draft.figures
  if (figure === undefined || !counted.has(draft.event) || draft.place === null) return false
  const at = scene.text.indexOf(figure.text, draft.start)
  const first = tokens.findIndex((token) => token.start >= at + figure.text.length)
  if (at < 0 || first < 0 || first > number.from) return false
  // "Trois femmes ont été enlevées à Gao, deux à Ansongo": the verb stands before the first place.
  const told = phrases.findLast((phrase) => phrase.type === 'place' && phrase.to <= number.from)
  const from = Math.max(first, told?.to ?? first)
  return tokens.slice(from, number.from).every(
    (token, i) =>
      !/^[;:.!?]$/u.test(token.key) &&
      (phraseAt[from + i] !== undefined ||
        token.time >= 0 ||
        // "à" is no "a".
        ((token.classes & wordClass.prepositions) !== 0 && (token.classes & wordClass.have) === 0) ||
        (language.forms(token).length === 0 && (token.classes & wordClass.breakers) === 0)),
  )
}
