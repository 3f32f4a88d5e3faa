import type { ActorMention, Figure } from '../../model/index.ts'
import type { Phrase } from '../actors/phrase.ts'
import type { Draft } from '../draft.ts'
import type { Parse } from '../events/parse.ts'
import { isForce } from '../events/resolve-event.ts'
import { countPeople } from '../figures/count-people.ts'
import { speakerOfCount } from '../speakers/speaker-at.ts'
import type { Voices } from '../speakers/voices.ts'
import { runAt } from '../speakers/word-runs.ts'
import { rareClass } from './rare-class.ts'
import type { Scene } from './scene.ts'
import { findStance } from './stance.ts'
import { tollToldAnew } from './toll-told-anew.ts'
import { civilians } from './unnamed-civilians.ts'
import { wordClass } from './word-class.ts'

/**
 * "Among them, two infants", « parmi les morts figurent une infirmière et sa fille », "the dead include a pastor", "a nurse was
 * among the wounded": who some of those were whom the sentence before has counted.
 * @param read what the sentence itself tells @param before what the last sentence that told anything does
 */
export function deadDescribed(
  voices: Voices,
  read: readonly Draft[],
  before: readonly Draft[],
  scene: Scene,
): readonly Draft[] {
  const { parse, parses, text, attributions } = voices
  const told = before.length === 0 ? undefined : list(voices)
  if (told === undefined || read.some(({ figures }) => figures.length > 0)) return []
  const start = parses[Math.max(0, parses.indexOf(parse) - furthest)]!.sentence.start
  const base = before.findLast(
    (draft) => draft.start >= start && isSaid(draft) && draft.figures.some(isOf(told.measure)),
  )
  const all = base?.figures.filter(isOf(told.measure)) ?? []
  // "Killing nine and wounding four. Among them": of which, nobody can tell.
  if (base === undefined || all.length !== 1) return []
  const [first, last] = [told.people[0]!, told.people.at(-1)!]
  const words = text.slice(parse.tokens[first.from]!.start, parse.tokens[last.to - 1]!.end)
  const figure = countPeople(parse, told.people, all[0]!.measure, words)
  if (figure === undefined || (all[0]!.high !== null && figure.low > all[0]!.high)) return []
  const stance = findStance(parse, { from: first.from, to: last.to }, attributions)
  if (stance !== 'asserted' && stance !== 'hedged') return []
  const anew = { speaker: speakerOfCount(first, voices), stance, figures: [{ ...figure, text: words }] }
  return [{ ...tollToldAnew(base, parse, anew), actors: whoWere(base, told.people, parse, scene) }]
}

// In sentences.
const furthest = 2

const isSaid = ({ stance }: Draft): boolean => stance === 'asserted' || stance === 'hedged'

type Hurt = 'killed' | 'wounded'

const isOf =
  (meant: Hurt | undefined) =>
  ({ measure }: Figure): boolean =>
    meant === undefined ? measure === 'killed' || measure === 'wounded' : measure === meant

/** Those who bear arms, where they are told as such; else those whom the deed met. */
function whoWere(
  { actors }: Draft,
  people: readonly Phrase[],
  parse: Parse,
  scene: Scene,
): readonly ActorMention[] {
  const named = people.flatMap((phrase) => scene.actors.mention(parse, phrase, 'target', scene.text) ?? [])
  const armed = named.filter(isForce)
  if (armed.length > 0) return armed.slice(0, 1)
  const met = actors.filter((one) => one.role === 'target' && !isForce(one) && one.id !== 'unnamed:people')
  return met.length > 0 ? met.map(({ count: _, ...one }) => one) : [named[0] ?? civilians]
}

interface Told {
  readonly measure: Hurt | undefined
  readonly people: readonly Phrase[]
}

const openings: readonly (readonly [string, Hurt | undefined])[] = [
  ['among them', undefined],
  ['among the dead', 'killed'],
  ['among the wounded', 'wounded'],
]

const subjects: readonly (readonly [string, Hurt])[] = [
  ['the dead', 'killed'],
  ['the wounded', 'wounded'],
]

/** Those whom a sentence names as some of the dead, or of the wounded. */
function list(voices: Voices): Told | undefined {
  const { parse } = voices
  const { tokens, language } = parse
  const run = (name: string, at: number): number =>
    runAt(tokens, at, language.phrases(language.field<string>(name)), language)
  for (const [name, measure] of openings) {
    const length = run(name, 0)
    if (length > 0) return listed(voices, length, measure)
  }
  for (let at = 0; at < tokens.length; at += 1) {
    // "A nurse and her son were among the dead."
    if (at > 1 && isLinking(parse, at - 1))
      for (const [name, measure] of openings)
        if (measure !== undefined && run(name, at) > 0) return listed(voices, 0, measure, false, at - 1)
    // "For the army, the dead include": a clause, behind whatever opens the sentence.
    if (at > 0 && tokens[at - 1]!.kind !== 'mark' && !language.is('that', tokens[at - 1]!.key)) continue
    for (const [name, measure] of subjects) {
      const to = at + run(name, at)
      // "The dead, fourteen in all, were herders."
      const isCounted = tokens[to]?.key === ',' && parse.phraseAt[to + 1]?.amount !== undefined
      if (to > at && (isCounted || isLinking(parse, to))) return listed(voices, to, measure, true)
    }
  }
  return undefined
}

/** "Are", "include", « figurent », « comptent ». */
function isLinking({ tokens, language }: Parse, at: number): boolean {
  const token = tokens[at]
  if (token === undefined) return false
  return (token.classes & wordClass.be) !== 0 || language.is('listing', token.key)
}

/** The people of a list that begins at a token, where nothing else is told of them. */
function listed(
  voices: Voices,
  start: number,
  measure: Hurt | undefined,
  isVerbSaid = false,
  end = voices.parse.tokens.length,
): Told | undefined {
  const { parse, attributions } = voices
  const { tokens, phraseAt, language } = parse
  const people: Phrase[] = []
  const colon = tokens.findIndex(({ key }, at) => at >= start && key === ':')
  let isLinked = isVerbSaid
  for (let at = colon < 0 ? start : colon + 1; at < end; at += 1) {
    const token = tokens[at]!
    const source = attributions.find((one) => at >= one.from && at < Math.max(one.to, one.nameTo))
    if (source !== undefined) {
      at = Math.max(source.to, source.nameTo) - 1
      continue
    }
    const phrase = phraseAt[at]
    if (phrase !== undefined && phrase.from === at && !language.is('listing', token.key)) {
      // « Il y a deux enfants », « au nombre de six ».
      const isPlain =
        phrase.prep === '' || language.is('before a sum of people', tokens[phrase.prepAt - 1]?.key ?? '')
      if (isPlain && !isNamed(phrase, people.at(-1), tokens[at - 1]?.key)) people.push(phrase)
      at = phrase.to - 1
      continue
    }
    if (isLinking(parse, at)) isLinked = true
    else if ((token.rare & rareClass.relatives) !== 0 || token.key === ';') break
    else if (language.forms(token).length > 0) {
      const isDone = language.forms(token).every(({ tag }) => tag === 'pp')
      if (people.length > 0 && (isLinked || isDone)) break
      return undefined
    } else if (!isJoining(parse, at)) {
      if (people.length > 0) break
      return undefined
    }
  }
  return people.length > 0 && people.every(isSomebody) ? { measure, people } : undefined
}

/** "A midwife, Daw Mya", "Ahmed Nour, a teacher": the one just told of. */
const isNamed = (phrase: Phrase, before: Phrase | undefined, mark: string | undefined): boolean =>
  mark === ',' &&
  before !== undefined &&
  (phrase.proper === undefined) !== (before.proper === undefined) &&
  phrase.amount === undefined &&
  before.amount === undefined

/** No party as a whole, no place, nothing that is not counted. */
const isSomebody = ({ type, settlement, amount, det, proper, person }: Phrase): boolean =>
  (type === 'actor' || type === 'thing') &&
  !settlement &&
  (amount !== undefined || det !== '' || proper !== undefined || person !== undefined)

/** What may stand between those who are listed, and before them. */
function isJoining({ tokens, language }: Parse, at: number): boolean {
  const { key, kind, classes, time } = tokens[at]!
  if (kind === 'mark') return key === ',' || key === ':' || key === '.' || key === ')' || key === '('
  if (time >= 0 || kind === 'number' || language.is('number links', key)) return true
  return (classes & (wordClass.and | wordClass.adverbs | wordClass.prepositions | wordClass.clitics)) !== 0
}
