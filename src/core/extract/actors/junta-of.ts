import type { Knowledge } from '../../knowledge.ts'
import type { Actor } from '../../model/index.ts'

/** The junta of a coup whose landmark the text points to. */
export function juntaOf(juntas: readonly Actor[], knowledge: Knowledge, text: string): Actor | undefined {
  for (const landmark of knowledge.landmarks) {
    if (landmark.event !== 'coup' || !landmark.cues.some((cue) => text.includes(cue))) continue
    const found = juntas.find((junta) => landmark.agents.includes(junta.id))
    if (found !== undefined) return found
  }
  return undefined
}
