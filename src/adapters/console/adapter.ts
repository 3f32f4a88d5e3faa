import { createInterface, type Interface } from 'node:readline/promises'
import type { ReadStream, WriteStream } from 'node:tty'
import type { Asker } from '../../command.ts'
import { type Block, type Messages, stripControls } from '../../core/index.ts'
import type { Dispatcher } from '../../dispatch.ts'
import { encodeConsole, type Screen } from './encode.ts'
import { createCompleter } from './register.ts'

/** What the console chat needs. */
export interface ConsoleOptions {
  readonly dispatcher: Dispatcher
  /** The operator's language: for what the chat itself says. */
  readonly messages: Messages
  /** Shown first, on a terminal only: what the corpus holds and how to ask. */
  readonly greeting: string
  readonly input: NodeJS.ReadableStream
  readonly output: NodeJS.WritableStream
}

/** Whoever sits at the machine: one person in one chat, who may set everything. */
export const operator: Asker = { platform: 'console', person: 'operator', chat: 'console', admin: true }

/** A chat in the terminal. Lines piped in are answered in order. */
export interface ConsoleAdapter {
  /** Resolves when the chat is open. */
  start(): Promise<void>
  /** Resolves when the answer being given is out. */
  stop(): Promise<void>
  /** Resolves when the input has ended, by Ctrl-D, `exit` or the end of what was piped in. */
  readonly ended: Promise<void>
}

/** Opens nothing until it is started. */
export function createConsoleAdapter(options: ConsoleOptions): ConsoleAdapter {
  const { promise: ended, resolve, reject } = Promise.withResolvers<void>()
  let reader: Interface | undefined
  return {
    ended,
    async start() {
      const interactive = isTerminal(options.input) && isTerminal(options.output)
      if (interactive) say(options, greet(options))
      reader = openReader(options, interactive)
      converse(reader, options, interactive).then(resolve, reject)
    },
    async stop() {
      if (reader === undefined) return
      reader.close()
      await ended
    },
  }
}

function greet({ greeting, messages, output }: ConsoleOptions): string {
  const blocks = greeting
    .split('\n')
    .map((text): Block => ({ kind: 'line', spans: [{ kind: 'text', text }] }))
  const { language } = messages
  return encodeConsole({ zone: 'UTC', language, label: [], blocks, actions: [] }, screenOf(output))
}

function openReader({ dispatcher, input, output }: ConsoleOptions, interactive: boolean): Interface {
  const reader = createInterface({
    input,
    ...(interactive ? { output } : {}),
    terminal: interactive,
    // Kept in memory only: what one asks about a conflict is sensitive, and a history file would tell it to anybody
    // who gets hold of the machine.
    historySize: 200,
    removeHistoryDuplicates: true,
    completer: createCompleter(dispatcher, operator),
    prompt: '> ',
  })
  // Ctrl-C ends the chat as Ctrl-D does; the answer being written still comes.
  reader.on('SIGINT', () => reader.close())
  return reader
}

async function converse(reader: Interface, options: ConsoleOptions, interactive: boolean): Promise<void> {
  let open = true
  reader.once('close', () => {
    open = false
  })
  const prompt = (): void => {
    if (interactive && open) reader.prompt()
  }
  prompt()
  for await (const line of reader) {
    const words = line.trim()
    if (/^\/?(?:exit|quit)$/u.test(words)) break
    if (words !== '') say(options, await answer(words, options))
    prompt()
  }
  reader.close()
}

async function answer(words: string, { dispatcher, messages, output }: ConsoleOptions): Promise<string> {
  // Short enough to be shown again as what to type.
  const echo = words.length <= 60 ? stripControls(words) : '…'
  if (!words.startsWith('/')) return `${messages('console.hint', { words: echo })}\n`
  const { doc } = await dispatcher.answer({ asker: operator, text: words })
  return `${encodeConsole(doc, screenOf(output))}\n`
}

function say({ output }: ConsoleOptions, text: string): void {
  output.write(`${text}\n`)
}

/** Colours and wrapping only on a terminal; NO_COLOR and FORCE_COLOR are Node's to know. */
export function screenOf(output: NodeJS.WritableStream): Screen {
  if (!isTerminal(output)) return { color: false }
  const terminal = output as WriteStream
  return { color: terminal.hasColors(), width: terminal.columns }
}

function isTerminal(stream: NodeJS.ReadableStream | NodeJS.WritableStream): boolean {
  return (stream as ReadStream | WriteStream).isTTY === true
}
