/** Fields that Discord fills in with these when they are not given; null, {} and [] always count as not given. */
const defaults: Readonly<Record<string, unknown>> = {
  type: 1,
  nsfw: false,
  required: false,
  autocomplete: false,
}

/** What a command consists of for people; ids, versions and what Discord adds by itself do not count. */
const fields = new Set([
  'autocomplete',
  'choices',
  'contexts',
  'default_member_permissions',
  'description',
  'description_localizations',
  'integration_types',
  'max_length',
  'max_value',
  'min_length',
  'min_value',
  'name',
  'name_localizations',
  'nsfw',
  'options',
  'required',
  'type',
  'value',
])

/** Fields that hold texts by locale. */
const maps = new Set(['name_localizations', 'description_localizations'])

/** Fields whose order means nothing. */
const sets = new Set(['contexts', 'integration_types'])

/** Commands as one text, the same for the same commands whichever side wrote them. */
export function canonicalCommands(commands: readonly unknown[]): string {
  return JSON.stringify(commands.map(canonical).sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1)))
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical)
  if (typeof value !== 'object' || value === null) return value
  const kept = Object.entries(value)
    .filter(([key, held]) => fields.has(key) && !isEmpty(held) && defaults[key] !== held)
    .map(([key, held]) => {
      if (maps.has(key)) return [key, Object.entries(held).sort()] as const
      return [key, sets.has(key) ? [...held].sort() : canonical(held)] as const
    })
  return Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1)))
}

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true
  return typeof value === 'object' && Object.keys(value).length === 0
}

function nameOf(command: unknown): string {
  return (command as { readonly name?: string }).name ?? ''
}
