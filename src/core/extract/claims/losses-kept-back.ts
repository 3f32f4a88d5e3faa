import type { ActorMention } from '../../model/index.ts'
import { armyOf } from '../actors/bind-actor.ts'
import type { Phrase } from '../actors/phrase.ts'
import type { Draft } from '../draft.ts'
import type { Parse } from '../events/parse.ts'
import { isForce } from '../events/resolve-event.ts'
import { speakerOfCount } from '../speakers/speaker-at.ts'
import type { Voices } from '../speakers/voices.ts'
import { runAt } from '../speakers/word-runs.ts'
import { withOwnDead } from './own-dead.ts'
import type { Scene } from './scene.ts'
import { tollToldAnew } from './toll-told-anew.ts'
import { wordClass } from './word-class.ts'

/**
 * "The army never publishes its casualties", « se tait sur ses pertes », "of its own dead, not a word": that whoever fought keeps
 * back how many it lost. @param base the harm told last
 */
export function lossesKeptBack(voices: Voices, base: Draft, scene: Scene): readonly Draft[] {
  const { parse, voice } = voices
  for (let at = 0; at < parse.tokens.length; at += 1) {
    const length = lossesAt(parse, at)
    // "It had no losses to report" denies them.
    if (length === 0 || parse.language.is('no number', parse.tokens[at - 1]?.key ?? '')) continue
    const silence = silenceNear(parse, at, at + length)
    if (silence === undefined) continue
    const subject = subjectOf(parse, silence, at)
    const isBoth = subject !== undefined && isSide(subject, parse)
    const teller = speakerOfCount({ from: at, to: at + length }, voices)
    const isSilent = subject !== undefined && wordsOf(subject, voices).includes(teller.text)
    const anew = { speaker: isSilent ? voice : teller, stance: 'unknown' as const, figures: [] }
    const open = tollToldAnew(base, parse, anew)
    const theirOwn = subject && named(subject, parse, scene)
    const own = withOwnDead({ ...open, actors: [] }, parse, scene).actors
    // Companies have losses too.
    const isTrade = parse.language.is('losses of trade too', parse.tokens[at]!.key)
    const isThing = subject?.type === 'thing' || subject?.type === 'object'
    if (isTrade && isThing && own.length === 0 && subject.nation === undefined && !isBoth) return []
    const both = isBoth ? base.actors.filter(isForce) : []
    // "The losses of the other side": not those of whom the base tells.
    const isOthers = parse.tokens
      .slice(at + length, at + length + 5)
      .some(({ key }) => parse.language.is('of the other side', key))
    if (isOthers) return [{ ...open, actors: [] }]
    const isPlain = own.length > 0 && own.every(({ kind }) => kind !== 'government')
    const theirs = isPlain ? own : theirOwn !== undefined && isForce(theirOwn) ? [theirOwn] : both
    return [
      theirs.length === 0
        ? open
        : { ...open, actors: theirs.map((one) => ({ ...one, role: 'target' as const })) },
    ]
  }
  return []
}

const wordsOf = ({ from, to }: Phrase, { parse: { tokens }, text }: Voices): string =>
  text.slice(tokens[from]!.start, tokens[to - 1]!.end)

/** "Kyiv keeps its losses secret": those of its army. */
function named(subject: Phrase, parse: Parse, scene: Scene): ActorMention | undefined {
  const one = scene.actors.mention(parse, subject, 'target', scene.text)
  const { language, tokens } = parse
  const country =
    subject.nation ?? language.seats.get(tokens[subject.head]!.key) ?? subject.places[0]?.country
  const army = one !== undefined && isForce(one) ? undefined : armyOf(scene.knowledge, country ?? '')
  return army === undefined
    ? one
    : { id: army.id, name: army.name, text: one?.text ?? '', role: 'target', kind: army.kind }
}

/** "Neither side", « les deux camps ». */
const isSide = ({ from, to }: Phrase, { tokens, language }: Parse): boolean =>
  tokens.slice(from, to).some(({ key }) => language.is('sides of a fight', key) || language.is('sides', key))

/** How many words that tell of losses stand at a token; "the dead | man" tells of one. */
function lossesAt({ tokens, language }: Parse, at: number): number {
  const length = runAt(tokens, at, language.phrases(language.field<string>('losses kept back')), language)
  const next = tokens[at + length]
  const isEnd =
    next === undefined ||
    next.kind === 'mark' ||
    next.time >= 0 ||
    (next.classes & (wordClass.functionWord | wordClass.prepositions | wordClass.and | wordClass.adverbs)) !==
      0 ||
    language.forms(next).length > 0 ||
    language.is('kept back', next.key)
  return isEnd ? length : 0
}

// In tokens: "neither the hospital nor the Red Cross could give it".
const near = 12

// In tokens: « n'étaient pas mardi en mesure de le donner ».
const reach = 7

/** The token of the word that says so, of the same clause. */
function silenceNear(parse: Parse, from: number, to: number): number | undefined {
  const { tokens, language } = parse
  const isNo = (at: number): boolean => language.is('no number', tokens[at]?.key ?? '')
  const parted = (a: number, b: number): boolean =>
    tokens.slice(a, b).some(({ key }) => key === ';' || key === ':' || key === '.')
  for (let at = Math.max(0, from - near); at < Math.min(tokens.length, to + near); at += 1) {
    if (at >= from && at < to) continue
    if (at < from ? parted(at, from) : parted(to, at)) continue
    const run = (name: string, i: number): number =>
      runAt(tokens, i, language.phrases(language.field<string>(name)), language)
    const isDenied = [at - 1, at - 2, at - 3].some(isNo)
    if (run('kept back', at) > 0 && !isDenied) return at
    const tells =
      language.is('words of telling', tokens[at]!.key) ||
      language.is('words of making known', tokens[at]!.key)
    const knows = language.is('words of knowing', tokens[at]!.key)
    if (!tells && !knows) continue
    const behind = [at + 1, at + 2].some((i) => run('no word', i) > 0)
    if (behind) return at
    const isNegated = tokens
      .slice(Math.max(0, at - reach), at)
      .some(({ key }) => language.is('no number', key))
    if ((tells && isNegated) || (knows && isDenied)) return at
  }
  // « De leurs propres pertes, pas un mot. »
  const word = tokens.findIndex(
    (_, i) => runAt(tokens, i, language.phrases(language.field<string>('not a word')), language) > 0,
  )
  return word >= 0 && Math.abs(word - from) <= near ? word : undefined
}

/** Whoever keeps it back: the subject before the word that says so, by whatever it is called. */
function subjectOf({ phrases }: Parse, at: number, losses: number): Phrase | undefined {
  return phrases.findLast(
    ({ from, to, prep, afterVerb, type }) =>
      to <= at && prep === '' && !afterVerb && type !== 'pronoun' && (losses < from || losses >= to),
  )
}
