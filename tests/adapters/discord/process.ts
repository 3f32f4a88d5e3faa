// The adapter in a process of its own: node process.ts URL TOKEN. Starts, says so, and stops when told.
import { createDiscordAdapter } from '../../../src/adapters/discord/adapter.ts'
import { answerOf, doc, faces, recordingLog, stubMessages } from './harness.ts'

const [apiUrl, token] = process.argv.slice(2)
const adapter = createDiscordAdapter({
  token: token!,
  apiUrl: apiUrl!,
  log: recordingLog(),
  messages: stubMessages,
  dispatcher: {
    faces,
    commands: [],
    complete: async () => [],
    answer: async () => answerOf(doc('answer')),
  },
})
process.once('message', async () => {
  await adapter.stop()
  // From here on, whatever keeps the process running is the adapter's.
  process.disconnect?.()
})
await adapter.start()
process.send?.('started')
