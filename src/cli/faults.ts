import type { Messages } from '../core/index.ts'
import type { Log } from '../log.ts'
import { reportError, status } from './report-error.ts'

/** What nobody caught is our fault: logged with an id, said in one sentence, and the end of the program. */
export function watchFaults(messages: Messages, log: Log): void {
  const onFault = (error: unknown): void => {
    reportError(error, messages, log, process.stderr)
    // Whatever state we are in is not known; a supervisor starts us again.
    process.exit(status.ours)
  }
  process.on('uncaughtException', onFault)
  process.on('unhandledRejection', onFault)
  // `sitrep ask … | head`: whoever reads has enough, which is no fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(status.answered)
    onFault(error)
  })
}
