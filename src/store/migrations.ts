import type { Migration } from './migration.ts'
import { corpus } from './migrations/1-corpus.ts'
import { leases } from './migrations/2-leases.ts'
import { finding } from './migrations/3-finding.ts'
import { changes } from './migrations/4-changes.ts'
import { feeds } from './migrations/5-feeds.ts'
import { sentences } from './migrations/6-sentences.ts'
import { digests } from './migrations/7-digests.ts'
import { foundAlone } from './migrations/8-found-alone.ts'

/**
 * The schema, as the steps that lead to it: the nth step leads from schema n - 1 to n. A step that was
 * released is never edited; whatever changes comes as a further step, in a file of its own.
 */
export const migrations: readonly Migration[] = [
  corpus,
  leases,
  finding,
  changes,
  feeds,
  sentences,
  digests,
  foundAlone,
]
