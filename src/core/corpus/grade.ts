import type { Event, Grade } from '../model/index.ts'

/** What grading needs to know of one article behind an event. */
export interface GradedSource {
  /** What it is one source with. */
  readonly sources: readonly string[]
  readonly starter: boolean
  readonly reliability: Grade['source'] | undefined
}

/**
 * The Admiralty grade of an event: the letter is the best operator-reviewed outlet's, F where none was reviewed;
 * the digit counts independent sources and knows no letter. A demonstration is F6 whatever tells it.
 * Source: the two scales as in MISP's taxonomy `admiralty-scale`.
 */
export function gradeEvent(event: Event, sources: readonly GradedSource[]): Grade {
  if (sources.length === 0 || sources.every((source) => source.starter)) {
    return { source: 'F', information: '6', reason: 'starter' }
  }
  const reviewed = sources.map((source) => source.reliability).filter((letter) => letter !== undefined)
  const source = reviewed.sort()[0] ?? 'F'
  if (event.disputes.length > 0) return { source, information: '6', reason: 'disputed' }
  if (event.independent >= 3) return { source, information: '1', reason: 'confirmed' }
  if (event.independent === 2) return { source, information: '2', reason: 'two-sources' }
  return { source, information: '6', reason: source === 'F' ? 'unreviewed-single' : 'single' }
}
