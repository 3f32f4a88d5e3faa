import type { Keep } from '../src/core/vocabulary.ts'
import { loadKnowledge, noneImported, openedOnFirstUse } from '../src/data/load-knowledge.ts'
import { projectFile } from './house/project-files.ts'

/**
 * The project's own data, loaded once for all test files that follow one another in a process: to compile its words and
 * rules takes as long as reading a hundred articles with them.
 */
export const knowledge = loadKnowledge(projectFile('data'))

/**
 * The same without what was learned: rules are tested by what they find and leave alone by themselves, whatever a model
 * would make of a sentence that stands alone.
 */
export const rulesAlone: typeof knowledge = {
  ...knowledge,
  learned: {},
  packs: new Map(
    [...knowledge.packs].map(([language, pack]) => [
      language,
      { ...pack, claims: withoutLearned(pack.claims) },
    ]),
  ),
}

function withoutLearned(claims: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  // Its files are read when they are asked for, which copying them would do.
  return Object.create(claims, { learned: { value: undefined } })
}

/** Loads data/ as the program does: an operator's entries and imported places anew, of our own what is loaded already. */
export const loadSharing: typeof loadKnowledge = (dataDir, overlayDir, imported = noneImported) => {
  if (overlayDir !== undefined)
    return { ...loadKnowledge(dataDir, overlayDir, imported), packs: knowledge.packs }
  const gazetteer = openedOnFirstUse(imported, (others) =>
    others.length === 0 ? knowledge.gazetteer : loadKnowledge(dataDir, overlayDir, () => others).gazetteer,
  )
  return { ...knowledge, gazetteer, keep }
}

const kept = new Map<string, unknown>()

/** Keeps in memory what the program keeps in files: else each run would index all names anew. */
const keep: Keep = <T>(name: string, make: () => T): T => {
  if (!kept.has(name)) kept.set(name, make())
  return kept.get(name) as T
}
