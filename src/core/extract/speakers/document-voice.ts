import { fold } from '../../language/fold.ts'
import type { Speaker, SpeakerKind } from '../../model/index.ts'
import type { ClaimLanguage } from '../claims/claim-language.ts'
import { wordClass } from '../claims/word-class.ts'
import type { Parse } from '../events/parse.ts'
import { documentIn } from './head-document.ts'
import { speaksOfItself } from './head-name.ts'
import { partyNamed } from './head-party.ts'
import { hasVerb } from './source-before.ts'
import { speakerOfActor } from './source-kind.ts'

/** What a page shows of its maker. */
export interface Page {
  /** The lines above its text, and the last one below. */
  readonly heads: readonly string[]
  readonly parses: readonly Parse[]
  /** What its lines say of whose it is by their sort: "Flash update". */
  readonly sort: SpeakerKind | undefined
  /** Whether a line names a sort of document: "Bulletin no. 14". */
  readonly isDocument: boolean
}

/** By kind, what a line or a text of such a maker holds, over folded letters. */
type Signs = readonly (readonly [SpeakerKind, RegExp])[]

interface Tests {
  readonly makers: Signs
  readonly ownWords: Signs
  /** "Our correspondent": what a paper says of itself. */
  readonly paperWords: RegExp
  /** What makes a page a paper's or a station's: its name, a byline, a dateline with an agency. */
  readonly papers: RegExp
  readonly bylines: RegExp
}

/** In votes: a page is its reporter's unless so many signs tell of another maker; a document names one. */
const enough = 3
const enoughInDocument = 2

const letterheadLines = 2

/** Of makers who are told alike the first: an army's staff stands below its ministry, a hospital below its town. */
const ranking: readonly SpeakerKind[] = [
  'medical',
  'military',
  'armed-group',
  'un',
  'expert',
  'ngo',
  'government',
]

/** Whose "our forces" and "our teams" may be, beside those whom they tell of by themselves. */
const alsoOf: Partial<Record<SpeakerKind, readonly SpeakerKind[]>> = {
  military: ['armed-group', 'government'],
  ngo: ['un', 'medical', 'expert'],
  medical: ['ngo', 'un'],
  government: ['military', 'armed-group'],
}

/**
 * Whose document a page is, by votes: names of makers in its head, that it is a document at all, and what it says of
 * itself outside quotations ("our teams", « nos forces »); undefined where too little tells it, or a paper's name does.
 */
export function documentVoice(page: Page, language: ClaimLanguage): Speaker | undefined {
  const tests = testsOf(language)
  const { party, isIssuer = false } = partyNamed(page.parses) ?? {}
  const isDocument = page.isDocument || isIssuer
  const ofParty = party === undefined ? undefined : speakerOfActor(party.kind)
  const made = makersNamed(page, ofParty, tests, language)
  const isOwn = speaksOfItself(page.parses)
  const votes = new Map<SpeakerKind, number>()
  const vote = (kind: SpeakerKind, weight: number): void => {
    votes.set(kind, (votes.get(kind) ?? 0) + weight)
  }
  for (const [kind, weight] of made) vote(kind, weight + (isDocument ? 1 : 0) + (isOwn ? 1 : 0))
  // « Communiqué de presse du JNIM » is no paper's.
  if (ofParty !== undefined && isIssuer) vote(ofParty, 2)
  const body = ownText(page.parses)
  for (const [kind, pattern] of tests.ownWords) {
    const found = wordsFound(pattern, body)
    const others = (alsoOf[kind] ?? []).filter((other) => made.has(other) && !made.has(kind))
    for (const one of others.length === 0 ? [kind] : others)
      if (found > 0) vote(one, (found === 1 ? 2 : 3) + (isOwn && !made.has(one) ? 1 : 0))
  }
  const best = ranking
    .map((kind) => ({ kind, weight: votes.get(kind) ?? 0 }))
    .toSorted((a, b) => b.weight - a.weight)[0]!
  const least = isDocument ? enoughInDocument : enough
  if (best.weight < least || best.weight <= paperVotes(page, body, tests, language) + 1) return undefined
  return { kind: best.kind, text: '', ...(best.kind === ofParty && { actor: party!.id }) }
}

/** The makers that a head names, each with its votes: one printed in capitals on top has the most. */
function makersNamed(
  { heads, sort, parses }: Page,
  ofParty: SpeakerKind | undefined,
  tests: Tests,
  language: ClaimLanguage,
): ReadonlyMap<SpeakerKind, number> {
  const made = new Map<SpeakerKind, number>()
  const headlines = parses.filter(isHeadline).map(({ sentence }) => sentence.text)
  for (const [at, line] of heads.entries())
    for (const field of fieldsOf(line)) {
      // "GUNMEN ATTACK ARMY BASE": what tells a deed is nobody's name.
      if (headlines.some((text) => text.includes(field) && field.split(' ').length >= shortestHeadline))
        continue
      const kind = makerIn(field, tests, language)
      if (kind === undefined || kind === 'media') continue
      const isPrinted = at === 0 && field.includes(' ') && field === field.toUpperCase()
      made.set(kind, Math.max(made.get(kind) ?? 0, isPrinted ? 3 : at < letterheadLines ? 2 : 1))
    }
  if (ofParty !== undefined) made.set(ofParty, 2)
  // "ARAKAN ARMY – statement": no state's army.
  if (ofParty === 'armed-group') made.delete('military')
  // "Press release": an association's, unless its maker is named.
  if (sort !== undefined && sort !== 'media' && (made.size === 0 || sort === 'un')) made.set(sort, 2)
  // A government heads what its police and its hospitals put out.
  if (made.size > 1) made.delete('government')
  return made
}

// In words: "Doctors Without Borders" is a name, whatever its words could be.
const shortestHeadline = 5

/** Whether a line above the text tells something: it has a verb behind its first word. */
const isHeadline = (parse: Parse): boolean =>
  parse.sentence.kind === 'title' &&
  documentIn(parse) === undefined &&
  (hasVerb(parse, 1, parse.tokens.length) || actsOnSomething(parse))

/** "DES HOMMES ARMÉS | ATTAQUENT | UNE BASE": capitals may make a name of all of it, but its verb has an object. */
const actsOnSomething = ({ tokens }: Parse): boolean =>
  tokens.some(
    ({ forms }, i) =>
      i > 0 &&
      forms.some(({ tag }) => tag === 'pres' || tag === 'past') &&
      ((tokens[i + 1]?.classes ?? 0) & wordClass.determiners) !== 0,
  )

/** What speaks for a paper: its name on top, bylines, "our correspondent". */
function paperVotes({ heads }: Page, body: string, tests: Tests, language: ClaimLanguage): number {
  const isNamed = heads
    .slice(0, letterheadLines)
    .some((line) => fieldsOf(line).some((field) => makerIn(field, tests, language) === 'media'))
  const bylines = heads.filter((line) => tests.bylines.test(line.trim())).length
  const whole = `${fold(heads.join('\n'))}\n${body}`
  return (isNamed ? 2 : 0) + 1.5 * bylines + (wordsFound(tests.paperWords, whole) > 0 ? enough : 0)
}

/** How many different words a pattern finds. */
const wordsFound = (pattern: RegExp, text: string): number =>
  new Set(Array.from(text.matchAll(pattern), ([words]) => words)).size

/** The parts of a line that may each be a name: "MINUSCA – weekly bulletin". */
const fieldsOf = (line: string): readonly string[] =>
  line
    .replace(/\([^)]{1,40}\)/gu, ' ')
    .split(/[—–|>›»•·:/,●✱◄(){}]| - |\s{3,}/u)
    .map((field) => field.replace(/^[^\p{L}]+|[^\p{L}.]+$/gu, ''))
    .filter((field) => field.length > 2)

// In words: longer ones are headlines.
const longestName = 14

/** The sort of maker that a field names, where it is a name and no headline: words with capitals, « État-major des armées ». */
function makerIn(field: string, { makers, papers }: Tests, language: ClaimLanguage): SpeakerKind | undefined {
  const words = field.split(/\s+/u)
  if (words.length > longestName) return undefined
  const folded = fold(field)
  if (papers.test(folded)) return 'media'
  const isCapital = (word: string): boolean =>
    !/^\p{Ll}/u.test(word) || language.is('name joints', fold(word))
  const firstNoun = language.field<boolean>('first noun')
  const isCalled = words.every(isCapital) && words.length > 1
  for (const [kind, pattern] of makers) {
    const at = pattern.exec(folded)?.index
    // French names go on in small letters behind the word that tells what they are: « Ordre des infirmiers ».
    const opens = at === 0 || language.is('name openers', fold(words[0]!))
    if (at !== undefined && (isCalled || (firstNoun && opens && isCapital(words[0]!)))) return kind
  }
  return undefined
}

/** What a page tells in its own words: its sentences without what they quote, folded. */
function ownText(parses: readonly Parse[]): string {
  const own: string[] = []
  let paragraph = -1
  let isQuoted = false
  for (const { sentence } of parses) {
    if (sentence.kind !== 'body') continue
    if (sentence.paragraph !== paragraph) isQuoted = false
    paragraph = sentence.paragraph
    for (const part of sentence.text.split(/([«»“”"])/u)) {
      if (part === '«' || part === '“') isQuoted = true
      else if (part === '»' || part === '”') isQuoted = false
      else if (part === '"') isQuoted = !isQuoted
      else if (!isQuoted) own.push(part)
    }
    own.push('\n')
  }
  return fold(own.join(' '))
}

const compiled = new WeakMap<ClaimLanguage, Tests>()

function testsOf(language: ClaimLanguage): Tests {
  let tests = compiled.get(language)
  if (tests === undefined) {
    const { speakers } = language
    const signs = (list: string, flags: string): Signs =>
      (speakers[list] as readonly (readonly [string, string])[]).map(
        ([kind, pattern]) => [kind as SpeakerKind, new RegExp(pattern, flags)] as const,
      )
    const own = signs('own words', 'gu')
    tests = {
      makers: signs('makers', 'u'),
      ownWords: own.filter(([kind]) => kind !== 'reporter'),
      paperWords: own.find(([kind]) => kind === 'reporter')![1],
      papers: new RegExp(String(speakers['names of papers']), 'u'),
      bylines: new RegExp(String(speakers.bylines), 'u'),
    }
    compiled.set(language, tests)
  }
  return tests
}
