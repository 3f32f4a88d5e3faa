import { randomUUID } from 'node:crypto'
import type {
  Answer,
  AnswerStore,
  Command,
  CommandContext,
  CorpusReader,
  PeopleStore,
  PlaceFinder,
  ResolvedPreferences,
  Values,
} from './command.ts'
import { type Knowledge, type Messages, UserError } from './core/index.ts'
import type { DigestDesk } from './digest-ports.ts'
import { completeArgument } from './dispatch/complete.ts'
import { completeDigests } from './dispatch/complete-digests.ts'
import type { Dispatcher, Request } from './dispatch/dispatcher.ts'
import { replyToFault, replyToUserError } from './dispatch/error-reply.ts'
import { describeCommands } from './dispatch/faces.ts'
import { parseText } from './dispatch/parse-text.ts'
import { parseArguments, parseZone } from './dispatch/parse-values.ts'
import { resolvePreferences } from './dispatch/preferences.ts'
import { type Question, seal } from './dispatch/seal.ts'

export type {
  ArgumentFace,
  CommandFace,
  Completion,
  Dispatcher,
  Naming,
  Request,
} from './dispatch/dispatcher.ts'

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
  readonly digests: DigestDesk
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
  return {
    answer: (request) => answer(request, services, catalogues),
    commands: services.commands,
    faces: describeCommands(services.commands, catalogues),
    async complete({ asker, command, argument, prefix, platformLanguage }, limit = mostCompletions) {
      const declared = services.commands
        .find((one) => one.name === command)
        ?.arguments.find((one) => one.name === argument)
      if (declared === undefined) return []
      const { language } = await preferencesOf(
        { asker, ...(platformLanguage && { platformLanguage }) },
        {},
        services,
      )
      const messages = services.catalogues.get(language.value)
      const { knowledge, places } = services
      if (declared.kind === 'digest') return completeDigests(asker, prefix, language.value, services, limit)
      return completeArgument(declared, prefix, language.value, messages, knowledge, places, limit)
    },
  }
}

/** What is known of a question so far: enough to say in the reader's language what is wrong with it. */
interface Progress {
  messages: Messages
  /** IANA zone of the answer's clock line. */
  zone: string
  question: Question
  isPrivate: boolean
}

async function answer(
  request: Request,
  services: Services,
  catalogues: readonly Messages[],
): Promise<Answer> {
  const messages = services.catalogues.get(services.defaults.language) ?? catalogues[0]!
  const progress: Progress = {
    messages,
    zone: services.defaults.zone === 'local' ? 'UTC' : services.defaults.zone,
    question: { command: '', values: {}, language: messages.language, now: services.now(), revision: 0 },
    isPrivate: request.values?.private === 'yes',
  }
  const close = (reply: Parameters<typeof seal>[0], status: Answer['status']): Answer =>
    seal(reply, progress.question, progress.messages, status, progress.isPrivate)
  try {
    const reply = await run(request, services, catalogues, progress)
    const answered = close(reply, 'answered')
    if (reply.cited !== undefined) await services.answers.keep(request.asker, answered)
    return answered
  } catch (cause) {
    if (cause instanceof UserError) {
      return close(replyToUserError(cause, progress.messages, progress.zone), 'refused')
    }
    const id = randomUUID().slice(0, 8)
    services.onFault(id, cause)
    return close(replyToFault(id, progress.messages, progress.zone), 'failed')
  }
}

/** Parses and runs a question; notes on the way what an answer to a faulty one needs. */
async function run(
  request: Request,
  services: Services,
  catalogues: readonly Messages[],
  progress: Progress,
) {
  const preferences = await preferencesOf(request, request.values ?? {}, services)
  progress.messages = services.catalogues.get(preferences.language.value) ?? progress.messages
  progress.question = { ...progress.question, language: progress.messages.language }
  progress.isPrivate = preferences.private.value
  if (request.language !== undefined && !services.catalogues.has(request.language)) {
    const languages = [...services.catalogues.keys()].join(', ')
    throw new UserError('unknown-language', { language: request.language, languages })
  }
  const preferred = parseZone(preferences.zone.value)
  if (preferred === undefined) throw new UserError('unknown-zone', { zone: preferences.zone.value })
  if (preferred !== 'local') progress.zone = preferred
  const { command, values } = findCommand(request, services.commands, catalogues)
  const revision = await services.corpus.revision()
  progress.question = { ...progress.question, command: command.name, values, revision }
  if (values.private !== undefined) progress.isPrivate = values.private === 'yes'
  if (command.admins === true && !request.asker.admin) throw new UserError('admins-only')
  const parsed = await parseArguments(command, values, services.knowledge, services.places, catalogues)
  const zone = typeof parsed.zone === 'string' ? parsed.zone : preferred
  return command.run(parsed, contextOf(request, services, preferences, zone, progress))
}

function contextOf(
  { asker, mayPost }: Request,
  services: Services,
  preferences: ResolvedPreferences,
  zone: string,
  { messages, question }: Progress,
): CommandContext {
  const { defaults, catalogues, commands, knowledge, corpus, places, people, answers, digests } = services
  const { zoneData, staleDays, archiveDays } = services
  return {
    now: question.now,
    zoneData,
    language: messages.language,
    messages,
    zone,
    defaultZone: defaults.zone === 'local' ? 'UTC' : defaults.zone,
    messagesFor: (language) => catalogues.get(language) ?? messages,
    preferences,
    asker,
    mayPost: mayPost ?? (async () => 'unknown'),
    commands,
    knowledge,
    corpus,
    places,
    people,
    answers,
    digests,
    staleDays,
    archiveDays,
  }
}

function preferencesOf(
  { asker, language, zone, platformLanguage }: Request,
  values: Values,
  { people, defaults, catalogues }: Services,
): Promise<ResolvedPreferences> {
  const isPrivate = values.private === undefined ? undefined : values.private === 'yes'
  return resolvePreferences(
    asker,
    { language, zone, private: isPrivate, platformLanguage },
    people,
    defaults,
    (code) => catalogues.has(code),
  )
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
