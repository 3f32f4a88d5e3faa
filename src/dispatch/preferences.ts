import type { Asker, PeopleStore, PreferenceOrigin, ResolvedPreferences } from '../command.ts'

/** What holds when nobody has set anything. */
export interface Defaults {
  readonly language: string
  readonly zone: string
}

/** What this one question asks for. */
export interface Asked {
  readonly language: string | undefined
  readonly zone: string | undefined
  readonly private: boolean | undefined
  /** BCP 47, as the platform tells it. */
  readonly platformLanguage: string | undefined
}

/**
 * Language and zone for one reader: asked, else the person's setting, else the chat's, else the platform's locale,
 * else the operator's. A locale we do not speak is passed over.
 */
export async function resolvePreferences(
  asker: Asker,
  asked: Asked,
  people: PeopleStore,
  defaults: Defaults,
  speaks: (language: string) => boolean,
): Promise<ResolvedPreferences> {
  const [person, chat] = await Promise.all([people.get('person', asker), people.get('chat', asker)])
  const locale = asked.platformLanguage?.split('-')[0]?.toLowerCase()
  return {
    language: first(
      [asked.language, 'asked'],
      [person.language, 'person'],
      [chat.language, 'chat'],
      [locale !== undefined && speaks(locale) ? locale : undefined, 'platform'],
      [defaults.language, 'operator'],
    ),
    zone: first(
      [asked.zone, 'asked'],
      [person.zone, 'person'],
      [chat.zone, 'chat'],
      [defaults.zone, 'operator'],
    ),
    private: first(
      [asked.private, 'asked'],
      [person.private, 'person'],
      [chat.private, 'chat'],
      [false, 'default'],
    ),
  }
}

function first<Value>(...options: readonly (readonly [Value | undefined, PreferenceOrigin])[]): {
  readonly value: Value
  readonly origin: PreferenceOrigin
} {
  for (const [value, origin] of options) if (value !== undefined) return { value, origin }
  throw new Error('the last option is always given')
}
