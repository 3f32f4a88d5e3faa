import { restore as putBack } from '../store/keep/restore.ts'
import { startClock } from './clock.ts'
import { placeOf } from './keep-place.ts'
import { showProgress } from './progress.ts'
import { type Status, status } from './report-error.ts'
import { asData, sayCopied } from './say-copied.ts'
import type { Setup } from './setup.ts'

/** `sitrep restore FILE`: puts a backup into the home or database that is configured, which must hold nothing yet. */
export async function restore(
  file: string,
  { json }: { readonly json?: boolean },
  setup: Setup,
): Promise<Status> {
  const { config, messages } = setup
  const progress = await showProgress(messages('cli.restore.progress'), setup.shell)
  const copied = await putBack(file, placeOf(config), startClock(config.now)(), (done, total) =>
    progress.show({ done, total }),
  ).finally(progress.end)
  const words =
    json === true ? JSON.stringify(asData(copied)) : sayCopied(copied, 'cli.restore.done', messages)
  setup.shell.stdout.write(`${words}\n`)
  return status.answered
}
