import type { Gazetteer, Place } from '../core/vocabulary.ts'

/** Several gazetteers as one, the first before the others: a place that two of them hold is the first one's. */
export function layerGazetteers([first, ...others]: readonly [Gazetteer, ...Gazetteer[]]): Gazetteer {
  if (others.length === 0) return first
  const all = [first, ...others]
  const each = (find: (one: Gazetteer) => readonly Place[]): readonly Place[] => {
    const seen = new Set<string>()
    return all.flatMap(find).filter(({ id }) => {
      const isNew = !seen.has(id)
      seen.add(id)
      return isNew
    })
  }
  return {
    named: (name) => each((one) => one.named(name)),
    near: (name, limit) => each((one) => one.near(name, limit)).slice(0, limit),
    byId: (id) => {
      for (const one of all) {
        const place = one.byId(id)
        if (place !== undefined) return place
      }
      return undefined
    },
  }
}
