import { operator, screenOf } from '../adapters/console/adapter.ts'
import { encodeConsole } from '../adapters/console/encode.ts'
import type { Answer } from '../command.ts'
import { parseNow } from '../config.ts'
import { openHouse } from './house.ts'
import { type Status, status } from './report-error.ts'
import type { Setup } from './setup.ts'

/** Options of `sitrep ask`. */
export interface AskOptions {
  readonly json?: boolean
  /** ISO 8601: the clock starts there. */
  readonly now?: string
  readonly language?: string
  readonly zone?: string
}

/** Asks one question as the operator. What the person can mend is an answer too, with exit status 2. */
export async function ask(text: string, options: AskOptions, setup: Setup): Promise<Status> {
  const now = options.now === undefined ? setup.config.now : parseNow('--now', options.now)
  const house = await openHouse({ ...setup, config: { ...setup.config, now } }, 'one-answer')
  try {
    const answer = await house.dispatcher.answer({
      asker: operator,
      text,
      ...(options.language === undefined ? {} : { language: options.language }),
      ...(options.zone === undefined ? {} : { zone: options.zone }),
    })
    const words =
      options.json === true
        ? JSON.stringify(asData(answer))
        : encodeConsole(answer.doc, screenOf(setup.shell.stdout))
    setup.shell.stdout.write(`${words}\n`)
    return { answered: status.answered, refused: status.refused, failed: status.ours }[answer.status]
  } finally {
    await house.close()
  }
}

/** The shape of `ask --json`: a contract. */
function asData({ id, hash, asOf, doc, sources }: Answer): object {
  return { id, hash, asOf, zone: doc.zone, language: doc.language, blocks: doc.blocks, sources }
}
