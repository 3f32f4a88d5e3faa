import { fold } from '../../language/fold.ts'
import type { ActorMention } from '../../model/index.ts'
import type { Parse } from '../events/parse.ts'
import { runAt } from '../speakers/word-runs.ts'
import type { ClaimLanguage } from './claim-language.ts'
import { cueSet } from './cue-sets.ts'
import { type CueWord, cueLists } from './cue-word.ts'
import { isFigureOfSpeech } from './figure-of-speech.ts'
import { standsAt } from './phrase-list.ts'
import { rareClass } from './rare-class.ts'
import { isOfTitle } from './titles.ts'
import { wordClass } from './word-class.ts'
import { wordKey } from './word-key.ts'

/** What in a sentence says that it tells of no war: where such words stand. */
export interface TrapCues {
  /** Sport, markets, rats and toys: words of war said of them are figures of speech. */
  readonly figurative: boolean
  /** Of these, sport alone. */
  readonly sport: boolean
  /** Polls and ballots: who takes a town without arms has won it. */
  readonly electoral: boolean
  /** Disease, weather, accidents: the dead and the displaced are not the conflict's. */
  readonly natural: boolean
  /** Crashes and the like, of which an army's own can be: nobody meant them. */
  readonly mishap: boolean
  /** "6-0": a result. */
  readonly score: boolean
  /** Tokens of films, plays and games, whose plots are told. */
  readonly fiction: readonly number[]
  /** Tokens of exercises, scripts and dreams: what a sentence that they open tells is no deed. */
  readonly staged: readonly number[]
  /** What is shown "comes from" such a thing, or is a drill. */
  readonly pretended: boolean
}

/** A sentence that asks tells nothing. */
export function isQuestion({ sentence }: Parse): boolean {
  return sentence.text.includes('?') && /\?["»”)\s]*$/u.test(fold(sentence.text))
}

const participle = /ée?s?$/u

const noCues: readonly CueWord[] = []

const compiled = new WeakMap<ClaimLanguage, ReadonlyMap<string, readonly CueWord[]>>()

function cueWords(language: ClaimLanguage): ReadonlyMap<string, readonly CueWord[]> {
  let words = compiled.get(language)
  if (words === undefined) {
    const all = cueLists.flatMap((list) =>
      String(language.traps[list] ?? '')
        .split('|')
        .map(
          (one): CueWord => ({
            phrase: wordKey(one).split(' '),
            list,
            done: participle.test(one.split(' ')[0]!),
          }),
        ),
    )
    words = Map.groupBy(all, ({ phrase }) => phrase[0]!)
    compiled.set(language, words)
  }
  return words
}

/** Looks for such words; undefined where there are none. */
export function trapCues(parse: Parse): TrapCues | undefined {
  const { tokens, language } = parse
  const fiction: number[] = []
  const staged: number[] = []
  let electoral = false
  let sport = false
  let [figurative, natural, mishap, score, pretended, war] = [false, false, false, false, false, false]
  const wrecked: CuesAt = { vehicles: [], wrecks: [], structures: [], failures: [] }
  const words = cueWords(language)
  for (let at = 0; at < tokens.length; at += 1) {
    score ||= isScore(parse, at)
    if (tokens[at]!.kind !== 'word') continue
    const { asked, key, lower } = tokens[at]!
    asked.cues ??= words.get(key) ?? noCues
    for (const { phrase, list, done } of asked.cues) {
      // "Coupé la route" is no cup.
      if (!standsAt(phrase, tokens, at) || (!done && participle.test(lower))) continue
      figurative ||= list === 'sport' || (list === 'market' && !isOfLives(parse, at)) || list === 'creatures'
      electoral ||= list === 'electoral'
      sport ||= list === 'sport'
      natural ||= list === 'nature'
      mishap ||= list === 'mishap'
      pretended ||= list === 'pretended'
      war ||= list === 'war' && !isStruck(parse, at) && !isRuledOut(parse, at) && !isDugOut(parse, at)
      // "a series of attacks" is no serial.
      const serial = !(
        language.is('series', phrase[0]!) && ((tokens[at + 1]?.classes ?? 0) & wordClass.of) !== 0
      )
      if (list === 'fiction' && serial) fiction.push(at)
      pretended ||= list === 'fiction' && isBlurb(parse, at)
      if (list in wrecked) wrecked[list as keyof CuesAt].push(at)
      if (list === 'staged') staged.push(at + phrase.length - 1)
    }
  }
  natural ||= isWrecked(wrecked.vehicles, wrecked.wrecks) || isWrecked(wrecked.structures, wrecked.failures)
  natural &&= !war
  mishap &&= !war
  pretended ||= fiction.some((at) => isTakenFrom(parse, at))
  const isCued = figurative || natural || mishap || score || pretended || electoral
  return isCued || fiction.length > 0 || staged.length > 0
    ? { figurative, sport, electoral, natural, mishap, score, fiction, staged, pretended }
    : undefined
}

/** "Paid the ultimate price". */
const isOfLives = ({ tokens, language }: Parse, at: number): boolean =>
  language.is('prices paid in lives', tokens[at - 1]?.key ?? '')

/** "Un séisme a frappé la ville": a verb, and not the strike that is written like it; "a lightning strike". */
const isStruck = ({ tokens, language }: Parse, at: number): boolean =>
  ((tokens[at - 1]?.classes ?? 0) & wordClass.have) !== 0 ||
  language.is('strikes of nature', tokens[at - 1]?.key ?? '')

/** Where a sentence tells of vehicles and of buildings, and of what befalls them. */
type CuesAt = Record<'vehicles' | 'wrecks' | 'structures' | 'failures', number[]>

/** "A coach left the road", « un mur s'est écroulé »: it does so by itself. */
const isWrecked = (things: readonly number[], mishaps: readonly number[]): boolean =>
  mishaps.some((at) => things.some((thing) => thing < at && at - thing <= wreckReach))

// In tokens: "a coach bound for Gao with sixty people on board rolled over".
const wreckReach = 12

/** "A gold mine", « une mine d'or »: nothing that blows up. */
function isDugOut({ tokens, language }: Parse, at: number): boolean {
  const behind = ((tokens[at + 1]?.classes ?? 0) & wordClass.of) !== 0 ? tokens[at + 2] : undefined
  return [tokens[at - 1], behind].some((token) => language.is('dug out', token?.key ?? ''))
}

/** "Police ruled out any attack": what is told of the war is that it was none. */
function isRuledOut(parse: Parse, at: number): boolean {
  const { tokens, language } = parse
  const out = language.phrases(language.traps['ruling out'])
  for (let i = Math.max(0, at - 3); i < at; i += 1) if (runAt(tokens, i, out, language) > 0) return true
  return false
}

/** "6-0", "won by 3-2": two small numbers with a hyphen, and no date. */
function isScore({ sentence, tokens }: Parse, at: number): boolean {
  const token = tokens[at]!
  if (token.kind !== 'number' || token.time >= 0) return false
  return /^\d{1,2}[-–]\d{1,2}(?![\p{L}\p{N}-])/u.test(sentence.text.slice(token.start - sentence.start))
}

/** "Two sisters flee Sarajevo, a drama by N. Hodzic". */
function isBlurb({ tokens, language }: Parse, at: number): boolean {
  const [comma, article, by, name] = [tokens[at - 2], tokens[at - 1], tokens[at + 1], tokens[at + 2]]
  if (comma?.key !== ',' || !language.is('indefinite one', article?.key ?? '')) return false
  const isBy = language.is('by', by?.key ?? '') || language.is('of', by?.key ?? '')
  return isBy && name?.capital === true
}

/** "The clip comes from a film", "elle sort d'un jeu". */
function isTakenFrom({ tokens, language }: Parse, at: number): boolean {
  const from = language.phrases(language.traps['taken from'])
  for (let i = Math.max(0, at - 5); i < at; i += 1) if (runAt(tokens, i, from, language) > 0) return true
  return false
}

const forces: ReadonlySet<string> = new Set(['army', 'police', 'armed-group', 'militia', 'junta', 'mission'])

/** Whether what a rule has read at some tokens is a figure of speech, a plot or no deed of war. */
export function isTrapped(
  cues: TrapCues | undefined,
  parse: Parse,
  match: { readonly from: number; readonly to: number },
  told: { readonly event: string; readonly actors: readonly ActorMention[]; readonly counted: boolean },
): boolean {
  if (isFigureOfSpeech(parse, match, told.event)) return true
  if (isOfTitle(parse, match) || isRemembered(parse, match) || isMistaken(parse, match, told.event))
    return true
  if (cues === undefined) return false
  if (cues.pretended || cues.fiction.some((at) => isPlot(parse, at, match.from))) return true
  if (cues.staged.some((at) => opensSentence(parse, at, match.from))) return true
  if (cues.mishap && deadly.test(told.event)) return true
  if (cues.score && !told.counted && !namesWeapon(parse, match)) return true
  const force = told.actors.some((actor) => actor.role !== 'target' && forces.has(actor.kind))
  const nameless = told.actors.some(({ role, id }) => role !== 'target' && id.startsWith('unnamed:'))
  if (cues.natural && !force && !nameless) return true
  if (cues.electoral && wonByVotes.test(told.event) && !told.actors.some((one) => isArmed(one, parse)))
    return true
  if (!cues.figurative || force || told.counted) return false
  // "A bomb went off during a match" is what it says.
  return (
    !/^(?:displacement|humanitarian|casualties|peaceful-protest|agreement|sanction|appeal|statement)$/u.test(
      told.event,
    ) && !namesWeapon(parse, match)
  )
}

/** What a crash or a crush does to people and things. */
const deadly = /^(?:casualties|attack|armed-clash|air-drone-strike|looting-property-destruction)$/u

/** A force that is named as one: "the president", "the coalition" stand for none where people vote. */
const isArmed = ({ role, kind, text }: ActorMention, { language }: Parse): boolean =>
  role !== 'target' &&
  forces.has(kind) &&
  !fold(text)
    .split(/\s/u)
    .some((word) => cueSet(language, 'politicians').has(word))

const wonByVotes = /(?:-territory|^control|^offensive)$/u

// In tokens: "the first anniversary of the bloody".
const anniversaryReach = 4

/** "Marked the anniversary of the coup": what is remembered, and tells nothing new. */
function isRemembered({ tokens, rare }: Parse, { from }: { readonly from: number }): boolean {
  if ((rare & rareClass.anniversaries) === 0) return false
  const before = tokens.slice(Math.max(0, from - anniversaryReach), from)
  const at = before.findLastIndex((token) => (token.rare & rareClass.anniversaries) !== 0)
  return at >= 0 && ((before[at + 1]?.classes ?? 0) & wordClass.of) !== 0
}

/** "Two men whom they took for spies", "taken for a rebel": nobody was carried off. */
function isMistaken({ tokens, language }: Parse, { to }: { readonly to: number }, event: string): boolean {
  if (event !== 'abduction' || !language.is('taken as', tokens[to]?.key ?? '')) return false
  return language.is('mistaken for', tokens[to + 1]?.key ?? '')
}

/** "a comedy in which militiamen …", "In the film, mutineers …". */
function isPlot(parse: Parse, at: number, match: number): boolean {
  const { tokens, language } = parse
  if (at >= match) return false
  const telling = language.phrases(language.traps.telling)
  for (let i = at + 1; i < match; i += 1) if (runAt(tokens, i, telling, language) > 0) return true
  // "A series on the storming of Berlin".
  const of = runAt(tokens, at + 1, language.phrases(language.traps['fiction of']), language)
  if (of > 0 && match - at - of <= titleReach) return true
  return opensSentence(parse, at, match)
}

/** "In the film that opens tonight, …", "lors de l'exercice, …"; not "in the exercise of his office". */
function opensSentence({ tokens }: Parse, at: number, match: number): boolean {
  const first = tokens.find((token) => token.kind === 'word')
  return (
    first !== undefined &&
    at < match &&
    at <= openingWords &&
    (first.classes & wordClass.prepositions) !== 0 &&
    ((tokens[at + 1]?.classes ?? 0) & wordClass.of) === 0 &&
    tokens.slice(at, match).some((token) => token.key === ',')
  )
}

// In tokens: "on the", "sur la".
const titleReach = 3

// In tokens: "In the film that opens tonight, …".
const openingWords = 10

function namesWeapon(
  { tokens, phraseAt, language }: Parse,
  match: { readonly from: number; readonly to: number },
): boolean {
  return tokens
    .slice(Math.max(0, match.from - 6), match.to + 6)
    .some(
      (token, i) =>
        language.is('named weapons', token.key) && phraseAt[Math.max(0, match.from - 6) + i] !== undefined,
    )
}
