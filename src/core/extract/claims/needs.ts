import type { Parse } from '../events/parse.ts'
import { isForce, sideOf } from '../events/resolve-event.ts'
import { bodyAppealing } from './appealing.ts'
import { broughtOffNeeds } from './brought-off.ts'
import { governedBy } from './governor.ts'
import { holdingNeeds } from './holding-needs.ts'
import { holdsWordOf } from './holds-word.ts'
import { impacts, isPlainVerb } from './impact.ts'
import { isCount } from './is-count.ts'
import { phraseEndingAt } from './modality.ts'
import { rareClass } from './rare-class.ts'
import type { RuleSlots } from './rule-slots.ts'
import { signers } from './signers.ts'
import { isMilitary } from './slot-parties.ts'
import { thingNeeds } from './thing-needs.ts'
import type { Token } from './token.ts'
import { isSaidOfDone, toldStrike } from './told-strike.ts'
import { wordClass } from './word-class.ts'
import { wordNeeds } from './word-needs.ts'

/** "I": one who tells what he did, and no party. */
const isOneself = ({ agentSlot, parse: { tokens, language } }: RuleSlots): boolean =>
  agentSlot?.phrases.some(({ head }) => language.is('i', tokens[head]!.key)) === true

/** What is run for people, by whoever runs it. */
const services: ReadonlySet<string> = new Set([
  'hospital',
  'health-centre',
  'school',
  'shops',
  'radio',
  'bank',
])

/** What a rule can need of what was found, by the name that rules write. */
const tests: Readonly<Record<string, (found: RuleSlots) => boolean>> = {
  ...wordNeeds,
  ...thingNeeds,
  ...holdingNeeds,
  ...broughtOffNeeds,
  agent: ({ agents }) => agents.length > 0,
  // "The accord is but a first step": nobody makes it there.
  signed: ({ parse, match, agents, scene }) => signers(parse, match, agents, scene).length > 0,
  target: ({ targets }) => targets.length > 0,
  // "The charity asked for water": who appeals need be no party.
  appealer: ({ agents, agentSlot, parse }) =>
    agents.length > 0 || bodyAppealing(parse, agentSlot) !== undefined,
  // "A blast killed a bursar", but no mayor "killed a rumour".
  unled: ({ agents }) => agents.length === 0,
  party: ({ agents, targets }) => [...agents, ...targets].some((one) => sideOf(one) !== 'other'),
  side: ({ agents, targets }) => agents.some(isForce) || targets.some(isForce),
  fighter: ({ agents }) => agents.some(isForce),
  // "Dozens of men attacked the village", « des individus »: whoever they are, they came to do it.
  band: ({ agentSlot, parse: { tokens, language } }) =>
    agentSlot?.phrases.some(
      ({ person, head, det }) =>
        (person?.id === 'men' || person?.id === 'people') &&
        !language.is('definite', det) &&
        language.is('men who come', tokens[head]!.key),
    ) === true,
  enemy: ({ targets, targetSlot }) => targets.some(isForce) || isMilitary(targetSlot),
  // "The enemy", "them": whoever they are, they were there as a force.
  foe: ({ targetSlot, parse: { tokens, language } }) =>
    targetSlot?.pronoun !== undefined ||
    targetSlot?.phrases.some(({ from, to }) =>
      tokens.slice(from, to).some(({ key }) => language.is('foes', key)),
    ) === true,
  people: ({ targets, targetSlot }) =>
    targets.some((one) => sideOf(one) !== 'other') ||
    targetSlot?.phrases.some((phrase) => phrase.amount !== undefined) === true,
  counted: ({ figure }) => figure !== undefined,
  several: ({ figure }) => figure !== undefined && (figure.high === null || figure.high > 1),
  told: ({ match, targets }) => match.verb?.future !== true || targets.length > 0,
  'state-target': ({ targets }) => targets.some((one) => sideOf(one) === 'state'),
  passive: ({ match }) => match.verb?.passive === true,
  police: ({ agents }) => agents.some(({ kind }) => kind === 'police'),
  state: ({ agents }) => agents.some((one) => sideOf(one) === 'state'),
  'civil-agent': ({ agents }) => agents.some((one) => sideOf(one) === 'civil' || one.count !== undefined),
  // "Runs a hospital", "I ran until Mubi": somebody's work or flight, and no hold on a town.
  managed: (found) =>
    found.parse.language.is('managing verbs', found.match.lemma ?? '') &&
    (isOneself(found) ||
      (found.at('object')?.phrases[0]?.object !== undefined &&
        (!found.agents.some(isForce) || services.has(found.at('object')!.phrases[0]!.object!.id)))),
  // "Thousands marched": whoever they are.
  'counted-agent': ({ agentSlot }) =>
    agentSlot?.phrases.some((phrase) => isCount(phrase) && phrase.places.length === 0) === true,
  // A governor is carried off as civilians are: whoever cannot fight.
  civilian: ({ agents, targets }) => [...targets, ...agents].some((one) => !isForce(one)),
  // "The minister entered Gao": on a visit, and with no army.
  office: ({ agentSlot }) => agentSlot?.phrases.some(({ person }) => person?.kind === 'government') === true,
  // "The army | chief is back": one person, and no army.
  headed: ({ agentSlot, parse: { tokens }, match }) => {
    const to = agentSlot?.phrases[0]?.to ?? match.from
    const next = tokens[to]
    return to < match.from && next?.kind === 'word' && (next.classes & wordClass.functionWord) === 0
  },
  nation: ({ agentSlot }) => agentSlot?.phrases.some((phrase) => phrase.nation !== undefined) === true,
  protester: ({ agents, targets }) => [...agents, ...targets].some((one) => one.id === 'unnamed:protesters'),
  // "pris d'assaut", "pris la route de Gao", "took the road": the verb takes no town.
  // "repris Gao en février": behind its object "en" brings a time.
  'plain-taking': ({ parse, match }) => {
    const { tokens, language, phraseAt } = parse
    const from = afterTime(parse, match.to)
    const taken = phraseAt[from]
    const reach = taken?.type === 'place' && taken.det === '' ? 0 : 2
    // "Que les rebelles ont prise | en janvier": what brings a time is no idiom.
    return !tokens
      .slice(from, from + reach)
      .some((token, i) => language.is('taking idioms', token.key) && !bringsTime(parse, from + i))
  },
  // "Took place", "took flight": nobody is taken.
  'no-taking-idiom': ({ parse: { tokens, language }, match }) =>
    match.to - match.from > 1 || !language.is('taking idioms', tokens[match.to]?.key ?? ''),
  // "Ses hommes gardent la piste": whose men they are is a guess, and a wrong holder worse than none.
  named: ({ agentSlot, parse: { language } }) =>
    agentSlot?.phrases.some((phrase) => !language.is('possessive', phrase.det)) === true,
  'no-civil': ({ agents }) => !agents.some((one) => sideOf(one) === 'civil'),
  // "Aucun groupe n'a revendiqué": nobody did.
  'some-agent': ({ agentSlot, parse: { tokens, language } }) =>
    agentSlot?.phrases.some(
      ({ det, head }) =>
        language.is('negative determiners', det) || (det === '' && language.is('nobody', tokens[head]!.key)),
    ) !== true,
  // "Ont attaqué Gao, tuant trois civils": no noun, though it is written alike without its accent.
  impact: ({ parse, match }) =>
    match.verb === undefined &&
    !parse.language.forms(parse.tokens[match.to - 1]!).some(({ tag }) => tag === 'pp') &&
    !isPlainVerb(parse, match.from) &&
    impacts(parse, match.to),
  // "Lost a battle", "claim an affiliation": nobody has died.
  numbered: ({ counted, parse: { tokens } }) =>
    counted?.phrases.some(
      ({ amount, person, from, to }) =>
        (amount !== undefined || person !== undefined) &&
        !tokens.slice(from, to).some(({ rare }) => (rare & rareClass.units) !== 0),
    ) === true,
  // "Avant de se replier au Niger": over a border they go home, and leave no town to anyone.
  home: ({ parse: { tokens, phrases, language }, match }) =>
    phrases.some(
      ({ prep, prepAt, places }) =>
        prepAt >= match.to &&
        prepAt <= match.to + 2 &&
        language.is('towards', prep) &&
        !tokens.slice(match.to, prepAt).some(isMark) &&
        places[0]?.kind === 'country',
    ),
  'said-of-strike': ({ parse, match, scene }) =>
    isSaidOfDone(parse, match) && toldStrike(scene) !== undefined,
  // "The partly occupied town": by whom it is held is not told.
  led: ({ agents, match }) => match.verb?.bare !== true || agents.some(isForce),
  // "Israel struck two sites": what a state strikes it strikes from afar.
  'state-strike': ({ parse: { language }, match, agents, agentSlot }) =>
    language.is('strike verbs', match.lemma ?? '') &&
    agents.some((one) => sideOf(one) === 'state') &&
    agentSlot?.phrases.some(({ person }) => person?.id === 'soldiers' || person?.kind === 'police') !== true,
  // "Two nurses held by rebels": people, and no place.
  'held-people': (found) => {
    const held = found.at(found.match.verb === undefined ? 'subject' : 'object')?.phrases[0]
    return held?.person !== undefined && !held.settlement
  },
  // « Des inconnus l'ont enlevé »: a man; a town is « enlevée ».
  him: (found) => {
    const { language, tokens } = found.parse
    const { pronoun } = found.at('object') ?? {}
    const isClitic = pronoun !== undefined && language.is('object clitics', pronoun)
    return isClitic && !/ees?$/u.test(tokens[found.match.to - 1]!.key)
  },
  // « Le préfet de X reste aux mains de ses ravisseurs »: he, and not the town.
  'held-subject': (found) => {
    const held = found.at('subject')?.phrases[0]
    return held?.person !== undefined && !held.settlement
  },
  // "Four soldiers fell on Monday", « tombés à Gao »: not ill, back or into a trap.
  fallen: ({ parse: { tokens, language, phraseAt }, match }) => {
    const next = tokens[match.to]
    if (next === undefined || next.kind === 'mark' || next.time >= 0) return true
    const isTime = (next.classes & wordClass.prepositions) !== 0 && (tokens[match.to + 1]?.time ?? -1) >= 0
    return isTime || (language.is('locative', next.key) && phraseAt[match.to + 1]?.type === 'place')
  },
  // "Bandits took fourteen. Three slipped away": of those told as taken, whoever else runs.
  'some-of-taken': ({ scene, counted }) =>
    [...scene.toldAt.keys()].at(-1) === 'abduction' &&
    counted?.phrases.every(({ person, actor, amount, to }) => {
      const isAlone = person === undefined && actor === undefined
      return isAlone && amount !== undefined && amount.to === to
    }) === true,
  insurgent: ({ agents }) => agents.some((one) => sideOf(one) === 'armed'),
  // "Gunmen", whoever they are: they strike at close quarters, as those with rockets need not.
  nameless: ({ agents }) => agents.every(({ id }) => id.startsWith('unnamed:')),
  'civil-target': ({ targets }) => targets.some((one) => sideOf(one) === 'civil'),
  'civil-or-none': ({ agents }) => !agents.some(isForce),
  ruler: ({ targets }) =>
    targets.some((one) => one.kind === 'person' || one.kind === 'government' || one.id.startsWith('text:')),
  noun: ({ match }) => match.verb === undefined,
  // "Dit avoir affronté", « ont fini par affronter »: it has been done.
  finite: ({ match: { verb }, parse }) =>
    verb?.infinitive !== true || verb.tag === 'pp' || governedBy(parse, verb) === 'fact',
  lost: ({ targets }) => targets.some((one) => sideOf(one) === 'state' || sideOf(one) === 'armed'),
  // Of many people something else is said than of three hawkers: they are driven out for good.
  // "à l'assaut de": said of anyone, unless fighters stand there.
  'not-rushing': ({ parse, match: { from }, agents }) =>
    parse.tokens[from - 1]?.key !== "l'" ||
    parse.tokens[from - 2]?.key !== 'a' ||
    agents.some(isForce) ||
    // « Nie toute participation à l'attaque ».
    phraseEndingAt(parse, 'a part in', from - 2) !== undefined,
  many: ({ figure }) => figure !== undefined && figure.low >= 20,
  // "se battre" with its pronoun, "être aux prises" without.
  mutual: ({ match }) => match.verb?.reflexive !== false || match.to - match.from > 1,
  upon: (found) => found.at('upon') !== undefined,
  'not-reflexive': ({ match }) => match.verb?.reflexive !== true,
  'not-passive': ({ match }) => match.verb?.passive !== true || match.verb.bare,
  unarmed: ({ targets }) => !targets.some(isForce),
}

const isMark = ({ kind }: Token): boolean => kind === 'mark'

const bringsTime = ({ tokens }: Parse, at: number): boolean =>
  (tokens[at]!.classes & wordClass.prepositions) !== 0 && (tokens[at + 1]?.time ?? -1) >= 0

/** « Pris | depuis 2015 | dans une spirale »: where it goes on behind a time, in tokens. */
function afterTime(parse: Parse, from: number): number {
  let at = from
  while (at < parse.tokens.length && (parse.tokens[at]!.time >= 0 || bringsTime(parse, at))) at += 1
  return at
}

/**
 * Whether one of several needs is met; `place` is the caller's to judge, and a name that is none is never met.
 * `subject:aircraft`: a word of that class (event-words.json) acts; `not:fighter`: the need behind it is unmet.
 */
export function meetsOne(names: readonly string[], found: RuleSlots): boolean {
  for (const name of names) if (needOf(name)(found)) return true
  return false
}

type Need = (found: RuleSlots) => boolean

/** Needs by the name that rules write, each taken apart once. */
const needs = new Map<string, Need>()

function needOf(name: string): Need {
  let need = needs.get(name)
  if (need === undefined) {
    need = readNeed(name)
    needs.set(name, need)
  }
  return need
}

function readNeed(name: string): Need {
  const [kind, of] = name.split(':') as [string, string | undefined]
  if (of === undefined) return tests[kind] ?? (() => false)
  if (kind !== 'not') return (found) => holdsWordOf(of, kind, found)
  const need = needOf(name.slice(kind.length + 1))
  return (found) => !need(found)
}
