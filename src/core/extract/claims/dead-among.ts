import type { ActorMention } from '../../model/index.ts'
import type { Phrase } from '../actors/phrase.ts'
import type { Draft } from '../draft.ts'
import type { Parse } from '../events/parse.ts'
import { isForce } from '../events/resolve-event.ts'
import { tollNouns } from '../figures/toll-nouns.ts'
import type { Scene } from './scene.ts'

/**
 * "Nine dead among the soldiers", « neuf morts dans les rangs de l'armée »: whose dead a draft counts, where it names
 * nobody else. An attack on those who bear arms is a fight.
 */
export function withDeadAmong(draft: Draft, parse: Parse, scene: Scene): Draft {
  const { event, actors, figures } = draft
  const isOpen = actors.every(
    ({ role, id }) => role !== 'target' || id.startsWith('text:') || id === 'unnamed:people',
  )
  if (!isOpen || !figures.some(({ measure }) => measure === 'killed' || measure === 'wounded')) return draft
  const dead = forceAmong(parse, scene)
  if (dead === undefined || actors.some(({ id }) => id === dead.id)) return draft
  return {
    ...draft,
    event: event === 'attack' ? 'armed-clash' : event,
    actors: [...actors.filter(({ role }) => role !== 'target'), dead],
  }
}

/** The one force among whom the dead of a sentence are. */
function forceAmong(parse: Parse, scene: Scene): ActorMention | undefined {
  const { tokens, phrases, language } = parse
  const tolls = [...tollNouns(language).values()]
  const isToll = (at: number): boolean => tolls.some((nouns) => nouns.has(tokens[at]?.key ?? ''))
  const meant = (phrase: Phrase): Phrase | undefined => {
    const { prep, of, head, prepAt } = phrase
    if (!isToll(prepAt - 1)) return undefined
    if (language.is('among', prep)) return phrase
    return language.is('within', prep) && language.is('ranks', tokens[head]!.key) ? of : undefined
  }
  const found = phrases
    .flatMap((phrase) => meant(phrase) ?? [])
    .flatMap((phrase) => scene.actors.mention(parse, phrase, 'target', scene.text) ?? [])
    .filter(isForce)
  return found.length === 1 ? found[0] : undefined
}
