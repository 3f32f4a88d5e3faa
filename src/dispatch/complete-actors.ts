import { type Actor, type Knowledge, nameKey } from '../core/index.ts'

interface Named {
  readonly key: string
  readonly actor: Actor
}

/** By what is known, made once: names have to be folded, and there are thousands. */
const indexed = new WeakMap<Knowledge['actors'], readonly Named[]>()

/** Actors with a name or an alias that begins so, in the order of data/. From memory. */
export function actorsBeginning(prefix: string, { actors }: Knowledge): readonly Actor[] {
  const key = nameKey(prefix)
  if (key === '') return []
  let names = indexed.get(actors)
  if (names === undefined) {
    names = [...actors.values()].flatMap((actor) =>
      [actor.name, ...actor.aliases].map((name) => ({ key: nameKey(name), actor })),
    )
    indexed.set(actors, names)
  }
  return [...new Set(names.filter((name) => name.key.startsWith(key)).map(({ actor }) => actor))]
}
