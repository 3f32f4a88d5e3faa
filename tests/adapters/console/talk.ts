import { PassThrough } from 'node:stream'
import { createConsoleAdapter } from '../../../src/adapters/console/adapter.ts'
import type { Answer } from '../../../src/command.ts'
import { createMessages } from '../../../src/core/index.ts'
import type { CommandFace, Dispatcher, Request } from '../../../src/dispatch.ts'

/** A dispatcher that answers with the question, after the time it is told to take. */
export function echo(
  delayMs: (request: Request) => number = () => 0,
  faces: readonly CommandFace[] = [],
): Dispatcher {
  return {
    faces,
    commands: [],
    complete: async ({ argument, prefix }) => {
      const values =
        argument === 'zone' ? ['Africa/Bamako', 'Africa/Dakar'] : ['Kidal', 'Kidira', 'In Tillit']
      return values
        .filter((value) => value.toLowerCase().startsWith(prefix.toLowerCase()))
        .map((value) => ({ label: value, value }))
    },
    answer: async (request): Promise<Answer> => {
      if (delayMs(request) > 0) await new Promise((resolve) => setTimeout(resolve, delayMs(request)))
      const spans = [{ kind: 'text' as const, text: `answer to ${request.text}` }]
      return {
        id: '0123456789ab',
        hash: '',
        asOf: '2012-05-01T00:00Z',
        doc: { zone: 'UTC', language: 'en', label: [], blocks: [{ kind: 'line', spans }], actions: [] },
        sources: [],
        private: false,
        status: 'answered',
      }
    },
  }
}

/** A chat over pipes: what is written in, and what came out so far. */
export function talk(dispatcher: Dispatcher) {
  const input = new PassThrough()
  const output = new PassThrough()
  let said = ''
  output.setEncoding('utf8').on('data', (chunk: string) => {
    said += chunk
  })
  const messages = createMessages('en', { 'console.hint': 'Try /situation {words}.' })
  const adapter = createConsoleAdapter({ dispatcher, messages, greeting: 'GREETING', input, output })
  return { adapter, input, said: () => said }
}
