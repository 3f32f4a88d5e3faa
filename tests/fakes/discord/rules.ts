/** What Discord refuses, as its error bodies say it. Undefined: fine. */
export interface Refusal {
  readonly status: number
  readonly code: number
  readonly message: string
}

type Json = Readonly<Record<string, unknown>>

const invalid = (message: string): Refusal => ({
  status: 400,
  code: 50035,
  message: `Invalid Form Body: ${message}`,
})

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null
const length = (value: unknown): number => (typeof value === 'string' ? value.length : -1)
const within = (value: unknown, least: number, most: number): boolean =>
  length(value) >= least && length(value) <= most

const suppressEmbeds = 4
const ephemeral = 64

/** Source: https://discord.com/developers/docs/resources/message#create-message */
export function refuseMessage(body: unknown, files: number, editing = false): Refusal | undefined {
  if (!isObject(body)) return invalid('no object')
  const { content = '', components = [], flags = 0, allowed_mentions: mentions } = body
  if (length(content) > 2000)
    return invalid('content[BASE_TYPE_MAX_LENGTH]: Must be 2000 or fewer in length.')
  if (content === '' && files === 0)
    return { status: 400, code: 50006, message: 'Cannot send an empty message' }
  // A rule of this project's: nobody is ever pinged.
  if (!isObject(mentions) || !Array.isArray(mentions.parse) || mentions.parse.length > 0) {
    return invalid('allowed_mentions must be { parse: [] }')
  }
  const known = editing ? suppressEmbeds : suppressEmbeds | ephemeral
  if (typeof flags !== 'number' || (flags & ~known) !== 0) return invalid('flags')
  return refuseComponents(components)
}

/** Source: https://discord.com/developers/docs/components/reference */
function refuseComponents(rows: unknown): Refusal | undefined {
  if (!Array.isArray(rows) || rows.length > 5) return invalid('components: at most 5 rows')
  const ids = new Set<unknown>()
  for (const row of rows) {
    const buttons: unknown = row?.type === 1 ? row.components : undefined
    if (!Array.isArray(buttons) || buttons.length < 1 || buttons.length > 5)
      return invalid('components: 1-5 buttons a row')
    for (const { type, style, label, custom_id: id } of buttons) {
      if (type !== 2 || ![1, 2, 3, 4].includes(style)) return invalid('components: no button')
      if (!within(label, 1, 80)) return invalid('label: 1-80')
      if (!within(id, 1, 100)) return invalid('custom_id: 1-100')
      if (ids.has(id)) return invalid('COMPONENT_CUSTOM_ID_DUPLICATED')
      ids.add(id)
    }
  }
  return undefined
}

/** Source: https://discord.com/developers/docs/interactions/receiving-and-responding (flags of a deferred answer) */
export function refuseDefer(data: unknown): Refusal | undefined {
  const flags = isObject(data) ? (data.flags ?? 0) : 0
  return flags === 0 || flags === ephemeral ? undefined : invalid('flags of a deferred answer')
}

/** Source: https://discord.com/developers/docs/interactions/application-commands#autocomplete */
export function refuseChoices(data: unknown): Refusal | undefined {
  const choices = isObject(data) ? data.choices : undefined
  if (!Array.isArray(choices) || choices.length > 25) return invalid('choices: at most 25')
  const bad = choices.some(({ name, value }) => !within(name, 1, 100) || length(value) > 100)
  return bad ? invalid('choices: name 1-100, value at most 100') : undefined
}

const namePattern = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u
const isName = (name: unknown): boolean =>
  typeof name === 'string' && namePattern.test(name) && name === name.toLowerCase()

const locales = new Set(
  'id da de en-GB en-US es-ES es-419 fr hr it lt hu nl no pl pt-BR ro fi sv-SE vi tr cs el bg ru uk hi th zh-CN ja zh-TW ko'.split(
    ' ',
  ),
)

function refuseTexts(texts: unknown, isText: (text: unknown) => boolean): boolean {
  if (texts === undefined || texts === null) return false
  return !isObject(texts) || Object.entries(texts).some(([key, text]) => !locales.has(key) || !isText(text))
}

/** Source: https://discord.com/developers/docs/interactions/application-commands */
export function refuseCommands(commands: unknown): Refusal | undefined {
  if (!Array.isArray(commands) || commands.length > 100) return invalid('at most 100 commands')
  if (new Set(commands.map((one) => one.name)).size < commands.length)
    return invalid('APPLICATION_COMMANDS_DUPLICATE_NAME')
  for (const command of commands) {
    const refusal =
      refuseDescribed(command) ?? refusePermissions(command) ?? refuseTree(command.options ?? [])
    if (refusal !== undefined) return refusal
    if (longest(command) > 8000) return invalid('APPLICATION_COMMAND_TOO_LARGE')
  }
  return undefined
}

function refuseDescribed(entry: Json): Refusal | undefined {
  const isDescription = (text: unknown): boolean => within(text, 1, 100)
  if (!isName(entry.name) || refuseTexts(entry.name_localizations, isName))
    return invalid(`name of ${entry.name}`)
  if (!isDescription(entry.description) || refuseTexts(entry.description_localizations, isDescription)) {
    return invalid(`description of ${entry.name}`)
  }
  return undefined
}

/** Source: the same page (default_member_permissions, integration_types and contexts) */
function refusePermissions({ default_member_permissions: needed, contexts, integration_types: types }: Json) {
  if (needed !== undefined && needed !== null && !/^\d+$/u.test(String(needed)))
    return invalid('default_member_permissions')
  const known = (list: unknown, most: number): boolean =>
    Array.isArray(list) &&
    list.length > 0 &&
    list.every((one) => Number.isInteger(one) && one >= 0 && one <= most)
  return known(contexts, 2) && known(types, 1) ? undefined : invalid('contexts or integration_types')
}

/** Options, or subcommands with options of their own; never both. */
function refuseTree(options: unknown): Refusal | undefined {
  if (!Array.isArray(options) || !options.some((one) => one.type === 1)) return refuseOptions(options)
  if (options.length > 25 || !options.every((one) => one.type === 1))
    return invalid('subcommands and options do not mix')
  if (new Set(options.map((one) => one.name)).size < options.length) return invalid('subcommands of one name')
  for (const one of options) {
    if ('required' in one || 'choices' in one) return invalid('a subcommand is no option')
    const refusal = refuseDescribed(one) ?? refuseOptions(one.options ?? [])
    if (refusal !== undefined) return refusal
  }
  return undefined
}

function refuseOptions(options: unknown): Refusal | undefined {
  if (!Array.isArray(options) || options.length > 25) return invalid('at most 25 options')
  let optional = false
  for (const option of options) {
    const refusal = refuseDescribed(option)
    if (refusal !== undefined) return refusal
    if (![3, 4, 5, 10].includes(option.type)) return invalid('option type')
    if (option.required === true && optional) return invalid('APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID')
    optional ||= option.required !== true
    if (option.choices !== undefined) {
      if (option.autocomplete === true) return invalid('choices and autocomplete')
      const refused = refuseChoices({ choices: option.choices })
      if (refused !== undefined) return refused
    }
  }
  return undefined
}

/** Characters of a command, by its longest localisation. */
function longest(entry: Json): number {
  const sizes = (key: string): number =>
    Math.max(
      length(entry[key]),
      ...Object.values((entry[`${key}_localizations`] ?? {}) as Json).map((text) => length(text)),
    )
  const values = Array.isArray(entry.choices)
    ? entry.choices.reduce((sum, { name, value }) => sum + length(name) + Math.max(0, length(value)), 0)
    : 0
  const options = Array.isArray(entry.options)
    ? entry.options.reduce((sum, one) => sum + longest(one as Json), 0)
    : 0
  return sizes('name') + sizes('description') + values + options
}
