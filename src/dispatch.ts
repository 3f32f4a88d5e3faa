import { randomUUID } from 'node:crypto'
import type {
  Answer,
  AnswerStore,
  Argument,
  Asker,
  Command,
  CommandContext,
  CorpusReader,
  PeopleStore,
  PlaceFinder,
  Values,
} from './command.ts'
import { type Knowledge, type Messages, UserError } from './core/index.ts'
import { completeArgument } from './dispatch/complete.ts'
import { replyToFault, replyToUserError } from './dispatch/error-reply.ts'
import { describeCommands } from './dispatch/faces.ts'
import { parseText } from './dispatch/parse-text.ts'
import { parseArguments, parseZone } from './dispatch/parse-values.ts'
import { resolvePreferences } from './dispatch/preferences.ts'
import { seal } from './dispatch/seal.ts'

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
}

export interface Completion {
  readonly label: string
  readonly value: string
}

/** How a command presents itself in every language: what platforms register and /help shows. */
export interface CommandFace {
  readonly name: string
  /** By BCP 47 language. */
  readonly names: Readonly<Record<string, string>>
  readonly descriptions: Readonly<Record<string, string>>
  readonly arguments: readonly ArgumentFace[]
}

export interface ArgumentFace extends Argument {
  readonly descriptions: Readonly<Record<string, string>>
  /** True when `complete` has something to offer (place, place-or-actor, zone). */
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

/** What dispatch needs; main.ts puts it together. */
export interface Services {
  /** UTC milliseconds. */
  readonly now: () => number
  readonly commands: readonly Command[]
  readonly knowledge: Knowledge
  /** By BCP 47 language; the first is used where nothing else is known. */
  readonly catalogues: ReadonlyMap<string, Messages>
  readonly corpus: CorpusReader
  readonly places: PlaceFinder
  readonly people: PeopleStore
  readonly answers: AnswerStore
  readonly defaults: { readonly language: string; readonly zone: string }
  readonly staleDays: number
  readonly archiveDays: number
  readonly zoneData: string
  /** Called with what is our fault, under the id that the person is given. No question, no name. */
  readonly onFault: (id: string, cause: unknown) => void
}

/** Discord offers 25 choices at most; other platforms need no more. */
const mostCompletions = 25

/** The one way from a question to an answer. */
export function createDispatcher(services: Services): Dispatcher {
  const catalogues = [...services.catalogues.values()]
  const speaks = (language: string): boolean => services.catalogues.has(language)

  const answer = async (request: Request): Promise<Answer> => {
    const now = services.now()
    const { asker } = request
    const base = {
      language: request.language,
      zone: request.zone,
      private: request.values?.private === undefined ? undefined : request.values.private === 'yes',
      platformLanguage: request.platformLanguage,
    }
    let messages = services.catalogues.get(services.defaults.language) ?? catalogues[0]!
    let zone = services.defaults.zone
    let question = { command: '', values: {} as Values, language: messages.language, now, revision: 0 }
    try {
      const preferences = await resolvePreferences(asker, base, services.people, services.defaults, speaks)
      messages = services.catalogues.get(preferences.language.value) ?? messages
      zone = preferences.zone.value === 'local' ? zone : preferences.zone.value
      question = { ...question, language: messages.language }
      if (request.language !== undefined && !speaks(request.language)) {
        throw new UserError('unknown-language', {
          language: request.language,
          languages: [...services.catalogues.keys()].join(', '),
        })
      }
      if (request.zone !== undefined && parseZone(request.zone) === undefined) {
        zone = services.defaults.zone
        throw new UserError('unknown-zone', { zone: request.zone })
      }
      const typed = findCommand(request, services.commands, catalogues)
      question = {
        ...question,
        command: typed.command.name,
        values: typed.values,
        revision: await services.corpus.revision(),
      }
      const parsed = await parseArguments(typed.command, typed.values, services.knowledge, services.places)
      const context: CommandContext = {
        now,
        zoneData: services.zoneData,
        language: messages.language,
        messages,
        zone: parseZone(String(parsed.zone ?? preferences.zone.value)) ?? zone,
        defaultZone: services.defaults.zone,
        messagesFor: (language) => services.catalogues.get(language) ?? messages,
        preferences,
        asker,
        commands: services.commands,
        knowledge: services.knowledge,
        corpus: services.corpus,
        places: services.places,
        people: services.people,
        answers: services.answers,
        staleDays: services.staleDays,
        archiveDays: services.archiveDays,
      }
      const reply = await typed.command.run(parsed, context)
      const isPrivate =
        typed.values.private === undefined ? preferences.private.value : typed.values.private === 'yes'
      const answered = seal(reply, question, messages, 'answered', isPrivate)
      if (reply.cited !== undefined) await services.answers.keep(asker, answered)
      return answered
    } catch (cause) {
      if (cause instanceof UserError) {
        return seal(
          replyToUserError(cause, messages, zone),
          question,
          messages,
          'refused',
          base.private ?? false,
        )
      }
      const id = randomUUID().slice(0, 8)
      services.onFault(id, cause)
      return seal(replyToFault(id, messages, zone), question, messages, 'failed', base.private ?? false)
    }
  }

  return {
    answer,
    commands: services.commands,
    faces: describeCommands(services.commands, catalogues),
    async complete({ asker, command, argument, prefix, platformLanguage }, limit = mostCompletions) {
      const declared = services.commands
        .find((one) => one.name === command)
        ?.arguments.find((one) => one.name === argument)
      if (declared === undefined) return []
      const asked = { language: undefined, zone: undefined, private: undefined, platformLanguage }
      const { language } = await resolvePreferences(asker, asked, services.people, services.defaults, speaks)
      return completeArgument(declared, prefix, language.value, services.knowledge, services.places, limit)
    },
  }
}

function findCommand(
  request: Request,
  commands: readonly Command[],
  catalogues: readonly Messages[],
): { readonly command: Command; readonly values: Values } {
  if (request.command === undefined) return parseText(request.text ?? '', commands, catalogues)
  const command = commands.find((one) => one.name === request.command)
  if (command === undefined) throw new UserError('unknown-command', { command: request.command })
  return { command, values: request.values ?? {} }
}
