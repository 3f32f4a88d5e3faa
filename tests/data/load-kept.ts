import process from 'node:process'
import { loadKnowledge } from '../../src/data/load-knowledge.ts'

/** Loads a data folder in a process of its own and says what was loaded, or what is wrong with it. */
try {
  const { places, actors, landmarks } = loadKnowledge(process.argv[2]!)
  process.stdout.write(`${places.size} ${actors.size} ${landmarks.length}`)
} catch (error) {
  process.stdout.write((error as Error).message)
}
