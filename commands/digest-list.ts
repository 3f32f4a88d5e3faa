import { defineCommand } from '../src/command.ts'
import { type Action, type Block, heading, item, line, text } from '../src/core/index.ts'
import { chatHere } from './digest-here.ts'
import { sayDigest, sayNext, sayPaused, topicName } from './digest-words.ts'

/** With more digests their buttons would be more than a message has. */
const mostWithButtons = 8

/** /digest list: what is set in this chat, and when each comes next. */
export const digestList = defineCommand({
  name: 'digest list',
  admins: true,
  arguments: [],
  async run(_values, context) {
    const { messages, digests, zone, defaultZone } = context
    const all = await digests.subscriptions.ofChat(chatHere(context))
    const blocks: Block[] = [heading(messages('digest.list'), 1)]
    if (all.length === 0) blocks.push(line(text(messages('digest.none'))))
    const actions: Action[] = []
    for (const one of all) {
      const { id, schedule, next, paused } = one
      const spans = [text(id, 'code'), text(` – ${await sayDigest(one, context)} `)]
      if (paused !== undefined) spans.push(text(sayPaused(paused.reason, messages), 'strong'))
      blocks.push(item(...spans, ...(next === undefined ? [] : sayNext(next, schedule, messages))))
      if (all.length > mostWithButtons) continue
      const name = `${await topicName(one.topic, context)} ${schedule.at}`
      for (const verb of [paused === undefined ? 'pause' : 'resume', 'why', 'remove']) {
        actions.push({ label: messages(`digest.button.${verb}`, { name }), command: `/digest ${verb} ${id}` })
      }
    }
    blocks.push(line(text(messages('digest.how'), 'muted')))
    return { zone: zone === 'local' ? defaultZone : zone, label: [], blocks, actions }
  },
})
