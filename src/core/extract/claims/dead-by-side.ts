import type { ActorMention, Figure } from '../../model/index.ts'
import { armyOf } from '../actors/bind-actor.ts'
import type { Phrase } from '../actors/phrase.ts'
import type { Draft } from '../draft.ts'
import type { Parse } from '../events/parse.ts'
import { isForce, sideOf } from '../events/resolve-event.ts'
import { openEnded } from '../figures/open-ended.ts'
import type { Voices } from '../speakers/voices.ts'
import { runAt } from '../speakers/word-runs.ts'
import type { Scene } from './scene.ts'
import { tollToldAnew } from './toll-told-anew.ts'
import { wordClass } from './word-class.ts'

/**
 * "On the army side, six were killed; on the other, at least thirty", « côté tchadien, on compte six tués ; en face, trente »,
 * "the army lost six men, the rebels thirty": whose dead each number counts, of the two that fought.
 * @param read what the sentence itself tells @param before what the last sentence that told anything does
 */
export function tollsBySide(
  voices: Voices,
  read: readonly Draft[],
  before: readonly Draft[],
  scene: Scene,
): readonly Draft[] {
  const { parse, text } = voices
  const sides = sidesIn(parse)
  if (sides.length === 0) return read
  const numbers = parse.phrases.filter((phrase) => isNumber(phrase, parse))
  let drafts = read
  let told: ActorMention | undefined
  // "Six were killed on the government side and thirty on the rebel side": each number before its side.
  const isBehind = (numbers[0]?.from ?? Infinity) < sides[0]!.from
  const used = new Set<Phrase>()
  sides.forEach((side, i) => {
    const next = sides[i + 1]?.from ?? parse.tokens.length
    const last = sides[i - 1]?.to ?? 0
    const free = numbers.filter((one) => !used.has(one))
    const ahead = free.find(({ from }) => from >= side.to && from < next && !isParted(parse, side.to, from))
    const behind = free.findLast(
      ({ from, amount }) =>
        from >= last &&
        amount!.to <= side.from &&
        side.from - amount!.to <= beside &&
        !isParted(parse, amount!.to, side.from),
    )
    const number = side.number ?? (isBehind ? (behind ?? ahead) : (ahead ?? behind))
    if (number?.amount === undefined) return
    used.add(number)
    const loser = loserOf(side, parse, scene, [...before, ...drafts], told)
    // « Onze morts dans les rangs de l'armée et vingt assaillants tués ».
    const counted = scene.actors.mention(parse, number, 'target', scene.text)
    if (loser === undefined) return
    // « Six hommes tués du côté de l'armée »: people and men may be anybody's.
    const isAnybody = counted?.name === 'people' || number.person?.id === 'men'
    if (counted !== undefined && !isAnybody && sideOf(counted) !== sideOf(loser)) return
    told = loser
    const said = text.slice(parse.tokens[number.from]!.start, parse.tokens[number.amount.to - 1]!.end)
    const own = drafts.find((draft) => draft.figures.some((figure) => counts(figure, number, said)))
    if (own !== undefined) {
      if (own.event === 'casualties')
        drafts = drafts.flatMap((one) =>
          one === own
            ? split(one, number, said, { ...loser, role: 'target' }, (low) => whoIs(low, parse, scene))
            : [one],
        )
      return
    }
    // "On the other, at least thirty": of what the number before it counts.
    const base = drafts.findLast(({ figures }) => figures.some(isOfDead))
    const figure = base?.figures.find(isOfDead)
    if (base === undefined || figure === undefined || !isBare(number, sides)) return
    const { low, high } = openEnded(parse, number.to, number.amount)
    const anew = {
      speaker: base.speaker,
      stance: base.stance,
      figures: [{ measure: figure.measure, low, high, who: null, text: said }],
    }
    drafts = [...drafts, { ...tollToldAnew(base, parse, anew), actors: [{ ...loser, role: 'target' }] }]
  })
  return drafts
}

// In tokens: "thirty were killed on the rebel side".
const beside = 8

const isOfDead = ({ measure }: Figure): boolean => measure === 'killed' || measure === 'wounded'

const counts = ({ low, text }: Figure, { amount }: Phrase, said: string): boolean =>
  low === amount!.low && (text === '' || text.includes(said) || said.includes(text))

/** A number of people, and of nothing else. */
function isNumber({ amount, object, places, settlement, from, to }: Phrase, { tokens }: Parse): boolean {
  return (
    amount !== undefined &&
    object === undefined &&
    places.length === 0 &&
    !settlement &&
    tokens.slice(from, to).every(({ time }) => time < 0)
  )
}

/** "Thirty", « une trentaine | côté rebelle ». */
const isBare = ({ amount, person, actor, to }: Phrase, sides: readonly Side[]): boolean =>
  (person === undefined && actor === undefined && amount!.to === to) ||
  sides.some(({ from }) => from === amount!.to)

const isParted = ({ tokens }: Parse, from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ key }) => key === ';' || key === ':')

/** A toll of several numbers with the one of a side taken out of it. */
function split(
  draft: Draft,
  number: Phrase,
  said: string,
  loser: ActorMention,
  whoIs: (low: number) => ActorMention | undefined,
): readonly Draft[] {
  const others = draft.actors.filter(({ role }) => role !== 'target')
  const mine = draft.figures.filter((figure) => counts(figure, number, said))
  const rest = draft.figures.filter((figure) => !mine.includes(figure))
  const own = { ...draft, actors: [...others, loser] }
  if (!rest.some(isOfDead)) return [own]
  const other = whoIs(rest[0]!.low)
  return [
    { ...own, figures: mine },
    { ...draft, figures: rest, actors: other === undefined ? others : [...others, other] },
  ]
}

/** The people whom a number counts by its noun: « une vingtaine d'assaillants ». */
function whoIs(low: number, parse: Parse, scene: Scene): ActorMention | undefined {
  const phrase = parse.phrases.find(({ amount }) => amount?.low === low)
  const found = phrase && scene.actors.mention(parse, phrase, 'target', scene.text)
  return found === undefined || found.name === 'people' ? undefined : found
}

interface Side {
  readonly from: number
  readonly to: number
  /** The token that names it; undefined for "the other side". */
  readonly at?: number
  /** The number that only it can have. */
  readonly number?: Phrase
}

/** Where a sentence says on which side. */
function sidesIn({ tokens, phrases, phraseAt, language }: Parse): readonly Side[] {
  const sides: Side[] = []
  const run = (name: string, at: number): number =>
    runAt(tokens, at, language.phrases(language.field<string>(name)), language)
  for (let at = 0; at < tokens.length; at += 1) {
    const other = run('on the other side', at)
    // "On the other hand."
    const next = tokens[at + other]
    const isSide = next === undefined || next.kind === 'mark' || phraseAt[at + other]?.amount !== undefined
    if (other > 0 && isSide) {
      sides.push({ from: at, to: at + other })
      at += other - 1
      continue
    }
    const opening = run('on the side of', at)
    if (opening === 0) continue
    let name = at + opening
    while (((tokens[name]?.classes ?? 0) & wordClass.determiners) !== 0) name += 1
    const word = tokens[name]
    if (word === undefined || word.kind !== 'word') continue
    let end = Math.max(name + 1, phraseAt[name]?.head === name ? phraseAt[name]!.to : name + 1)
    // "On the army's side".
    while (tokens[end]?.key === "'" || tokens[end]?.key === 's') end += 1
    // "On the army side": the side's own word stands behind its name.
    const isClosed = language.is('sides of a fight', tokens[end]?.key ?? '')
    if (!isClosed && run('on the side of, without more', at) === 0) continue
    sides.push({ from: at, to: isClosed ? end + 1 : end, at: name })
    at = name
  }
  // "The army lost six men, the rebels thirty."
  for (const phrase of phrases) {
    const number = phraseAt[phrase.to]
    const before = tokens[phrase.from - 1]
    if (phrase.type !== 'actor' || phrase.prep !== '' || phrase.amount !== undefined) continue
    if (number?.from !== phrase.to || number.amount?.to !== number.to || before === undefined) continue
    if (before.key === ',' || before.key === ';' || (before.classes & wordClass.and) !== 0)
      sides.push({ from: phrase.from, to: phrase.to, at: phrase.head, number })
  }
  return sides.toSorted((a, b) => a.from - b.from)
}

/** The force that a side is, one of those told of where several may be meant. */
function loserOf(
  { at }: Side,
  parse: Parse,
  scene: Scene,
  drafts: readonly Draft[],
  told: ActorMention | undefined,
): ActorMention | undefined {
  const { tokens, phraseAt, language } = parse
  const forces = [
    ...new Map(drafts.flatMap(({ actors }) => actors.filter(isForce)).map((one) => [one.id, one])).values(),
  ]
  const only = (fits: (one: ActorMention) => boolean): ActorMention | undefined => {
    const found = forces.filter(fits)
    return found.length === 1 ? found[0] : undefined
  }
  if (at === undefined) {
    const last = told ?? drafts.findLast(({ event }) => event === 'casualties')?.actors.find(isForce)
    return last === undefined ? undefined : only(({ id }) => id !== last.id)
  }
  const { key } = tokens[at]!
  const country = language.nations.get(key)
  const army = country === undefined ? undefined : armyOf(scene.knowledge, country)
  if (army !== undefined)
    return { id: army.id, name: army.name, text: tokens[at]!.text, role: 'target', kind: army.kind }
  const state = language.is('of the state', key) ? only((one) => sideOf(one) === 'state') : undefined
  const armed = language.is('of the rebels', key) ? only((one) => sideOf(one) === 'armed') : undefined
  const phrase = phraseAt[at]
  const named = phrase === undefined ? undefined : scene.actors.mention(parse, phrase, 'target', scene.text)
  return state ?? armed ?? (named !== undefined && isForce(named) ? named : undefined)
}
