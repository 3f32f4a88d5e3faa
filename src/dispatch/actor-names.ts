import { type Actor, byKey, firstBeginning, type Knowledge, nameKey } from '../core/index.ts'

/** The actor of a name: its id, its name in any language, or an alias. */
export function actorNamed(name: string, { actors }: Knowledge): Actor | undefined {
  return indexOf(actors).named.get(nameKey(name))
}

/** The first actors with a name or an alias that begins so, in the order of data/. From memory. */
export function actorsBeginning(prefix: string, limit: number, { actors }: Knowledge): readonly Actor[] {
  const key = nameKey(prefix)
  if (key === '') return []
  return firstBeginning(indexOf(actors).offered, key, limit, ({ rank }) => rank)
}

interface ActorNames {
  /** Of actors with one name the first in the order of data/. */
  readonly named: ReadonlyMap<string, Actor>
  /** In the order of their keys; ranked as they stand in data/. */
  readonly offered: readonly { readonly key: string; readonly thing: Actor; readonly rank: number }[]
}

/** By what is known, made once: thousands of names have to be folded, which takes longer than an answer. */
const indexed = new WeakMap<Knowledge['actors'], ActorNames>()

function indexOf(actors: Knowledge['actors']): ActorNames {
  let names = indexed.get(actors)
  if (names === undefined) {
    names = index(actors)
    indexed.set(actors, names)
  }
  return names
}

function index(actors: Knowledge['actors']): ActorNames {
  const named = new Map<string, Actor>()
  const offered = []
  let rank = 0
  for (const actor of actors.values()) {
    for (const name of [actor.id, actor.name, ...Object.values(actor.names), ...actor.aliases]) {
      const key = nameKey(name)
      if (!named.has(key)) named.set(key, actor)
    }
    for (const name of [actor.name, ...actor.aliases])
      offered.push({ key: nameKey(name), thing: actor, rank })
    rank += 1
  }
  return { named, offered: offered.sort(byKey) }
}
