import { readAmount } from '../figures/amount.ts'
import { runAt } from '../speakers/word-runs.ts'
import { blowNeeds } from './blow-needs.ts'
import { isOver } from './came-to-nothing.ts'
import { isDisclaimed, isDisowned } from './disclaimed.ts'
import { isDoneTo } from './done-to.ts'
import { rareClass } from './rare-class.ts'
import type { RuleSlots } from './rule-slots.ts'
import type { Token } from './token.ts'
import { wordClass } from './word-class.ts'
import { hasForm } from './word-forms.ts'

const isMark = ({ kind }: Token): boolean => kind === 'mark'

// In tokens: "taken to several nearby hospitals".
const careReach = 6

// In tokens: "left the market of the town after dark and then".
const leftReach = 12

// In tokens: "demanding | full independence".
const aimReach = 3

// In tokens: "and | have since", « et | ne se sont ».
const joinReach = 4

// In tokens: "walked through the streets of the old town on Friday to demand".
const purposeReach = 14

// In tokens: "heading from Gao with its escort to".
const wayReach = 8

// In tokens: "fighting for years in order to".
const warAimReach = 6

const forces: ReadonlySet<string | undefined> = new Set([
  'army',
  'police',
  'armed-group',
  'militia',
  'mission',
])

/** Needs that the words around a match alone decide, by the name that rules write. */
export const wordNeeds: Readonly<Record<string, (found: RuleSlots) => boolean>> = {
  'going-on': ({ parse: { tokens }, match }) =>
    !tokens
      .slice(Math.max(0, match.from - 3), match.from)
      .some((token) => (token.rare & rareClass.interrupted) !== 0),
  'done-to': isDoneTo,
  ...blowNeeds,
  // « Des avions de combat »: a word of a thing's name.
  'in-thing': ({ parse: { phraseAt }, match }) => {
    const phrase = phraseAt[match.from]
    return phrase !== undefined && /^(?:object|actor)$/u.test(phrase.type) && phrase.head < match.from
  },
  // "The press release said six men were killed": nobody is let go.
  published: ({ parse: { tokens, language }, match }) =>
    language.is('sorts of releases', tokens[match.from - 1]?.key ?? ''),
  // "The price of X fell by two thirds": a level, and no town.
  measured: ({ parse: { tokens, language }, match }) =>
    language.is('measured by', tokens[match.to]?.key ?? '') &&
    readAmount(tokens, match.to + 1, language) !== undefined,
  // "The hostages whom it had taken in May": the particle brings a time.
  'before-time': ({ parse: { tokens }, match }) => (tokens[match.to]?.time ?? -1) >= 0,
  // "Fired into the air": at nobody.
  aimed: ({ parse: { tokens, language }, match }) =>
    !tokens.slice(match.to, match.to + 3).some(({ key }) => language.is('into the air', key)),
  // "After a week of fighting with X": told of only to say when.
  aftermath: ({ parse: { tokens, language }, match }) =>
    ((tokens[match.from - 1]?.classes ?? 0) & wordClass.of) !== 0 &&
    tokens.slice(Math.max(0, match.from - 6), match.from).some(({ key }) => language.is('aftermath', key)),
  // "Out of the hands of": whoever it is, they do not hold it.
  'kept-from': ({ parse: { tokens, language }, match }) =>
    tokens.slice(Math.max(0, match.from - 3), match.from).some(({ key }) => language.is('kept from', key)),
  // "Was visited by the army command": who acts, and nobody's hold.
  'by-whom': ({ parse: { phraseAt, language }, match }) =>
    language.is('by', (phraseAt[match.from - 1] ?? phraseAt[match.from])?.prep ?? ''),
  // "Drove off towards the border": on their way, and nobody is beaten.
  onward: ({ parse: { tokens, language }, match }) =>
    language.is('on the way to', tokens[match.to]?.key ?? ''),
  // "Pushed deeper into the town": they had a part of it before, and have more of it now.
  deeper: ({ parse: { tokens, language }, match }) =>
    tokens.slice(match.from, match.to).some(({ key }) => language.is('deeper', key)),
  // "Came to bomb the village": the verb that follows tells what they did.
  'to-do': ({ parse: { tokens, language, phraseAt }, match }) =>
    phraseAt[match.to] === undefined &&
    language.forms(tokens[match.to] ?? tokens[0]!).some(({ tag }) => tag === 'inf'),
  // "Returned to X to bury their dead": so does one behind the place.
  'to-do-there': ({ parse: { tokens, language, phraseAt }, match }) => {
    const to = phraseAt[match.to]?.to ?? match.to
    const isBrought = language.is('infinitive auxiliaries', tokens[to]?.key ?? '')
    const next = tokens[isBrought ? to + 1 : to]
    // "To pray": what "to" brings is no noun, and so a verb, though no list has it.
    const isUnknown =
      isBrought && next?.kind === 'word' && !next.capital && phraseAt[to + 1] === undefined && next.time < 0
    return isUnknown || language.forms(next ?? tokens[0]!).some(({ tag }) => tag === 'inf')
  },
  // "Left the market and returned to Gao": they have gone home, and taken nothing.
  'going-home': ({ parse: { tokens, language }, match: { lemma, from } }) => {
    if (lemma === undefined || !language.is('returning verbs', lemma)) return false
    const before = tokens.slice(Math.max(0, from - leftReach), from)
    const isJoined = before
      .slice(-joinReach)
      .some(({ classes, key }) => (classes & wordClass.and) !== 0 || language.is('before doing', key))
    return isJoined && before.some((token) => hasForm(token, 'leaving verbs', language))
  },
  // "Groups that demand independence": what they are for, and no call of that day.
  'standing-aim': ({ parse: { tokens, language }, match: { from, to, verb } }) => {
    const before = tokens[(verb?.from ?? from) - 1]
    const describes = verb?.tag === 'ger' || ((before?.classes ?? 0) & wordClass.subjectRelatives) !== 0
    return describes && tokens.slice(from, to + aimReach).some(({ key }) => language.is('standing aims', key))
  },
  // "Withdrew their candidate": what was withdrawn is no force.
  'of-thing': ({ parse: { phraseAt }, match }) => {
    const next = phraseAt[match.to]
    const isForce = next?.actor !== undefined || forces.has(next?.person?.kind)
    return next !== undefined && next.prep === '' && !isForce
  },
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
    // "Took the village's children | to school".
    tokens
      .slice(match.to, match.to + careReach)
      .some(
        ({ key }, i, near) => language.is('errands', key) && language.is('towards', near[i - 1]?.key ?? ''),
      ) ||
    (phraseAt[match.to] === undefined &&
      tokens
        .slice(match.to, match.to + careReach)
        .some(
          (token, i, near) =>
            language.is('care places', token.key) &&
            !near.slice(0, i).some((word) => isMark(word) || language.is('from', word.key)),
        )),
  // A union's strike, the doctors' strike: they hit hospitals as well.
  // "A three-day strike", which is on nobody.
  labour: ({ parse: { tokens, language }, match: { from, to } }) =>
    (language.is('strike spans', tokens[from - 1]?.key ?? '') &&
      !language.is('upon', tokens[to]?.key ?? '')) ||
    tokens.some((token) => language.is('labour words', token.key)) ||
    tokens.slice(Math.max(0, from - 2), from).some(({ key }) => language.is('professions', key)),
  // "A bomb was found and defused": it did not go off.
  'gone-off': ({ parse: { tokens, language }, match }) =>
    !tokens
      .slice(Math.max(0, match.from - 5), match.to + 8)
      .some((token) => language.forms(token).some((form) => language.is('finding', form.lemma))),
  // "Miners at a mine", "heading from Gao to a mine": what is dug there is ore; not "lost a man to a mine".
  dug: ({ parse: { tokens, language }, match: { from, to } }) => {
    const lead = tokens[from - 1]?.key ?? ''
    const isGone = tokens
      .slice(Math.max(0, from - wayReach), from)
      .some(({ key }) => language.is('on the way', key))
    return (
      language.is('dug', tokens[to - 1]!.key) &&
      (language.is('at what is dug', lead) || (language.is('way to what is dug', lead) && isGone))
    )
  },
  // "A bomb factory", "a bomb-maker": no bomb that went off.
  'bomb-thing': ({ parse: { tokens, language }, match }) =>
    language.is('bomb compounds', tokens[match.to]?.key ?? ''),
  // "Une mine d'or": nothing that blows up.
  laid: ({ parse: { tokens, language }, match }) =>
    ((tokens[match.to]?.classes ?? 0) & wordClass.of) === 0 ||
    !language.is('dug out', tokens[match.to + 1]?.key ?? ''),
  over: ({ parse, match }) => isOver(parse, match),
  struck: ({ parse: { tokens, language }, match }) =>
    tokens.slice(0, match.from).some(({ key }) => language.is('blows before', key)),
  denying: ({ parse, match }) =>
    parse.tokens.slice(0, match.from).some(({ classes }) => (classes & wordClass.denies) !== 0) ||
    isDisclaimed(parse, match),
  disowned: ({ parse, match }) => isDisowned(parse, match),
  threatening: ({ parse: { tokens, language }, match }) =>
    tokens
      .slice(0, match.from)
      .some((token) => language.forms(token).some((form) => language.verbsOf('threaten').has(form.lemma))),
  launched: ({ parse: { tokens, language }, match }) =>
    tokens
      .slice(Math.max(0, match.from - 6), match.to + 5)
      .some((token) => hasForm(token, 'launching', language)),
  // « A tiré des roquettes sur Gao, tuant deux civils »: what is fired does nothing by itself, and whoever fires it does.
  fired: ({ parse: { tokens, language }, match }) => {
    const before = tokens.slice(Math.max(0, match.from - 5), match.from)
    return before
      .slice(before.findLastIndex(({ kind }) => kind === 'mark') + 1)
      .some((token) => hasForm(token, 'firing', language))
  },
  opposed: ({ parse: { tokens, language }, match }) =>
    tokens.slice(0, match.from).some(({ key }) => language.is('fights before', key)),
  dated: ({ parse: { tokens, phrases } }) =>
    tokens.some((token) => token.time >= 0) || phrases.some((phrase) => phrase.places[0]?.kind === 'country'),
  dead: ({ parse: { tokens, language }, match }) =>
    tokens.slice(match.to, match.to + 9).some(({ key }) => language.is('told dead', key)),
  claimed: ({ parse: { tokens, language }, match }) =>
    tokens.slice(match.from, match.to + 4).some(({ key }) => language.is('claimed things', key)),
  demanding: ({ parse: { tokens, language }, match }) =>
    tokens
      .slice(0, match.from)
      .some((token) => language.forms(token).some((form) => language.verbsOf('demand').has(form.lemma))),
  'for-things': ({ parse: { tokens, language }, match }) => language.is('goals', tokens[match.to]?.key ?? ''),
  // "Asked for anonymity", "asked for news": nobody is called on.
  'asked-in-private': ({ parse: { tokens, language }, match }) =>
    tokens.slice(match.from, match.to + 3).some(({ key }) => language.is('private wishes', key)),
  // "Siège du commandement": where somebody has his seat.
  seat: ({ parse: { tokens, language }, match }) =>
    tokens.slice(match.to, match.to + 4).some(({ key }) => language.is('seated bodies', key)),
  // "Tire le bilan": nothing that is shot.
  drawn: ({ parse: { tokens, language }, match }) =>
    tokens.slice(match.to, match.to + 3).some(({ key }) => language.is('drawn things', key)),
  // "Before reinforcements came": told to say until when.
  awaited: ({ parse: { tokens, language }, match }) =>
    tokens.slice(Math.max(0, match.from - 4), match.from).some(({ key }) => language.is('until', key)),
  // "A mine was bought by a firm": nothing blew up.
  'blown-or-laid': ({ parse: { tokens, language } }) =>
    tokens.some((token) => hasForm(token, 'blast verbs', language) || language.is('blast words', token.key)),
  // "Walked through the town to demand peace", "se sont rassemblés contre la guerre".
  protesting: ({ parse: { tokens, language }, match }) =>
    tokens
      .slice(match.to, match.to + purposeReach)
      .some(
        ({ key }, i, near) =>
          language.is('protested against', key) ||
          (language.is('purpose links', near[i - 1]?.key ?? '') &&
            hasForm(near[i], 'protest purposes', language)),
      ),
  // "Marched through the capital on independence day": on parade, and against nobody.
  parading: ({ parse: { tokens, language }, match }) => {
    const parades = language.phrases(language.field('parades'))
    return tokens.some((_, at) => at >= match.from && runAt(tokens, at, parades, language) > 0)
  },
  // "Fights to topple the government": what a group is for, and no plot.
  'war-aim': ({ parse: { tokens, language }, match: { verb } }) =>
    verb !== undefined &&
    (verb.infinitive || language.forms(tokens[verb.to - 1]!).some(({ tag }) => tag === 'ger')) &&
    tokens
      .slice(Math.max(0, verb.from - warAimReach), verb.from)
      .some(({ key }, i, near) => language.is('war aims', key) && !near.slice(i).some(isMark)),
  // "The square became a symbol of the protests": they are told of only to say what it stands for.
  symbolic: ({ parse: { tokens, language }, match: { from } }) =>
    tokens.slice(Math.max(0, from - 4), from).some(({ key }) => language.is('symbols', key)),
  // "Made fourteen arrests".
  'of-arrests': ({ parse: { tokens, language }, match }) =>
    tokens.slice(match.from, match.to).some(({ key }) => language.is('arrest nouns', key)),
}
