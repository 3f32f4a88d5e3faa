import type { Knowledge } from '../../knowledge.ts'

const found = new WeakMap<Knowledge, ReadonlySet<string>>()

/**
 * Ids of armed groups to which groups of other countries have sworn allegiance: "linked to al-Qaeda" tells no country.
 */
export function networksOf(knowledge: Knowledge): ReadonlySet<string> {
  const known = found.get(knowledge)
  if (known !== undefined) return known
  const networks = new Set<string>()
  for (const { allegiance, countries } of knowledge.actors.values())
    for (const { to } of allegiance ?? []) {
      const lord = knowledge.actors.get(to)
      if (lord?.kind === 'armed-group' && !countries.some((one) => lord.countries.includes(one)))
        networks.add(to)
    }
  found.set(knowledge, networks)
  return networks
}
