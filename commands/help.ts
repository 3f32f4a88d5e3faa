import { type Argument, defineCommand } from '../src/command.ts'
import { type Block, heading, item, line, text } from '../src/core/index.ts'

/** /help: made from the list of commands. */
export const help = defineCommand({
  name: 'help',
  arguments: [],
  async run(_values, { commands, messages, zone, defaultZone }) {
    const blocks: Block[] = [heading(messages('help.title'), 1)]
    for (const command of commands) {
      const shown = command.arguments.filter(
        (argument) => argument.name !== 'private' || command.name === 'settings',
      )
      const usage = shown.map(usageOf).join('')
      const words = messages(`command.${command.name.replaceAll(' ', '-')}`)
      blocks.push(item(text(`/${command.name}${usage}`, 'strong'), text(` – ${words}`)))
    }
    blocks.push(line(text(messages('help.private'))), line(text(messages('help.source'))))
    return { zone: zone === 'local' ? defaultZone : zone, label: [], blocks, actions: [] }
  },
})

function usageOf({ name, lead, required }: Argument): string {
  if (lead === true) return ` <${name}>`
  return required === true ? ` ${name}:…` : ` [${name}:…]`
}
