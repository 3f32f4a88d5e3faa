import type { Phrase } from '../actors/phrase.ts'
import { sideOf } from '../events/resolve-event.ts'
import { impacts, isPlainVerb } from './impact.ts'
import { standsAt } from './phrase-list.ts'
import { rareClass } from './rare-class.ts'
import type { RuleSlots } from './rule-slots.ts'
import { isForce, isMilitary } from './slot-parties.ts'
import type { Token } from './token.ts'
import { wordClass } from './word-class.ts'

function isThing(phrase: Phrase | undefined): boolean {
  return phrase?.object !== undefined && phrase.person === undefined
}

/** "54", of whatever follows. */
function isCount({ amount, person, actor, object }: Phrase): boolean {
  return amount !== undefined && person === undefined && actor === undefined && object === undefined
}

/** What a rule can need of what was found, by the name that rules write. */
const tests: Readonly<Record<string, (found: RuleSlots) => boolean>> = {
  agent: ({ agents }) => agents.length > 0,
  target: ({ targets }) => targets.length > 0,
  // "A blast killed a bursar", but no mayor "killed a rumour".
  unled: ({ agents }) => agents.length === 0,
  party: ({ agents, targets }) => [...agents, ...targets].some((one) => sideOf(one) !== 'other'),
  side: ({ agents, targets }) => agents.some(isForce) || targets.some(isForce),
  fighter: ({ agents }) => agents.some(isForce),
  enemy: ({ targets, targetSlot }) => targets.some(isForce) || isMilitary(targetSlot),
  people: ({ targets, targetSlot }) =>
    targets.some((one) => sideOf(one) !== 'other') ||
    targetSlot?.phrases.some((phrase) => phrase.amount !== undefined) === true,
  object: ({ objects }) => objects.length > 0,
  counted: ({ figure }) => figure !== undefined,
  // "claimed 31 lives"
  lives: ({ counted, parse: { tokens } }) =>
    counted?.phrases.some((phrase) =>
      tokens
        .slice(phrase.from, phrase.of?.to ?? phrase.to)
        .some((token) => (token.rare & rareClass.lives) !== 0),
    ) === true,
  several: ({ figure }) => figure !== undefined && (figure.high === null || figure.high > 1),
  'going-on': ({ parse: { tokens }, match }) =>
    !tokens
      .slice(Math.max(0, match.from - 3), match.from)
      .some((token) => (token.rare & rareClass.interrupted) !== 0),
  aimed: ({ parse: { tokens }, match }) =>
    !tokens.slice(match.to, match.to + 3).some((token) => token.key === 'air'),
  told: ({ match, targets }) => match.verb?.future !== true || targets.length > 0,
  'state-target': ({ targets }) => targets.some((one) => sideOf(one) === 'state'),
  passive: ({ match }) => match.verb?.passive === true,
  state: ({ agents }) => agents.some((one) => sideOf(one) === 'state'),
  'civil-agent': ({ agents }) => agents.some((one) => sideOf(one) === 'civil' || one.count !== undefined),
  // A governor is carried off as civilians are: whoever cannot fight.
  civilian: ({ agents, targets }) => [...targets, ...agents].some((one) => !isForce(one)),
  // "abattu un drone", "shot down 54 of 60 drones": nobody was killed.
  // "61 had been shot down": drones, as nobody is said to be meant.
  'no-thing': ({ targetSlot, targets, parse: { tokens }, match }) =>
    (tokens[match.to]?.key !== 'down' || targets.some((one) => one.kind !== 'unnamed')) &&
    targetSlot?.phrases.some((phrase) => isThing(phrase) || (isCount(phrase) && isThing(phrase.of))) !== true,
  site: ({ targetSlot }) =>
    targetSlot?.phrases.some((phrase) => phrase.object !== undefined || phrase.places.length > 0) === true,
  // "A tax collector", "the bursar": whom no list knows; for verbs that only people suffer.
  someone: ({ targetSlot }) =>
    targetSlot?.phrases.some(
      ({ type, object, places, settlement, det, amount }) =>
        type === 'thing' &&
        object === undefined &&
        places.length === 0 &&
        !settlement &&
        (det !== '' || amount !== undefined),
    ) === true,
  nation: ({ agentSlot }) => agentSlot?.phrases.some((phrase) => phrase.nation !== undefined) === true,
  protester: ({ agents, targets }) => [...agents, ...targets].some((one) => one.id === 'unnamed:protesters'),
  // "pris d'assaut", "pris la route de Gao", "took the road": the verb takes no town.
  // "repris Gao en février": behind its object "en" brings a time.
  'plain-taking': ({ parse: { tokens, language, phraseAt }, match }) => {
    const taken = phraseAt[match.to]
    const reach = taken?.type === 'place' && taken.det === '' ? 0 : 2
    return !tokens.slice(match.to, match.to + reach).some((token) => language.is('taking idioms', token.key))
  },
  // "Ses hommes gardent la piste": whose men they are is a guess, and a wrong holder worse than none.
  named: ({ agentSlot, parse: { language } }) =>
    agentSlot?.phrases.some((phrase) => !language.is('possessive', phrase.det)) === true,
  'no-civil': ({ agents }) => !agents.some((one) => sideOf(one) === 'civil'),
  // "Aucun groupe n'a revendiqué": nobody did.
  'some-agent': ({ agentSlot, parse: { language } }) =>
    agentSlot?.phrases.some((phrase) => language.is('negative determiners', phrase.det)) !== true,
  // "Ont attaqué Gao, tuant trois civils": no noun, though it is written alike without its accent.
  impact: ({ parse, match }) =>
    match.verb === undefined &&
    !parse.language.forms(parse.tokens[match.to - 1]!).some(({ tag }) => tag === 'pp') &&
    !isPlainVerb(parse, match.from) &&
    impacts(parse, match.to),
  // "Lost a battle", "claim an affiliation": nobody has died.
  numbered: ({ counted, parse: { tokens, language } }) =>
    counted?.phrases.some(
      ({ amount, person, from, to }) =>
        (amount !== undefined || person !== undefined) &&
        !tokens.slice(from, to).some(({ key }) => language.is('units', key)),
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
  // "After a week of fighting with X": told of only to say when.
  aftermath: ({ parse: { tokens }, match }) =>
    ((tokens[match.from - 1]?.classes ?? 0) & wordClass.of) !== 0 &&
    tokens
      .slice(Math.max(0, match.from - 6), match.from)
      .some(({ key }) => /^(?:after|following|apres)$/u.test(key)),
  // "Out of the hands of": whoever it is, they do not hold it.
  'kept-from': ({ parse: { tokens }, match }) =>
    tokens.slice(Math.max(0, match.from - 3), match.from).some(({ key }) => key === 'out' || key === 'from'),
  // "The partly occupied town": by whom it is held is not told.
  led: ({ agents, match }) => match.verb?.bare !== true || agents.some(isForce),
  // "Came to bomb the village": the verb that follows tells what they did.
  'to-do': ({ parse: { tokens, language, phraseAt }, match }) =>
    phraseAt[match.to] === undefined &&
    language.forms(tokens[match.to] ?? tokens[0]!).some(({ tag }) => tag === 'inf'),
  // "Israel struck two sites": what a state strikes it strikes from afar.
  'state-strike': ({ parse: { language }, match, agents, agentSlot }) =>
    language.is('strike verbs', match.lemma ?? '') &&
    agents.some((one) => sideOf(one) === 'state') &&
    agentSlot?.phrases.some(({ person }) => person?.id === 'soldiers' || person?.kind === 'police') !== true,
  // "Attacked at dawn": nobody and nothing that was hit is named.
  alone: ({ parse: { tokens, language, phraseAt }, match }) => {
    const next = tokens[match.to]
    return (
      phraseAt[match.to] === undefined &&
      (next === undefined || next.time >= 0 || next.kind === 'mark' || language.is('locative', next.key))
    )
  },
  // "Taken to hospitals": nobody carried them off.
  'to-care': ({ parse: { tokens, language, phraseAt }, match }) =>
    phraseAt[match.to] === undefined &&
    tokens
      .slice(match.to, match.to + careReach)
      .some(
        (token, i, near) =>
          language.is('care places', token.key) &&
          !near.slice(0, i).some((word) => isMark(word) || language.is('from', word.key)),
      ),
  // A union's strike, the doctors' strike: they hit hospitals as well.
  labour: ({ parse: { tokens, language }, match: { from } }) =>
    tokens.some((token) => language.is('labour words', token.key)) ||
    tokens.slice(Math.max(0, from - 2), from).some(({ key }) => language.is('professions', key)),
  // "A bomb was found and defused": it did not go off.
  'gone-off': ({ parse: { tokens, language }, match }) =>
    !tokens
      .slice(Math.max(0, match.from - 5), match.to + 8)
      .some((token) => language.forms(token).some((form) => language.is('finding', form.lemma))),
  // "Une mine d'or": nothing that blows up.
  laid: ({ parse: { tokens, language }, match }) =>
    ((tokens[match.to]?.classes ?? 0) & wordClass.of) === 0 ||
    !language.is('dug out', tokens[match.to + 1]?.key ?? ''),
  // "Two nurses held by rebels": people, and no place.
  'held-people': (found) => {
    const held = found.at(found.match.verb === undefined ? 'subject' : 'object')?.phrases[0]
    return held?.person !== undefined && !held.settlement
  },
  // "Broke the siege": over.
  over: ({ parse: { tokens, language }, match }) =>
    tokens
      .slice(Math.max(0, match.from - 3), match.to)
      .some((token) => language.forms(token).some(({ lemma }) => language.is('ending verbs', lemma))),
  // "La ville a été pillée" is told of the place in play; here a town has its name.
  town: (found) =>
    found.at('object')?.phrases.some(({ places, proper, of }) => {
      const isNamed = places.length > 0 || proper !== undefined
      return isNamed || (of !== undefined && (of.places.length > 0 || of.proper !== undefined))
    }) === true,
  insurgent: ({ agents }) => agents.some((one) => sideOf(one) === 'armed'),
  'civil-target': ({ targets }) => targets.some((one) => sideOf(one) === 'civil'),
  'civil-or-none': ({ agents }) => !agents.some(isForce),
  ruler: ({ targets }) =>
    targets.some((one) => one.kind === 'person' || one.kind === 'government' || one.id.startsWith('text:')),
  noun: ({ match }) => match.verb === undefined,
  struck: ({ parse: { tokens }, match }) =>
    tokens
      .slice(0, match.from)
      .some((token) => /^(?:attaque|attaques|frappe|frappes|explosion|attentat|tir|tirs)$/u.test(token.key)),
  denying: ({ parse: { tokens, language }, match }) =>
    tokens
      .slice(0, match.from)
      .some((token) => language.forms(token).some((form) => language.verbsOf('deny').has(form.lemma))),
  launched: ({ parse: { tokens, language }, match }) =>
    tokens
      .slice(Math.max(0, match.from - 6), match.to + 5)
      .some(
        (token) =>
          token.key === 'launch' ||
          language.forms(token).some((form) => language.is('launching', form.lemma)),
      ),
  // "Dit avoir affronté": it has been done.
  finite: ({ match }) => match.verb?.infinitive !== true || match.verb.tag === 'pp',
  opposed: ({ parse: { tokens }, match }) =>
    tokens
      .slice(0, match.from)
      .some((token) => /^(?:combats|affrontements|bataille|accrochages|hostilites)$/u.test(token.key)),
  dated: ({ parse: { tokens, phrases } }) =>
    tokens.some((token) => token.time >= 0) || phrases.some((phrase) => phrase.places[0]?.kind === 'country'),
  dead: ({ parse: { tokens }, match }) =>
    tokens.slice(match.to, match.to + 9).some((token) => token.key === 'dead' || token.key === 'morts'),
  lost: ({ targets }) => targets.some((one) => sideOf(one) === 'state' || sideOf(one) === 'armed'),
  claimed: ({ parse: { tokens }, match }) =>
    tokens
      .slice(match.from, match.to + 4)
      .some((token) =>
        /^(?:responsibility|attack|raid|assault|bombing|ambush|blast|killing|strike|operation|behind|credit|responsible)$/u.test(
          token.key,
        ),
      ),
  // Of many people something else is said than of three hawkers: they are driven out for good.
  // "à l'assaut de": said of anyone, unless fighters stand there.
  'not-rushing': ({ parse: { tokens }, match, agents }) =>
    tokens[match.from - 1]?.key !== "l'" || tokens[match.from - 2]?.key !== 'a' || agents.some(isForce),
  many: ({ figure }) => figure !== undefined && figure.low >= 20,
  demanding: ({ parse: { tokens, language }, match }) =>
    tokens
      .slice(0, match.from)
      .some((token) => language.forms(token).some((form) => language.verbsOf('demand').has(form.lemma))),
  // "se battre" with its pronoun, "être aux prises" without.
  mutual: ({ match }) => match.verb?.reflexive !== false || match.to - match.from > 1,
  upon: (found) => found.at('upon') !== undefined,
  'for-things': ({ parse: { tokens }, match }) => tokens[match.to]?.key === 'pour',
  'weapon-object': ({ objectSlot }) =>
    objectSlot?.phrases.some((phrase) => phrase.object?.kind === 'weapon') === true,
  'not-reflexive': ({ match }) => match.verb?.reflexive !== true,
  'not-passive': ({ match }) => match.verb?.passive !== true || match.verb.bare,
  unarmed: ({ targets }) => !targets.some(isForce),
  hit: ({ targets, targetSlot }) =>
    targets.some((one) => sideOf(one) !== 'other') ||
    targetSlot?.phrases.some(
      (phrase) => phrase.object !== undefined || phrase.type === 'place' || phrase.places.length > 0,
    ) === true,
}

// In tokens: "taken to several nearby hospitals".
const careReach = 6

const isMark = ({ kind }: Token): boolean => kind === 'mark'

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

/** Whether a phrase at a position holds a word of a class: "un drone turc" is aircraft. */
function holdsWordOf(name: string, position: string, found: RuleSlots): boolean {
  const { tokens, language } = found.parse
  // "Un raid de l'aviation": of a deed, by what means.
  const means = (phrase: Phrase): readonly Phrase[] =>
    phrase.of !== undefined && language.is('event nouns', tokens[phrase.head]!.key)
      ? [phrase, phrase.of]
      : [phrase]
  const list = language.phrases(language.eventWords[name])
  return (
    found
      .at(position)
      ?.phrases.flatMap(means)
      .some((phrase) => {
        // "Des militants islamistes": no crowd.
        if (name === 'rioters' && phrase.person?.kind === 'armed-group') return false
        for (let i = phrase.head; i < phrase.to; i += 1)
          if (list.startingWith(tokens[i]!.key).some((words) => standsAt(words, tokens, i))) return true
        return false
      }) === true
  )
}
