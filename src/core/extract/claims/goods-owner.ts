import type { Actor, ActorMention } from '../../model/index.ts'
import type { Phrase } from '../actors/phrase.ts'
import { bare, wordsOf } from '../actors/phrase-words.ts'
import type { Draft } from '../draft.ts'
import type { Parse } from '../events/parse.ts'
import type { Scene } from './scene.ts'

/** Where goods are kept, and what they are carried in. */
const stores: ReadonlySet<string> = new Set([
  'shops',
  'vehicles',
  'offices',
  'goods',
  'convoy',
  'headquarters',
])

const rides: ReadonlySet<string> = new Set(['vehicles', 'convoy'])

/** What is done to an agency's goods, and to its lorries on the road. */
const owned: ReadonlySet<Draft['event']> = new Set<Draft['event']>(['looting-property-destruction', 'attack'])

/**
 * Whose goods were looted, where an agency's store or lorry is told in the same sentence: "broke into a WFP warehouse and
 * carried off 200 bags", « ont vidé son entrepôt », "the vehicle of an aid organisation".
 */
export function withGoodsOwner(draft: Draft, parse: Parse, scene: Scene): Draft {
  if (!owned.has(draft.event)) return draft
  if (draft.actors.some(({ role }) => role === 'target')) return draft
  for (const phrase of parse.phrases) {
    if (phrase.object === undefined || !stores.has(phrase.object.id)) continue
    // « Le véhicule d'une ONG a essuyé des tirs »: of what is shot at, only what drives.
    if (draft.event === 'attack' && !rides.has(phrase.object.id)) continue
    const owner = ownerOf(phrase, parse, scene)
    if (owner !== undefined && !draft.actors.some(({ id }) => id === owner.id))
      return { ...draft, actors: [...draft.actors, { ...owner, role: 'target' }] }
  }
  return draft
}

function ownerOf(phrase: Phrase, parse: Parse, scene: Scene): ActorMention | undefined {
  const { tokens, language } = parse
  const { of, det, from, to } = phrase
  const named = phrase.actor ?? of?.actor
  if (named?.kind === 'agency') return asTarget(named)
  const isBody = (at: number, end: number): boolean =>
    tokens.slice(at, end).some(({ key }) => language.is('aid bodies', key))
  const isUnnamed = of !== undefined && of.actor === undefined && of.person === undefined
  // "The electoral agency" is no relief body.
  if (isUnnamed && !language.is('definite', of.det) && isBody(of.from, of.to)) {
    const name = bare(wordsOf(parse, of, scene.text))
    return { id: `text:${name}`, name, text: name, role: 'target', kind: 'unnamed' }
  }
  if (language.is('possessive', det)) return agencyBefore(phrase, parse, scene)
  // "The agency's warehouse": the one told of last.
  const told = isBody(from, to) ? scene.actors.pronoun('its', 'target') : undefined
  return told?.kind === 'agency' ? { ...told, text: '' } : undefined
}

/** "WFP says … its warehouse": the agency that the sentence names before. */
function agencyBefore({ from }: Phrase, { phrases }: Parse, { actors }: Scene): ActorMention | undefined {
  const named = phrases.findLast(({ to, actor }) => to <= from && actor?.kind === 'agency')?.actor
  if (named !== undefined) return asTarget(named)
  const told = actors.pronoun('its', 'target')
  return told?.kind === 'agency' ? { ...told, text: '' } : undefined
}

const asTarget = ({ id, name, kind }: Actor): ActorMention => ({ id, name, text: '', role: 'target', kind })
