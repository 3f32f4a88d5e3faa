import { fold } from '../../language/fold.ts'
import type { Actor, ActorMention, ActorRole } from '../../model/index.ts'
import type { Parse } from '../events/parse.ts'
import type { Phrase } from './phrase.ts'

/**
 * Who leads which armed group, as an article tells it: "the leader of the M23, Issa Barko", "M23 leader Issa Barko",
 * "Ali Darassa, chef de l'UPC", "les FSR du général Hemedti", "the UPC of Ali Darassa". By the last word of the name, folded.
 */
export function leadersTold(parses: readonly Parse[]): ReadonlyMap<string, Actor> {
  const led = new Map<string, Actor>()
  const note = (name: string | undefined, actor: Actor | undefined): void => {
    if (name === undefined || actor === undefined || !/^(?:armed-group|militia)$/u.test(actor.kind)) return
    const last = lastName(name)
    if (last.length >= shortestName && !led.has(last)) led.set(last, actor)
  }
  for (const parse of parses) {
    const { phrases, phraseAt, tokens } = parse
    for (const phrase of phrases) {
      const { of, actor, proper } = phrase
      if (leads(parse, phrase)) {
        if (actor !== undefined) note(proper, actor)
        if (of === undefined) continue
        // "Le chef de l'UPC, Ali Darassa", "the UPC's chief".
        note(nameBeside(phraseAt[tokens[of.to]?.key === ',' ? of.to + 1 : of.to]), of.actor)
        if (tokens[phrase.from - 1]?.key === ',') note(nameBeside(phraseAt[phrase.from - 2]), of.actor)
      }
      // "Les Forces de soutien rapide (FSR) du général Hemedti".
      const before = phraseAt[phrase.prepAt - 1] ?? phraseAt[phrase.prepAt - 2]
      const isPerson = hasTitle(parse, phrase) || isFullName(nameBeside(phrase))
      if (parse.language.is('of', phrase.prep) && isPerson) note(proper, before?.actor)
      note(nameBeside(phrase), ledBehind(parse, phrase))
    }
  }
  return led
}

// In letters: a shorter word is a name's particle.
const shortestName = 4

/** The word by which one is called again. */
export const lastName = (name: string): string => fold(name.split(/[\s'’-]/u).at(-1) ?? '')

/** The group that the article says somebody leads. */
export function groupLed(
  leaders: ReadonlyMap<string, Actor>,
  name: string,
  role: ActorRole,
): ActorMention | undefined {
  const group = leaders.get(lastName(name))
  return group === undefined
    ? undefined
    : { id: group.id, name: group.name, text: name, role, kind: group.kind }
}

const nameBeside = (phrase: Phrase | undefined): string | undefined =>
  phrase?.actor === undefined && phrase?.person === undefined && phrase?.places.length === 0
    ? phrase.proper
    : undefined

/** Two words at least: a first name and a last. */
const isFullName = (name: string | undefined): boolean => name?.includes(' ') === true

/** "Ali Darassa, | leader of the UPC": a noun without an article, which is no phrase. */
function ledBehind({ tokens, phraseAt, language }: Parse, { to }: Phrase): Actor | undefined {
  if (tokens[to]?.key !== ',') return undefined
  for (let at = to + 1; at <= to + nearTitle; at += 1) {
    if (tokens[at] === undefined || tokens[at]!.kind === 'mark') return undefined
    if (!language.is('leading men', tokens[at]!.key)) continue
    if (!language.is('of', tokens[at + 1]?.key ?? '')) return undefined
    return (phraseAt[at + 2] ?? phraseAt[at + 1])?.actor
  }
  return undefined
}

// In tokens: "the overall leader".
const nearTitle = 3

const leads = ({ tokens, language }: Parse, { from, to }: Phrase): boolean =>
  tokens.slice(from, to).some(({ key }) => language.is('leading men', key))

const hasTitle = ({ tokens, language }: Parse, { from, to }: Phrase): boolean =>
  tokens.slice(from, to).some(({ key }) => language.is('titles of persons', key))
