import { openExisting } from '../store/keep/open-existing.ts'
import { verifyStore } from '../store/verify/verify-store.ts'
import { placeOf } from './keep-place.ts'
import { showProgress } from './progress.ts'
import { type Status, status } from './report-error.ts'
import { sayProblems } from './say-problems.ts'
import type { Setup } from './setup.ts'

/** `sitrep verify`: reads everything that is kept, compares it with its hashes, and says what is wrong. */
export async function verify({ json }: { readonly json?: boolean }, setup: Setup): Promise<Status> {
  const { config, messages } = setup
  const database = await openExisting(placeOf(config), { unfinished: true })
  try {
    const progress = await showProgress(messages('cli.verify.progress'), setup.shell)
    const verified = await verifyStore(database, (done, total) => progress.show({ done, total })).finally(
      progress.end,
    )
    const { place, engine } = database
    const { articles, captures, claims, schema, problemCount } = verified
    const counts = { place, articles, captures, claims, schema }
    const words =
      json === true
        ? JSON.stringify({ place, engine, ...verified })
        : [
            messages('cli.verify.counts', counts),
            ...(problemCount === 0 ? [messages('cli.verify.clean')] : sayProblems(verified, messages)),
          ].join('\n')
    setup.shell.stdout.write(`${words}\n`)
    return problemCount > 0 ? status.ours : status.answered
  } finally {
    await database.close()
  }
}
