import { rareClass } from '../claims/rare-class.ts'
import { wordClass } from '../claims/word-class.ts'
import type { Parse } from '../events/parse.ts'
import type { Attribution, Span } from './attribution.ts'
import { sourceAfter } from './source-after.ts'
import { hasVerb } from './source-before.ts'
import { namedKind } from './source-kind.ts'
import { clauseEnd, clauseStart } from './speaker-span.ts'

/**
 * Who says so by a verb that no list holds, where the turn of the sentence tells that it is said: « … », claironne un porte-parole;
 * "the UN keeps repeating that …". Only somebody of a known sort can be meant.
 * @param others the attributions of listed verbs
 */
export function unlistedSayings(parse: Parse, others: readonly Attribution[]): readonly Attribution[] {
  const isFree = (at: number): boolean => others.every(({ from, to }) => at < from || at >= to)
  const found: Attribution[] = []
  for (let at = 1; at < parse.tokens.length - 1; at += 1) {
    if (!isFree(at)) continue
    const one = putAside(parse, at) ?? (others.length > 0 ? undefined : broughtBefore(parse, at))
    if (one === undefined) continue
    found.push(one)
    at = one.to
  }
  return found
}

/** « …, martèle le maire. », « … », claironne un porte-parole": a verb and its subject, with nothing else, behind a clause. */
function putAside(parse: Parse, at: number): Attribution | undefined {
  const { tokens, language } = parse
  const mark = tokens[at - 1]!
  const isQuoted =
    /^[»”]$/u.test(mark.key) || (mark.key === ',' && /^[»”"]$/u.test(tokens[at - 2]?.key ?? ''))
  // Before an English verb its subject would stand, but behind a quotation.
  if (!isQuoted && (mark.key !== ',' || language.code !== 'fr')) return undefined
  const to = verbEnd(parse, at, isQuoted)
  const first = tokens[to]
  if (to === at || first === undefined || !(first.capital || isArticle(parse, to))) return undefined
  const name = sourceAfter(parse, to, true, true)
  if (name === undefined || name.from !== to || namedKind(parse, name) === undefined) return undefined
  if (!isQuoted && !hasVerb(parse, clauseStart(parse, at), at - 1)) return undefined
  return told(parse, name, at, name.to, {
    from: clauseStart(parse, at),
    to: Math.max(name.to, clauseEnd(parse, name.to)),
  })
}

/** The end of a finite verb without a subject before it; the token itself where none begins. */
function verbEnd({ tokens, phraseAt, language }: Parse, at: number, isQuoted: boolean): number {
  const have = (tokens[at]!.classes & wordClass.have) !== 0
  const verb = have ? at + 1 : at
  const token = tokens[verb]
  if (token === undefined || token.kind !== 'word' || token.capital || token.glued || token.time >= 0)
    return at
  if (phraseAt[verb] !== undefined || (token.classes & notVerbs) !== 0) return at
  if (token.forms.length === 0) return isLikeVerb(language.code, token.key, have) ? verb + 1 : at
  // A verb that tells of deeds: said only where a quotation is.
  const tellsSo = language
    .forms(token)
    .some(({ tag }) => (have ? tag === 'pp' : tag !== 'inf' && tag !== 'ger'))
  return isQuoted && tellsSo ? verb + 1 : at
}

const notVerbs =
  wordClass.prepositions |
  wordClass.determiners |
  wordClass.breakers |
  wordClass.and |
  wordClass.adverbs |
  wordClass.subjectRelatives |
  wordClass.subjectPronouns |
  wordClass.clitics

/** Whether an unknown word has the ending of a third person, or of a participle after its auxiliary. */
function isLikeVerb(code: string, key: string, isParticiple: boolean): boolean {
  if (key.length < shortestVerb) return false
  if (code === 'en') return /(?:ed|[^s]s)$/u.test(key)
  return isParticiple ? /(?:e|i|u|t)$/u.test(key) : /(?:[^e]e|ent)$/u.test(key)
}

// In letters: shorter words have too many other meanings.
const shortestVerb = 5

const isArticle = ({ tokens, language }: Parse, at: number): boolean =>
  (tokens[at]!.classes & wordClass.determiners) !== 0 && !language.is('of', tokens[at]!.key)

/** "The UN keeps repeating | that …", "the mayor was on the air swearing | that …": what somebody brings with "that". */
function broughtBefore(parse: Parse, that: number): Attribution | undefined {
  const { tokens, phrases, phraseAt, language } = parse
  if (!language.is('that', tokens[that]!.key) || phraseAt[that - 1] !== undefined) return undefined
  const last = tokens[that - 1]!
  // "At that time", "that morning": it points to something.
  const behind = phraseAt[that + 1]
  const points =
    (tokens[that + 1]?.time ?? 0) >= 0 ||
    ((last.classes & wordClass.prepositions) !== 0 && behind?.type !== 'actor')
  // "An attack on Monday that killed …": no clause with a subject of its own.
  const tells = behind !== undefined
  const deny = language.verbsOf('deny')
  if (language.forms(last).some(({ lemma }) => deny.has(lemma))) return undefined
  if (last.kind !== 'word' || points || !tells || language.is('before that, unsaid', last.key))
    return undefined
  const subject = phrases.findLast(({ prep, to, type }) => prep === '' && to < that && type !== 'pronoun')
  if (subject === undefined || subject.type === 'place' || that - subject.to > longestSaying) return undefined
  const between = tokens.slice(subject.to, that)
  const isApart = between.some(
    ({ kind, classes, rare }) =>
      kind === 'mark' ||
      (classes & (wordClass.breakers | wordClass.subjectRelatives)) !== 0 ||
      (rare & (rareClass.negations | rareClass.modals)) !== 0,
  )
  // "Fired on the crowd for asking that …": somebody else has a part in it.
  const isDone = phrases.some(({ type, from, to }) => from >= subject.to && to <= that && type === 'actor')
  const opens = tokens
    .slice(clauseStart(parse, subject.from), subject.from)
    .every(({ key, time, classes }) => time >= 0 || key === ',' || (classes & openers) !== 0)
  if (isApart || isDone || !opens || !hasVerb(parse, that + 1, clauseEnd(parse, that))) return undefined
  const name = { from: subject.from, to: subject.to }
  if (namedKind(parse, name) === undefined) return undefined
  return told(parse, name, subject.from, that, { from: that, to: clauseEnd(parse, that) })
}

/** "On Monday, meanwhile, | the UN": what may stand before the subject. */
const openers = wordClass.adverbs | wordClass.and | wordClass.prepositions

// In tokens: "was on the air Friday night swearing".
const longestSaying = 8

function told(parse: Parse, name: Span, from: number, to: number, covers: Span): Attribution {
  const phrase = parse.phrases.find((one) => one.from < name.to && one.to > name.from)
  return {
    from,
    to,
    nameFrom: name.from,
    nameTo: name.to,
    pronoun: false,
    coversFrom: covers.from,
    coversTo: covers.to,
    ...(phrase !== undefined && { phrase }),
  }
}
