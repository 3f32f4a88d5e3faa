import { Command, CommanderError } from 'commander'
import { ConfigError } from '../config.ts'
import type { Messages } from '../core/index.ts'
import { createLog } from '../log.ts'
import { type Part, parts } from './parts.ts'
import { reportError, type Status, status } from './report-error.ts'
import { prepare, readCatalogues, type Setup } from './setup.ts'
import { ownShell, type Shell } from './shell.ts'

/** Runs one command line and returns the exit status. Each subcommand's parts are loaded when it is used. */
export async function run(args: readonly string[], shell: Shell = ownShell): Promise<Status> {
  const catalogues = readCatalogues()
  let messages = catalogues.get('en')!
  let log = createLog('info', [], shell.log)
  try {
    const setup = prepare(catalogues, shell)
    messages = setup.messages
    log = setup.log
    shell.watchFaults(messages, log)
    return await parse(args, setup)
  } catch (error) {
    return reportError(error, messages, log, shell.stderr)
  }
}

async function parse(args: readonly string[], setup: Setup): Promise<Status> {
  let exit: Status = status.answered
  const program = describeProgram(setup, (end) => {
    exit = end
  })
  try {
    await program.parseAsync(args, { from: 'user' })
    return exit
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    if (error.exitCode === 0) return status.answered
    setup.shell.stderr.write(`${explain(error, args, setup.messages)}\n`)
    return status.refused
  }
}

type Ended = (exit: Status) => void

function describeProgram(setup: Setup, ended: Ended): Command {
  const { messages } = setup
  const program = speak(new Command('sitrep'), setup).description(messages('cli.description'))
  const sub = (usage: string, key: string): Command =>
    speak(program.command(usage), setup).description(messages(`cli.${key}`))

  speak(program.command('start', { isDefault: true }), setup)
    .description(messages('cli.start'))
    .option('--only <parts...>', messages('cli.option.only'))
    .action(async ({ only = [] }: { only?: readonly string[] }) => {
      const { start } = await import('./start.ts')
      ended(await start(setup, parseParts(only)))
    })
  sub('ask <command...>', 'ask')
    .option('--json', messages('cli.option.json'))
    .option('--now <instant>', messages('cli.option.now'))
    .option('--language <code>', messages('cli.option.language'))
    .option('--zone <zone>', messages('cli.option.zone'))
    .action(async (words, options) =>
      ended(await (await import('./ask.ts')).ask(words.join(' '), options, setup)),
    )
  sub('ingest <paths...>', 'ingest')
    .option('--json', messages('cli.option.json'))
    .action(async (paths, options) =>
      ended(await (await import('./ingest.ts')).ingest(paths, options, setup)),
    )
  sub('extract [files...]', 'extract')
    .option('--jsonl', messages('cli.option.jsonl'))
    .option('--json', messages('cli.option.json'))
    .option('--published <date>', messages('cli.option.published'))
    .action(async (files, options) =>
      ended(await (await import('./extract.ts')).extract(files, options, setup)),
    )
  feedingCommands(program, setup, ended)
  markCommands(sub, setup, ended)
  const places = sub('places', 'places')
  speak(places.command('import <files...>'), setup)
    .description(messages('cli.places.import'))
    .option('--json', messages('cli.option.json'))
    .action(async (files, options) =>
      ended(await (await import('./places.ts')).importPlaces(files, options, setup)),
    )
  digestCommands(program, setup, ended)
  keepingCommands(sub, setup, ended)
  sub('register', 'register').action(async () => ended(await (await import('./register.ts')).register(setup)))
  return program
}

/** `--only discord,digests` or `--only discord digests`. */
function parseParts(given: readonly string[]): readonly Part[] {
  return given
    .flatMap((one) => one.split(','))
    .map((one) => {
      const part = parts.find((name) => name === one.trim().toLowerCase())
      if (part === undefined) throw new ConfigError('choice', '--only', one, parts)
      return part
    })
}

/** What brings articles in by itself, and what could not be brought in. */
function feedingCommands(program: Command, setup: Setup, ended: Ended): void {
  const { messages } = setup
  const group = (name: string): ((usage: string, key: string) => Command) => {
    const parent = speak(program.command(name), setup).description(messages(`cli.${name}`))
    return (usage, key) =>
      speak(parent.command(usage), setup)
        .description(messages(`cli.${name}.${key}`))
        .option('--json', messages('cli.option.json'))
  }
  const feeds = group('feeds')
  feeds('add <addresses...>', 'add')
    .option('--publisher <name>', messages('cli.option.publisher'))
    .action(async (urls, options) => ended(await (await import('./feeds.ts')).addFeeds(urls, options, setup)))
  feeds('remove <addresses...>', 'remove').action(async (urls, options) =>
    ended(await (await import('./feeds.ts')).removeFeeds(urls, options, setup)),
  )
  feeds('list', 'list').action(async (options) =>
    ended(await (await import('./feeds.ts')).listFeeds(options, setup)),
  )
  feeds('check [addresses...]', 'check').action(async (urls, options) =>
    ended(await (await import('./feeds.ts')).checkFeeds(urls, options, setup)),
  )
  const quarantine = group('quarantine')
  quarantine('list', 'list').action(async (options) =>
    ended(await (await import('./quarantine.ts')).listQuarantine(options, setup)),
  )
  quarantine('retry [ids...]', 'retry').action(async (ids, options) =>
    ended(await (await import('./quarantine.ts')).retryQuarantine(ids, options, setup)),
  )
}

/** What an operator sees of digests, and does. */
function digestCommands(program: Command, setup: Setup, ended: Ended): void {
  const { messages } = setup
  const parent = speak(program.command('digests'), setup).description(messages('cli.digests'))
  const sub = (usage: string, key: string): Command =>
    speak(parent.command(usage), setup)
      .description(messages(`cli.digests.${key}`))
      .option('--json', messages('cli.option.json'))
  sub('list', 'list').action(async (options) =>
    ended(await (await import('./digests.ts')).listDigests(options, setup)),
  )
  sub('why <id>', 'why').action(async (id, options) =>
    ended(await (await import('./digests.ts')).explainDigest(id, options, setup)),
  )
  sub('retry <id>', 'retry')
    .option('--date <date>', messages('cli.option.date'))
    .action(async (id, options) =>
      ended(await (await import('./digests.ts')).retryDigest(id, options, setup)),
    )
}

/** What keeps the store safe. */
function keepingCommands(sub: (usage: string, key: string) => Command, setup: Setup, ended: Ended): void {
  const { messages } = setup
  sub('verify', 'verify')
    .option('--json', messages('cli.option.json'))
    .action(async (options) => ended(await (await import('./verify.ts')).verify(options, setup)))
  sub('backup <file>', 'backup')
    .option('--json', messages('cli.option.json'))
    .action(async (file, options) => ended(await (await import('./backup.ts')).backup(file, options, setup)))
  sub('restore <file>', 'restore')
    .option('--json', messages('cli.option.json'))
    .action(async (file, options) =>
      ended(await (await import('./restore.ts')).restore(file, options, setup)),
    )
  sub('migrate-store', 'migrate-store')
    .requiredOption('--to <place>', messages('cli.option.to'))
    .option('--json', messages('cli.option.json'))
    .action(async (options) => ended(await (await import('./migrate-store.ts')).migrateStore(options, setup)))
}

/** What an operator notes of articles and places. Who takes something out of the answers says why. */
function markCommands(sub: (usage: string, key: string) => Command, setup: Setup, ended: Ended): void {
  const marks = { withdraw: 'withdrawn', correct: 'corrected', hold: 'held', release: 'released' } as const
  for (const [name, kind] of Object.entries(marks)) {
    const command = sub(`${name} <${kind === 'held' || kind === 'released' ? 'place-or-id' : 'id'}>`, name)
    const option = ['--reason <words>', setup.messages('cli.option.reason')] as const
    if (kind === 'released') command.option(...option)
    else command.requiredOption(...option)
    command
      .option('--json', setup.messages('cli.option.json'))
      .action(async (target, options) =>
        ended(await (await import('./mark.ts')).mark(kind, target, options, setup)),
      )
  }
}

/** Errors are thrown and said by us; help is in the operator's language, headings included. */
function speak(command: Command, { messages, shell }: Setup): Command {
  const titles: Readonly<Record<string, string>> = {
    'Usage:': messages('cli.help.usage'),
    'Arguments:': messages('cli.help.arguments'),
    'Options:': messages('cli.help.options'),
    'Commands:': messages('cli.help.commands'),
  }
  return command
    .exitOverride()
    .helpCommand(false)
    .helpOption('-h, --help', messages('cli.option.help'))
    .configureHelp({ styleTitle: (title) => titles[title] ?? title })
    .configureOutput({ writeOut: (words) => shell.stdout.write(words), writeErr: () => undefined })
}

/** Commander names what is wrong in quotes; its sentences are English only. */
function explain({ code, message }: CommanderError, args: readonly string[], messages: Messages): string {
  const named = /'([^']*)'/u.exec(message)?.[1] ?? ''
  const word = args.find((argument) => !argument.startsWith('-')) ?? ''
  switch (code) {
    case 'commander.unknownOption':
      return messages('cli.error.unknown-option', { option: named })
    case 'commander.missingArgument':
      return messages('cli.error.missing-argument', { argument: named })
    case 'commander.missingMandatoryOptionValue':
      return messages('cli.error.missing-option', { option: named })
    case 'commander.optionMissingArgument':
      return messages('cli.error.option-needs-value', { option: named })
    case 'commander.help':
      return messages('cli.error.missing-command', { command: word })
    case 'commander.unknownCommand':
      return messages('cli.error.unknown-command', { command: named })
    default:
      return messages('cli.error.unknown-command', { command: word || named })
  }
}
