import { commands } from '../../commands/index.ts'
import { describeCommands } from '../dispatch/faces.ts'
import { type Status, status } from './report-error.ts'
import type { Setup } from './setup.ts'

/** `sitrep register`: tells the platforms the commands, and does not stay. */
export async function register({ config, catalogues, messages, log, shell }: Setup): Promise<Status> {
  const faces = describeCommands(commands, [...catalogues.values()])
  const { discord, telegram } = config
  if (discord === undefined && telegram === undefined) {
    shell.stderr.write(`${messages('cli.register.no-token')}\n`)
    return status.refused
  }
  if (discord !== undefined) {
    const { registerDiscord } = await import('../adapters/discord/register.ts')
    await registerDiscord({ ...discord, faces, log })
    shell.stdout.write(`${messages('cli.register.done', { platform: 'Discord' })}\n`)
  }
  if (telegram !== undefined) {
    const { registerTelegram } = await import('../adapters/telegram/register.ts')
    await registerTelegram({ ...telegram, faces, log })
    shell.stdout.write(`${messages('cli.register.done', { platform: 'Telegram' })}\n`)
  }
  return status.answered
}
