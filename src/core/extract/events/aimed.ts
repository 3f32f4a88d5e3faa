import { standsAt } from '../claims/phrase-list.ts'
import type { Parse } from './parse.ts'

/** Who bears arms: of such a party "shot at" tells what it did. */
const bearers: ReadonlySet<string> = new Set(['army', 'armed-group', 'militia', 'police', 'mission', 'junta'])

/** What moves is shot at; at a post somebody is shot. */
const moving: ReadonlySet<string> = new Set(['vehicles', 'convoy', 'aircraft', 'drones'])

/** "Rebels shot | at an army patrol", "soldiers shot | into the crowd": they aimed, and were not hit. */
export function isAimed({ tokens, phraseAt, language }: Parse, at: number): boolean {
  const next = tokens[at + 1]
  if (next === undefined || !language.is('aiming', next.key)) return false
  const by = phraseAt[at - 1]
  if (by === undefined || (by.actor === undefined && !bearers.has(by.person?.kind ?? ''))) return false
  if (!language.is('at a post', next.key)) return true
  const whom = phraseAt[at + 2]
  if (whom?.person !== undefined || whom?.actor !== undefined) return true
  if (whom?.object !== undefined && moving.has(whom.object.id)) return true
  const [gatherings, others] = [language.eventWords.gathering, language.field('each other')]
  return [at + 2, at + 3].some((i) =>
    [gatherings, others].some((list) =>
      language
        .phrases(list)
        .startingWith(tokens[i]?.key ?? '')
        .some((words) => standsAt(words, tokens, i)),
    ),
  )
}
