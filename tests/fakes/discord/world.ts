import { readContent } from './markdown.ts'

/** A person on Discord. */
export interface Person {
  readonly id: string
  readonly locale: string
}

/** Where something is asked. `permissions` are the asker's there; absent in chats outside servers. */
export interface Where {
  readonly channel: string
  readonly guild?: string
  /** 0 server, 1 the bot's own chat, 2 another private chat. */
  readonly context: 0 | 1 | 2
  readonly permissions?: string
  /** The app is installed by the person alone. */
  readonly userInstalled?: boolean
}

/** A message as the asker sees it. */
export interface Seen {
  readonly id: string
  /** As sent. */
  readonly content: string
  /** As read: without Markdown. */
  readonly text: string
  readonly ephemeral: boolean
  readonly flags: number
  readonly buttons: readonly { readonly label: string; readonly customId: string }[]
  readonly files: readonly { readonly name: string; readonly text: string }[]
  /** "Sitrep is thinking…" */
  readonly loading: boolean
}

/** A message as it came in. */
export interface Body {
  readonly content?: string
  readonly flags?: number
  readonly components?: readonly {
    readonly components: readonly { label: string; custom_id: string }[]
  }[]
}

export type Files = Seen['files']

/** One thing a person did, and what came back. */
export interface Exchange {
  readonly id: string
  readonly token: string
  readonly person: Person
  readonly where: Where
  /** Milliseconds of a monotonic clock. */
  readonly openedAt: number
  expired: boolean
  acknowledged: boolean
  /** Id of the first answer; undefined when it was taken away. */
  original: string | undefined
  followUps: number
  messages: Seen[]
  choices: readonly { readonly name: string; readonly value: string }[] | undefined
}

let sequence = 0n

/** Ids as Discord makes them: a time and a counter. */
export function snowflake(): string {
  return String(((BigInt(Date.now()) - 1_420_070_400_000n) << 22n) | (sequence++ & 0xfffn))
}

/** A message made of what came in. */
export function seen(id: string, body: Body, files: Files, ephemeral: boolean): Seen {
  const { content = '', flags = 0, components = [] } = body
  return {
    id,
    content,
    text: readContent(content).text,
    ephemeral,
    flags,
    buttons: components.flatMap((row) =>
      row.components.map((button) => ({ label: button.label, customId: button.custom_id })),
    ),
    files,
    loading: false,
  }
}

/** A held place. */
export function loading(id: string, ephemeral: boolean): Seen {
  return { ...seen(id, {}, [], ephemeral), loading: true }
}
