import { backUp } from '../store/keep/back-up.ts'
import { openExisting } from '../store/keep/open-existing.ts'
import { placeOf } from './keep-place.ts'
import { showProgress } from './progress.ts'
import { type Status, status } from './report-error.ts'
import { sayProblems } from './say-problems.ts'
import type { Setup } from './setup.ts'

/** `sitrep backup FILE`: writes everything into one file, reads it back, and says what it holds. */
export async function backup(
  file: string,
  { json }: { readonly json?: boolean },
  setup: Setup,
): Promise<Status> {
  const { config, messages } = setup
  const database = await openExisting(placeOf(config))
  try {
    const progress = await showProgress(messages('cli.backup.progress'), setup.shell)
    const { sha256, verified } = await backUp(database, file, (done, total) =>
      progress.show({ done, total }),
    ).finally(progress.end)
    const { articles, captures, claims } = verified
    const words =
      json === true
        ? JSON.stringify({ file, sha256, ...verified })
        : [
            messages('cli.backup.done', { file, sha256, articles, captures, claims }),
            ...sayProblems(verified, messages),
          ].join('\n')
    setup.shell.stdout.write(`${words}\n`)
    return verified.problemCount > 0 ? status.ours : status.answered
  } finally {
    await database.close()
  }
}
