import type { FileSummary, SummaryWriter } from './summary.ts'

/** What becomes of one file, noted apart until its turn comes. */
export interface LaterSummary extends FileSummary {
  writeTo(summary: SummaryWriter): void
}

/** Files that are read at the same time end in any order; the summary tells of them in the order given. */
export function createLaterSummary(): LaterSummary {
  const notes: ((summary: SummaryWriter) => void)[] = []
  return {
    known: (origin, article) => notes.push((summary) => summary.known(origin, article)),
    refused: (refusal) => notes.push((summary) => summary.refused(refusal)),
    failed: (origin, article, error) => notes.push((summary) => summary.failed(origin, article, error)),
    writeTo: (summary) => {
      for (const note of notes) note(summary)
    },
  }
}
