import type {
  Action,
  Actor,
  Block,
  CitedSource,
  Doc,
  EventCode,
  Knowledge,
  Messages,
  Place,
  Span,
} from './core/index.ts'
import type { CorpusReader } from './corpus-port.ts'
import type { DigestDesk } from './digest-ports.ts'

export type { ClaimBounds, ClaimQuery, CorpusReader, FoundSentence, SentenceQuery } from './corpus-port.ts'

/** What an argument holds; each kind is parsed and completed in one place (dispatch), never in a command. */
export interface ArgumentValues {
  place: Place
  /** A place, or the actor of that name. */
  'place-or-actor': { readonly place: Place } | { readonly actor: Actor }
  /** A day, month or year as first and last local dates, YYYY-MM-DD. */
  day: { readonly first: string; readonly last: string }
  /** `local`, or an IANA name. */
  zone: string
  integer: number
  actor: Actor
  event: EventCode
  choice: string
  words: string
  /** Id of a digest of the chat, as typed. */
  digest: string
  /** HH:MM, 00:00 to 23:59. */
  clock: string
  /** ISO days of the week in their order; `weekly`: one of them, which depends on the zone. */
  days: readonly number[] | 'weekly'
}

export type ArgumentKind = keyof ArgumentValues

export interface Argument {
  /** As typed on every platform: `as-of`, `zone`. Its description is the message `argument.<command>.<name>`. */
  readonly name: string
  readonly kind: ArgumentKind
  /** Typed first, as plain words, in chats that have no option fields. At most one a command. */
  readonly lead?: boolean
  readonly required?: boolean
  /** For `choice`: what may be given. */
  readonly choices?: readonly string[]
}

/** Raw values by argument name, as given; a missing one was not given. */
export type Values = Readonly<Record<string, string>>

/** Parsed values by argument name. */
export type Parsed<Arguments extends readonly Argument[]> = {
  readonly [Entry in Arguments[number] as Entry['name']]: Entry extends { readonly required: true }
    ? ArgumentValues[Entry['kind']]
    : ArgumentValues[Entry['kind']] | undefined
}

/** One thing people can type, declared once for every platform. Its description is the message `command.<name>`. */
export interface Command {
  /**
   * Lower case with hyphens; platforms that know no hyphens show an underscore. Two words are a group and what it is
   * asked to do: `digest set`.
   */
  readonly name: string
  readonly arguments: readonly Argument[]
  /** Only for those who may set what holds for the chat, however it is asked. */
  readonly admins?: boolean
  /** @throws {UserError} what the person can mend. */
  run(values: Readonly<Record<string, unknown>>, context: CommandContext): Promise<Reply>
}

/** Every command takes `private:yes`: the answer is shown to the asker alone, where the platform can. */
const privateArgument: Argument = { name: 'private', kind: 'choice', choices: ['yes', 'no'] }

/** Declares a command; adds the argument that all share. */
export function defineCommand<const Arguments extends readonly Argument[]>(command: {
  readonly name: string
  readonly arguments: Arguments
  readonly admins?: boolean
  run(values: Parsed<Arguments>, context: CommandContext): Promise<Reply>
}): Command {
  // /settings declares its own `private`: there it is kept, and holds for the answer too.
  const own = command.arguments.some((argument) => argument.name === privateArgument.name)
  return {
    name: command.name,
    arguments: own ? command.arguments : [...command.arguments, privateArgument],
    ...(command.admins === true && { admins: true }),
    // Dispatch parses every value by its argument's kind before it gets here.
    run: (values, context) => command.run(values as Parsed<Arguments>, context),
  }
}

/** What a command answers; dispatch adds the footer (id and hash) and makes it a Doc. */
export interface Reply {
  readonly zone: string
  readonly label: readonly Span[]
  readonly blocks: readonly Block[]
  readonly actions: readonly Action[]
  /**
   * The sentences behind [1], [2], …: the answer is kept for `/source n`, even when it cites nothing.
   * Absent for answers that only pass by (/help, /source), after which `/source n` means the one before.
   */
  readonly cited?: readonly CitedSource[]
}

/** What a command may use. It reads no clock, disk or network but through this. */
export interface CommandContext {
  /** UTC milliseconds. */
  readonly now: number
  /** Version of the IANA zone data in use. */
  readonly zoneData: string
  /** BCP 47 language of the answer. */
  readonly language: string
  readonly messages: Messages
  /** The zone asked for, set, or the default: `local` or an IANA name. */
  readonly zone: string
  /** The operator's zone, for answers that have no place to be local to. */
  readonly defaultZone: string
  /** The catalogue of another language. */
  readonly messagesFor: (language: string) => Messages
  /** Why language and zone are what they are, for /settings. */
  readonly preferences: ResolvedPreferences
  readonly asker: Asker
  /** Whether a message of ours would be taken where this is asked. */
  readonly mayPost: () => Promise<MayPost>
  /** Every command, in the order people see it (for /help). */
  readonly commands: readonly Command[]
  readonly knowledge: Knowledge
  readonly corpus: CorpusReader
  readonly places: PlaceFinder
  readonly people: PeopleStore
  readonly answers: AnswerStore
  readonly digests: DigestDesk
  /** Days after which an answer says "no report newer than" and after which it is headed as archive. */
  readonly staleDays: number
  readonly archiveDays: number
}

/**
 * Whether the bot may write in a chat. not-here: it is no member of it, or the chat is none for bots. no-view, no-send,
 * no-send-in-threads: the permission that it lacks. unseen: it may, but not read there what has been written. unknown: the
 * platform did not say.
 */
export type MayPost = 'yes' | 'unseen' | 'unknown' | 'not-here' | 'no-view' | 'no-send' | 'no-send-in-threads'

/** Who asks, and where. No name is kept: ids only. */
export interface Asker {
  readonly platform: 'console' | 'discord' | 'telegram'
  /** Ids of the platform; in a private chat both may be the same. */
  readonly person: string
  readonly chat: string
  /** The topic of a forum, where a chat has topics. */
  readonly thread?: string
  /** May set what holds for the chat. */
  readonly admin: boolean
}

export type PreferenceOrigin = 'asked' | 'person' | 'chat' | 'platform' | 'operator' | 'default'

export interface ResolvedPreferences {
  readonly language: { readonly value: string; readonly origin: PreferenceOrigin }
  readonly zone: { readonly value: string; readonly origin: PreferenceOrigin }
  readonly private: { readonly value: boolean; readonly origin: PreferenceOrigin }
}

/** Finds places by name: in the corpus, in the curated list, then in the gazetteer. */
export interface PlaceFinder {
  /** @throws {UserError} `unknown-place` or `ambiguous-place`, with suggestions. */
  find(name: string): Promise<Place>
  byId(id: string): Promise<Place | undefined>
  /** The place itself and all known places inside it, ids. */
  within(id: string): Promise<readonly string[]>
  /** At most `limit` places whose name begins so, those of the corpus first; from memory, never slow. */
  complete(prefix: string, limit: number): readonly Place[]
  /** IANA zone of a place. */
  zoneOf(place: Place): string
}

/** Settings of persons and chats. */
export interface PeopleStore {
  get(scope: 'person' | 'chat', asker: Asker): Promise<Settings>
  set(scope: 'person' | 'chat', asker: Asker, settings: Settings): Promise<void>
  /** Erases a person's settings and kept answers, on this platform. Returns how many records went. */
  forget(asker: Asker): Promise<number>
}

export interface Settings {
  readonly language?: string
  readonly zone?: string
  readonly private?: boolean
}

/** Answers as given, so that `/source n` means your own last one here. */
export interface AnswerStore {
  keep(asker: Asker, answer: Answer): Promise<void>
  last(asker: Asker): Promise<Answer | undefined>
  byId(id: string): Promise<Answer | undefined>
}

/** A finished answer. */
export interface Answer {
  /** 12 hex digits: command, canonical arguments, language, zone, as-of to the minute, corpus revision. */
  readonly id: string
  /** SHA-256 (hex) of the canonical JSON (RFC 8785) of its blocks without the clock line and footer. */
  readonly hash: string
  /** UTC, to the minute, ISO 8601. */
  readonly asOf: string
  readonly doc: Doc
  readonly sources: readonly CitedSource[]
  readonly private: boolean
  /** `refused`: the person can mend it (exit status 2); `failed`: our fault (1). */
  readonly status: 'answered' | 'refused' | 'failed'
}

/** Where the adapter writes what happened; pino's loggers fit. Details never hold a token, a question or an answer. */
export interface Log {
  info(details: object, message: string): void
  warn(details: object, message: string): void
  error(details: object, message: string): void
}
