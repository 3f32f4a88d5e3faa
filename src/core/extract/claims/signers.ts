import type { ActorMention } from '../../model/index.ts'
import type { Phrase } from '../actors/phrase.ts'
import { closed } from '../events/clause.ts'
import { withCoordinated } from '../events/coordination.ts'
import { findSubject } from '../events/find-subject.ts'
import type { PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'
import { readVerbGroup } from '../events/read-verb-group.ts'
import { isForce, sideOf } from '../events/resolve-event.ts'
import type { Scene } from './scene.ts'
import { distinctActors, parties } from './slot-parties.ts'

// In tokens, from the verb to the deal's noun: "ont conclu en avril, après trois semaines de pourparlers, un pacte".
const reach = 14

/**
 * Who makes a truce or a deal: who signs it, and with whom; not who has proposed or brokered it.
 * @param given those that the rule has found
 */
export function signers(
  parse: Parse,
  match: PatternMatch,
  given: readonly ActorMention[],
  scene: Scene,
): readonly ActorMention[] {
  const brokers = brokersOf(parse, match, scene)
  const verb = signingVerb(parse, match) ?? signingAfter(parse, match)
  // "A truce brokered by Ankara", and no more: nobody else is told.
  if (verb === undefined || verb.verb?.passive === true) return withHolder(parse, match, given, scene)
  const own = given.filter(({ id }) => !brokers.includes(id))
  const subject = subjectOf(parse, verb, scene)
  const partners = signed(parse, partnersOf(parse, verb.from, match.to), scene)
  const all = distinctActors([...subject, ...own, ...partners], parse.language)
  const told = all.some((one) => sideOf(one) !== 'civil') ? all : given
  return subject.length === 0 ? withHolder(parse, match, told, scene) : told
}

const signed = (parse: Parse, phrases: readonly Phrase[], scene: Scene): readonly ActorMention[] =>
  parties(parse, { phrases, position: 'signer' }, 'agent', scene)

function subjectOf(parse: Parse, verb: PatternMatch, scene: Scene): readonly ActorMention[] {
  const slot = findSubject(parse, verb)
  return slot === undefined ? [] : parties(parse, { ...slot, position: 'signer' }, 'agent', scene)
}

/** The verb by which they sign: the match's own, else the one that the deal's noun is the object of. */
function signingVerb(parse: Parse, match: PatternMatch): PatternMatch | undefined {
  const { verb } = match
  if (verb === undefined) return signingBefore(parse, match)
  if (!verb.passive) return match
  // "The FLA agreed on Monday to a truce mediated by Qatar": the noun follows, so the form is no participle.
  if (verb.bare && verb.to < match.to) return activeAt(parse, match, verb.from)
  return signingBefore(parse, match)
}

/** "The FLA and JNIM | had concluded | in April a pact". */
function signingBefore(parse: Parse, match: PatternMatch): PatternMatch | undefined {
  for (let at = match.from - 1; at >= Math.max(0, match.from - reach); at -= 1) {
    if (parse.phraseAt[at] !== undefined && parse.phraseAt[at]!.type !== 'pronoun') continue
    const found = activeAt(parse, match, at)
    if (found !== undefined) return closed(parse, at, match.from) ? undefined : found
  }
  return undefined
}

/** « L'accord que l'armée et les FSR | ont signé »: in the relative clause that the deal's noun brings. */
function signingAfter(parse: Parse, match: PatternMatch): PatternMatch | undefined {
  const { tokens, phraseAt, language } = parse
  if (match.verb !== undefined || !language.is('that', tokens[match.to]?.key ?? '')) return undefined
  for (let at = match.to + 1; at < Math.min(tokens.length, match.to + reach); at += 1) {
    if (tokens[at]!.kind === 'mark') return undefined
    if (phraseAt[at] !== undefined && phraseAt[at]!.type !== 'pronoun') continue
    const found = activeAt(parse, match, at)
    if (found !== undefined) return found
  }
  return undefined
}

/**
 * "Under a truce concluded with the army, the TNLA left", "the RSF denied any truce with the army": where only the other
 * side is told beside the deal, the force that the sentence is about has made it.
 */
function withHolder(
  parse: Parse,
  match: PatternMatch,
  given: readonly ActorMention[],
  scene: Scene,
): readonly ActorMention[] {
  const partners = signed(parse, partnersOf(parse, match.from, match.to), scene)
  const isPartner = ({ id }: ActorMention): boolean => partners.some((one) => one.id === id)
  if (partners.length === 0 || !given.every(isPartner)) return given
  const subject = parse.phrases.find(
    (phrase) => phrase.type === 'actor' && phrase.prep === '' && !phrase.afterVerb,
  )
  const holder = subject === undefined ? undefined : scene.actors.mention(parse, subject, 'agent', scene.text)
  return holder === undefined || !isForce(holder) || isPartner(holder) ? given : [holder, ...partners]
}

/** A verb of signing at a token, read as no bare participle where it may be another form. */
function activeAt(parse: Parse, match: PatternMatch, at: number): PatternMatch | undefined {
  const verbs = parse.language
    .forms(parse.tokens[at]!)
    .filter(({ lemma }) => parse.language.is('signing', lemma))
    .map(({ lemma, tag }) => readVerbGroup(parse, at, lemma, tag))
  const verb = verbs.find(({ bare }) => !bare) ?? verbs[0]
  return verb === undefined ? undefined : { ...match, from: at, to: at + 1, verb }
}

/** "Signed with the army a ceasefire", "a ceasefire with the army". */
function partnersOf(parse: Parse, from: number, to: number): readonly Phrase[] {
  const { phrases, language } = parse
  const first = phrases.find(
    (phrase) =>
      phrase.from > from &&
      phrase.from - to <= reach &&
      phrase.type !== 'pronoun' &&
      language.is('with', phrase.prep) &&
      !closed(parse, Math.min(from, phrase.from), phrase.from),
  )
  return first === undefined ? [] : withCoordinated(parse, first)
}

/** Ids of those who have "put forward", "négocié", "mediated" it. */
function brokersOf(parse: Parse, match: PatternMatch, scene: Scene): readonly string[] {
  const { tokens, phrases, language } = parse
  const brought = phrases.filter(({ prep, prepAt, from }) => {
    if (from < match.to || !language.is('by', prep)) return false
    return tokens
      .slice(Math.max(match.from, prepAt - 2), prepAt)
      .some(({ key }) => language.is('brokering', key))
  })
  return signed(
    parse,
    brought.flatMap((phrase) => withCoordinated(parse, phrase)),
    scene,
  ).map(({ id }) => id)
}
