import type { Figure, Speaker } from '../../model/index.ts'
import type { Draft } from '../draft.ts'
import type { Parse } from '../events/parse.ts'
import { type BareNumber, bareNumbers } from '../figures/bare-numbers.ts'
import type { Attribution, Span } from '../speakers/attribution.ts'
import { tellerAhead, tellerBefore } from '../speakers/teller-before.ts'
import type { Voices } from '../speakers/voices.ts'
import { findStance } from './stance.ts'
import { tollToldAnew } from './toll-told-anew.ts'
import { wordClass } from './word-class.ts'

/** Whose tolls can be told otherwise. */
const counting: ReadonlySet<Figure['measure']> = new Set<Figure['measure']>([
  'killed',
  'wounded',
  'missing',
  'captured',
  'abducted',
  'displaced',
  'detained',
])

/**
 * "The army said twelve soldiers had died. Residents spoke of thirty", « les rebelles en revendiquent quarante », "half that,
 * says the army": a number without a noun that somebody else gives is of what the number told before it counted.
 * @param read what the sentence itself tells @param before what the last sentence that told anything does
 * @param speaker who tells what stands at some words
 */
export function rivalTolls(
  voices: Voices,
  read: readonly Draft[],
  before: readonly Draft[],
  speaker: (words: Span) => Speaker,
): readonly Draft[] {
  const { parse, attributions, text, voice } = voices
  const drafts = [...before, ...read]
  if (!drafts.some(({ figures }) => figures.some(({ measure }) => counting.has(measure)))) return []
  const rivals: Draft[] = []
  for (const number of bareNumbers(parse)) {
    const { tokens } = parse
    const said = text.slice(tokens[number.from]!.start, tokens[number.to - 1]!.end)
    if (read.some(({ figures }) => figures.some((figure) => figure.text.includes(said)))) continue
    const verb = countingVerb(number, parse)
    const ahead = tellerAhead(voices)
    if (verb === undefined && ahead === undefined && !isAllThatIsSaid(number, parse, attributions)) continue
    if (isOfClauseBefore(number, parse) || isOfParty(number, parse)) continue
    const base = toldBefore(voices, number, [...drafts, ...rivals])
    if (base === undefined) continue
    const by = speaker(number)
    const teller =
      by === voice ? (ahead ?? (verb === undefined ? undefined : tellerBefore(verb, voices))) : by
    if (teller === undefined || teller.kind === 'reporter') continue
    const stance = findStance(parse, number, attributions)
    if (stance === 'hypothetical') continue
    const { draft, figure } = base
    const count = number.of(figure)
    if (figure.low === count.low && figure.high === count.high && draft.speaker.kind === teller.kind) continue
    rivals.push(
      tollToldAnew(draft, parse, {
        speaker: teller,
        // Whoever swears that there were more threatens nobody.
        stance: stance === 'denied' || stance === 'hedged' ? stance : 'asserted',
        figures: [{ ...figure, ...count, text: said }],
      }),
    )
  }
  return rivals
}

/**
 * The verb by which a number is given, with nothing between but what leads to it: "put it at", « parle de »; "the UN's own
 * tally is"; whatever the verb, where it is a sum that is brought to it: « le gonflent à ».
 */
function countingVerb({ from }: BareNumber, parse: Parse): number | undefined {
  const { tokens, language } = parse
  const isAt = from > 0 && language.is('brought to', tokens[from - 1]!.key)
  for (let at = from - 1; at >= 0; at -= 1) {
    const token = tokens[at]!
    const isCount = language.is('count nouns', tokens[at - 1]?.key ?? '')
    // "Had a lower figure, 35."
    if (token.kind === 'mark' && !(token.key === ',' && isCount)) return undefined
    if (isGiving(at, parse)) return at
    if (isAt && isBringing(at, parse)) return at
    if (token.kind === 'mark' || (token.classes & wordClass.adverbs) !== 0) continue
    if (!language.is('number links', token.key)) return undefined
  }
  return undefined
}

/** « Des maisons ont brûlé : le maire en compte soixante-dix »: of what the same sentence tells before a colon. */
function isOfClauseBefore({ from }: BareNumber, { tokens, language, phrases }: Parse): boolean {
  const mark = tokens.findLastIndex(({ key }, at) => at < from && (key === ':' || key === ';'))
  const subject = phrases.find(({ to, prep }) => to <= mark && prep === '')
  if (subject === undefined || subject.person !== undefined || subject.actor !== undefined) return false
  return tokens.slice(subject.to, mark).some((token) => language.forms(token).length > 0)
}

function isGiving(at: number, { tokens, language }: Parse): boolean {
  const { key, text, classes } = tokens[at]!
  const before = tokens[at - 1]?.key ?? ''
  const isSum = language.is('count nouns', before) || language.is('sum subjects', before)
  // « Elle en est à trente-deux. »
  const isReached = language.is('of it', before) && language.is('brought to', tokens[at + 1]?.key ?? '')
  if ((isSum || isReached) && (classes & wordClass.be) !== 0) return true
  if (language.is('number verb words', key)) return true
  // « À », whose key is that of "a".
  const isLink = (classes & wordClass.prepositions) !== 0 && text.toLowerCase() !== key
  return !isLink && language.forms(tokens[at]!).some(({ lemma }) => language.is('number verbs', lemma))
}

/** « Le bloquent à », "pegs it at". */
function isBringing(at: number, { tokens, language }: Parse): boolean {
  const { kind, classes, key } = tokens[at]!
  if (kind !== 'word' || (classes & wordClass.prepositions) !== 0 || language.is('number links', key))
    return false
  return (
    language.is('object clitics', tokens[at - 1]?.key ?? '') ||
    language.is('sums brought', tokens[at + 1]?.key ?? '')
  )
}

/** "Thirty, residents say", "by the count of the hospital, 89": nothing else is said, but perhaps of some of them. */
function isAllThatIsSaid(
  number: BareNumber,
  { tokens, language }: Parse,
  attributions: readonly Attribution[],
): boolean {
  if (attributions.length === 0) return false
  const isIn = (at: number, { from, to }: Span): boolean => at >= from && at < to
  const isNamed = (at: number): boolean =>
    attributions.some(({ from, to, nameTo }) => isIn(at, { from, to: Math.max(to, nameTo) }))
  const part = tokens.findIndex(({ key }, at) => at > number.to && language.is('counted among', key))
  return tokens
    .slice(0, part < 0 ? tokens.length : part)
    .every(
      (token, at) =>
        isIn(at, number) ||
        isNamed(at) ||
        token.kind === 'mark' ||
        token.time >= 0 ||
        (token.classes & wordClass.adverbs) !== 0 ||
        language.is('number links', token.key) ||
        language.is('after a sum', token.key),
    )
}

interface Base {
  readonly draft: Draft
  readonly figure: Figure
}

/**
 * The toll that a number without a noun tells anew: the number told last before it, where it is a toll. "Two nurses put it
 * at forty" counts no nurses.
 */
function toldBefore(
  { parse, parses, text }: Voices,
  number: BareNumber,
  drafts: readonly Draft[],
): Base | undefined {
  const at = parses.indexOf(parse)
  for (let i = at; i >= Math.max(0, at - furthest); i -= 1) {
    const one = parses[i]!
    const last = one.phrases.findLast(
      ({ amount, to, person }) =>
        amount !== undefined &&
        (i < at || (to <= number.from && person === undefined)) &&
        one.tokens.slice(amount.from, amount.to).every(({ time }) => time < 0),
    )
    if (last?.amount === undefined) continue
    const said = text.slice(one.tokens[last.amount.from]!.start, one.tokens[last.amount.to - 1]!.end)
    return tollSaid(drafts, one, said)
  }
  return undefined
}

// In sentences.
const furthest = 2

/** The toll that some words of a sentence say; of several told together the dead. */
function tollSaid(drafts: readonly Draft[], { sentence }: Parse, said: string): Base | undefined {
  const tolls = drafts
    .filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
    .flatMap((draft) => draft.figures.map((figure) => ({ draft, figure })))
    .filter(({ figure }) => counting.has(figure.measure))
  if (!tolls.some(({ figure }) => figure.text.includes(said))) return undefined
  return tolls.find(({ figure }) => figure.measure === 'killed') ?? tolls[0]
}

/** « Les assaillants, estimés à plusieurs dizaines, … », "the gunmen, estimated at 40": so many are they, and not the dead. */
function isOfParty({ from }: Span, { tokens, phrases, language }: Parse): boolean {
  const isBrought = ((tokens[from - 1]?.classes ?? 0) & wordClass.prepositions) !== 0
  const at = isBrought ? from - 2 : from - 1
  if (!language.is('estimated', tokens[at]?.key ?? '')) return false
  const party = phrases.findLast(({ to }) => to <= at)
  return party?.type === 'actor' && party.prep === ''
}
