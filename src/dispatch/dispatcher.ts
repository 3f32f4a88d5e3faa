import type { Answer, Argument, Asker, Command, MayPost, Values } from '../command.ts'

/** One question, from whatever platform. */
export interface Request {
  readonly asker: Asker
  /** Typed: `/situation kidal zone:local`. Either this or `command`. */
  readonly text?: string
  /** Command name with its values from option fields. */
  readonly command?: string
  readonly values?: Values
  /** BCP 47 locale as the platform tells it. */
  readonly platformLanguage?: string
  /** Asked for this once (command line --language, --zone). */
  readonly language?: string
  readonly zone?: string
  /** Whether the bot may write where this is asked; asked for only by commands that need to know. */
  readonly mayPost?: () => Promise<MayPost>
}

export interface Completion {
  readonly label: string
  readonly value: string
}

/** How a command presents itself in every language: what platforms register and /help shows. */
export interface CommandFace extends Naming {
  readonly arguments: readonly ArgumentFace[]
  /** What a name of two words begins with: names then have two words in every language. */
  readonly group?: Naming
  readonly admins?: boolean
}

/** What something that can be typed is called. */
export interface Naming {
  readonly name: string
  /** By BCP 47 language. */
  readonly names: Readonly<Record<string, string>>
  readonly descriptions: Readonly<Record<string, string>>
}

export interface ArgumentFace extends Argument {
  readonly descriptions: Readonly<Record<string, string>>
  /** True when `complete` has something to offer (places, actors, zones, times…). */
  readonly completes: boolean
}

/** What adapters talk to. */
export interface Dispatcher {
  /** Never rejects: what the person can mend and what is our fault become answers too. */
  answer(request: Request): Promise<Answer>
  /** At most `limit` (25 by default) completions, from memory. */
  complete(
    request: {
      readonly asker: Asker
      readonly command: string
      readonly argument: string
      readonly prefix: string
      readonly platformLanguage?: string
    },
    limit?: number,
  ): Promise<readonly Completion[]>
  readonly faces: readonly CommandFace[]
  readonly commands: readonly Command[]
}
