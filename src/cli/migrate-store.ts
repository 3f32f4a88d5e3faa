import { migrateStore as copy } from '../store/keep/migrate-store.ts'
import { placeOf } from './keep-place.ts'
import { showProgress } from './progress.ts'
import { type Status, status } from './report-error.ts'
import { asData, sayCopied } from './say-copied.ts'
import type { Setup } from './setup.ts'

/** `sitrep migrate-store --to URL|HOME`: copies the configured store into another, and says how to change over. */
export async function migrateStore(
  { to, json }: { readonly to: string; readonly json?: boolean },
  setup: Setup,
): Promise<Status> {
  const { config, messages } = setup
  const progress = await showProgress(messages('cli.migrate.progress'), setup.shell)
  const copied = await copy(placeOf(config), to, (done, total) => progress.show({ done, total })).finally(
    progress.end,
  )
  const words =
    json === true
      ? JSON.stringify(asData(copied))
      : `${sayCopied(copied, 'cli.migrate.done', messages)}\n${messages('cli.migrate.then')}`
  setup.shell.stdout.write(`${words}\n`)
  return status.answered
}
