import type { Phrase } from '../actors/phrase.ts'
import type { Parse } from '../events/parse.ts'
import { sideOf } from '../events/resolve-event.ts'
import { holdsWordOf } from './holds-word.ts'
import { rareClass } from './rare-class.ts'
import type { RuleSlots } from './rule-slots.ts'
import { wordClass } from './word-class.ts'

const raiders: ReadonlySet<string> = new Set(
  ['bandits', 'gunmen', 'assailants', 'kidnappers', 'criminals'].map((noun) => `unnamed:${noun}`),
)

/** Needs of rules that tell who holds a town by what is seen there, by the name that rules write. */
export const holdingNeeds: Readonly<Record<string, (found: RuleSlots) => boolean>> = {
  // "Is Ukrainian again": a state of today, and no quality.
  'changed-back': ({ parse, parse: { tokens, language }, match }) =>
    endsClause(parse, match.to) &&
    tokens.slice(match.from, match.to + 1).some(({ key }) => language.is('by now', key)),
  // "Has Poland on its side": no country.
  'town-had': (found) =>
    found.at('inside')?.phrases.some(({ places }) => places[0]?.kind !== 'country') === true,
  // "The bandits entered the village": who comes to rob and leaves again holds nothing.
  raiders: ({ agents }) => agents.length > 0 && agents.every(({ id }) => raiders.has(id)),
  // "Has Gao.", "have Gao to thank": nothing more is said of what they have.
  // "Keeps the port of Gao clean", "flew out of Gao for Kidal": what follows the place tells something else.
  'clause-end-behind': (found) => {
    const last = found.at('locative|of|object')?.phrases.at(-1)
    const town = found.parse.phrases.find(({ from, places }) => from >= found.match.to && places.length > 0)
    return endsClause(found.parse, Math.max(last?.to ?? 0, town?.to ?? 0, found.match.to))
  },
  // "A Ukrainian flag flies over the town hall of Lyon": a state's flag abroad tells of its hold only where it is new.
  'flag-of-holder': (found) => {
    const { agents, scene, parse } = found
    const country =
      parse.phrases.find(({ places }) => places.length > 0)?.places[0]?.country ?? scene.lastPlace?.country
    const isHome = agents.every((one) => {
      const countries = scene.knowledge.actors.get(one.id)?.countries
      return (
        sideOf(one) !== 'state' ||
        countries === undefined ||
        country === undefined ||
        countries.includes(country)
      )
    })
    return isHome || parse.tokens.some(({ key }) => parse.language.is('by now', key))
  },
  // "All that is left to the army is the airstrip": ground, and no time.
  'ground-left': ({ parse: { phraseAt }, match }) => {
    const next = phraseAt[match.to]
    return next !== undefined && (next.object !== undefined || next.places.length > 0 || next.settlement)
  },
  // "No wounded soldiers are left in the hospital".
  'in-care': ({ parse: { tokens, language } }) => tokens.some(({ key }) => language.is('in care', key)),
  'clause-end': ({ parse, match }) => endsClause(parse, match.to),
  // "The M23 is in Bukavu": its men, in a town of its own war, and for nothing else.
  stationed: (found) => {
    const { parse, agents, scene } = found
    const there = found.at('object')?.phrases[0]
    const place = there?.places[0]
    if (there === undefined || place === undefined || place.kind === 'country') return false
    const isHome = agents.every(({ id }) => {
      const countries = scene.knowledge.actors.get(id)?.countries
      return countries === undefined || countries.includes(place.country)
    })
    // « Est entré dans »: somebody came.
    const isMove = parse.tokens
      .slice(found.match.from + 1, found.match.to)
      .some(({ forms }) => forms.some(({ tag }) => tag === 'pp'))
    // "M23 | delegates | are": they are no force.
    const subject = found.agentSlot?.phrases ?? []
    const isNext = subject.some(({ to }) => to === (found.match.verb?.from ?? 0))
    return (
      isHome &&
      !isMove &&
      isNext &&
      subject.every((one) => isOfFighters(parse, one)) &&
      endsClause(parse, there.to)
    )
  },
  'town-subject': (found) => {
    const phrase = found.at('subject')?.phrases[0]
    if (phrase === undefined || phrase.person !== undefined || phrase.actor !== undefined) return false
    return (
      phrase.type === 'place' ||
      phrase.settlement ||
      (phrase.object?.kind === 'military' && phrase.of?.type !== 'actor')
    )
  },
  // "Flies over the embassy": whose it is, and no ground around it.
  'in-embassy': ({ parse: { tokens, language } }) => tokens.some(({ key }) => language.is('embassies', key)),
  // « Flotte toujours le drapeau »: behind its verb the pattern has named it.
  'names-flag': (found) =>
    found.parse.phraseAt[found.match.to - 1] !== undefined || holdsWordOf('flags', 'subject', found),
  // "Nobody controls the town": no party's hold is denied.
  nobody: ({ agentSlot, parse: { tokens, language } }) =>
    agentSlot?.phrases.some(({ det, head }) => det === '' && language.is('nobody', tokens[head]!.key)) ===
    true,
  present: ({ match: { verb } }) => verb === undefined || verb.tag === 'pres',
  'not-done': ({ match: { verb } }) => verb?.negated === true,
  // "No soldier remains", « pas un seul soldat ne reste ».
  'of-nobody': ({ agentSlot, parse: { tokens, language } }) =>
    agentSlot?.phrases.some(
      ({ from, to }) =>
        tokens.slice(from, to).some(({ key }) => language.is('negative determiners', key)) ||
        tokens.slice(Math.max(0, from - 1), from).some(({ key }) => language.is('not one of', key)),
    ) === true,
  // "No rebels are left": not "rebels are left".
  'of-none': ({ parse: { tokens, language }, match }) =>
    tokens
      .slice(match.from, match.to)
      .some(
        ({ key, rare }) => (rare & rareClass.negations) !== 0 || language.is('negative determiners', key),
      ),
  // "Captured a tank", "seized a convoy": what drives off is no ground.
  'convoy-taken': ({ objects }) => objects.includes('convoy'),
  freely: ({ parse: { tokens, language }, match }) =>
    tokens.slice(match.from, match.to + 4).some(({ key }) => language.is('freely', key)),
  'town-held': (found) => {
    const phrase = found.at('before|subject')?.phrases[0]
    return (
      phrase !== undefined && (phrase.type === 'place' || phrase.settlement || phrase.object !== undefined)
    )
  },
  rebels: ({ agents }) => agents.some((one) => sideOf(one) === 'armed'),
}

/** "The M23", "M23 fighters": not "M23 delegates", nor one man of it. */
function isOfFighters({ tokens }: Parse, { person, actor, amount, head, to }: Phrase): boolean {
  if (amount !== undefined) return false
  if (person !== undefined) return person.kind === 'armed-group' || person.kind === 'militia'
  return actor !== undefined && (tokens[to - 1]!.capital || to === head + 1)
}

/** Whether nothing but a time, another clause or a mark follows. */
function endsClause({ tokens, phraseAt, language }: Parse, at: number): boolean {
  const next = tokens[at]
  if (next === undefined || next.time >= 0) return true
  if (next.glued || phraseAt[at] !== undefined) return false
  if (next.kind === 'mark') return /^[.,;:!?»"”)]$/u.test(next.key)
  return (next.classes & wordClass.and) !== 0 || language.is('ending a clause', next.key)
}
