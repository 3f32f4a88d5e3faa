import { defineCommand } from '../src/command.ts'
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
      const usage = shown
        .map((argument) => (argument.lead === true ? ` <${argument.name}>` : ` [${argument.name}:…]`))
        .join('')
      blocks.push(
        item(text(`/${command.name}${usage}`, 'strong'), text(` – ${messages(`command.${command.name}`)}`)),
      )
    }
    blocks.push(line(text(messages('help.private'))), line(text(messages('help.source'))))
    return { zone: zone === 'local' ? defaultZone : zone, label: [], blocks, actions: [] }
  },
})
