import { eventFamilies } from '../../src/core/extract/learned/families.ts'
import type { LearnedFile } from '../../src/core/extract/learned/learned-model.ts'
import { sentenceFeatures } from '../../src/core/extract/learned/sentence-features.ts'
import { eventCodes } from '../../src/core/model/index.ts'
import type { Example } from './example.ts'
import { fitWeights } from './fit-weights.ts'
import { matrixOf } from './matrix.ts'
import { packWeights } from './pack-weights.ts'
import { eventTargets, familyTargets } from './targets.ts'

// In sentences: a feature of fewer is chance.
const rarest = 3
// Of 127: memory is dear.
const least = 7
const settings = { strength: 30, rounds: 120 }

/** Which words tell which families of events, and which event of a family. */
export function learnEvents(examples: readonly Example[], source: string): LearnedFile {
  const matrix = matrixOf(
    examples.map(({ parse }) => {
      const hashes: number[] = []
      sentenceFeatures(parse, (hash) => hashes.push(hash))
      return hashes
    }),
    rarest,
  )
  const all = examples.map((_, row) => row)
  const events = eventCodes.filter((code) => examples.some((one) => one.events.includes(code)))
  const telling = all.filter((row) => examples[row]!.events.length > 0)
  return {
    source,
    families: eventFamilies,
    events,
    ...packWeights(
      matrix.hashes,
      [
        fitWeights(matrix, all, familyTargets(examples), settings),
        fitWeights(matrix, telling, eventTargets(examples, events), settings),
      ],
      least,
    ),
  }
}
