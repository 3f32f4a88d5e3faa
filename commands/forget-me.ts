import { defineCommand } from '../src/command.ts'
import { line, text } from '../src/core/index.ts'

/** /forget-me: erases what is kept about the asker on this platform. */
export const forgetMe = defineCommand({
  name: 'forget-me',
  arguments: [],
  async run(_values, context) {
    const count = await context.people.forget(context.asker)
    const zone = context.zone === 'local' ? context.defaultZone : context.zone
    return { zone, label: [], blocks: [line(text(context.messages('forgotten', { count })))], actions: [] }
  },
})
