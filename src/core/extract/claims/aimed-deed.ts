import { findSubject } from '../events/find-subject.ts'
import type { Parse } from '../events/parse.ts'
import { fromAfar } from '../events/strikes.ts'
import type { Built } from './built.ts'
import { isMeans } from './means.ts'
import { wordClass } from './word-class.ts'

/** Blows whose weapon nobody tells: what they hit says what they were. */
const unarmed: ReadonlySet<string> = new Set(['attack', 'armed-clash'])

/**
 * "The assault by the rebels hit two army camps", « l'attaque menée par le Jnim a visé un camp »: one deed, told by a noun
 * with whose it is and by a verb with whom it met.
 */
export function withAimedDeed(parse: Parse, matched: readonly Built[]): readonly Built[] {
  let left = matched
  for (const aimed of matched) {
    const { verb, lemma } = aimed.match
    if (verb === undefined || verb.passive || !parse.language.is('aiming verbs', lemma ?? '')) continue
    const deed = unarmed.has(aimed.event) ? deedBefore(parse, aimed, left) : undefined
    if (deed === undefined) continue
    const merged = joined(deed, aimed)
    left = left.filter((one) => one !== deed).map((one) => (one === aimed ? merged : one))
  }
  return left
}

/** "Hit the camp | with mortar fire": one blow, told by a verb with whom it met and by a noun with what it was. */
export function withMeansOfBlow(parse: Parse, matched: readonly Built[]): readonly Built[] {
  let left = matched
  for (const blow of matched) {
    const { verb, lemma } = blow.match
    const isBlow = unarmed.has(blow.event) || blow.event === 'air-drone-strike'
    if (verb === undefined || !isBlow || !isAimed(parse, lemma)) continue
    const means = left.find(
      (one) =>
        fromAfar.has(one.event) &&
        one !== blow &&
        isMeans(parse, one, blow) &&
        isOneClause(parse, blow.match.to, one.match.from),
    )
    if (means === undefined) continue
    left = left
      .filter((one) => one !== means)
      .map((one) =>
        one === blow ? { ...blow, event: means.event, figures: [...blow.figures, ...means.figures] } : one,
      )
  }
  return left
}

/** "Attacked Gao, | and the army responded with strikes": what others did is no means. */
const isOneClause = ({ tokens }: Parse, from: number, to: number): boolean =>
  !tokens
    .slice(from, to)
    .some(({ kind, classes }) => kind === 'mark' || (classes & (wordClass.and | wordClass.breakers)) !== 0)

const isAimed = ({ language }: Parse, lemma = ''): boolean =>
  language.is('aiming verbs', lemma) || language.is('attacking alone', lemma)

/** The deed that is the subject of a verb. */
function deedBefore(parse: Parse, { match }: Built, all: readonly Built[]): Built | undefined {
  const before = all.filter((one) => one.match.verb === undefined && one.match.to <= match.from)
  const deeds = before.filter(({ event }) => unarmed.has(event))
  if (deeds.length === 0) return undefined
  const subject = findSubject(parse, match)?.phrases[0]
  return (
    subject &&
    deeds.find(({ match: { from, to } }) => subject.from <= from && to <= (subject.of?.to ?? subject.to))
  )
}

function joined(deed: Built, aimed: Built): Built {
  const of = (built: Built, role: string): Built['actors'] => built.actors.filter((one) => one.role === role)
  const targets = of(aimed, 'target')
  return {
    ...aimed,
    places: aimed.places.some((place) => place !== null) ? aimed.places : deed.places,
    actors: [
      ...of(deed, 'agent'),
      ...of(deed, 'supporter'),
      ...(targets.length > 0 ? targets : of(deed, 'target')),
    ],
    figures: [...deed.figures, ...aimed.figures],
  }
}
