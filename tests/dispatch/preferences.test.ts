import { describe, expect, it } from 'vitest'
import type { Asker, PeopleStore, Settings } from '../../src/command.ts'
import { resolvePreferences } from '../../src/dispatch/preferences.ts'

const asker: Asker = { platform: 'console', person: 'p', chat: 'c', admin: false }
const people = (person: Settings, chat: Settings): PeopleStore => ({
  get: async (scope) => (scope === 'person' ? person : chat),
  set: async () => undefined,
  forget: async () => 0,
})
const resolve = (person: Settings, chat: Settings, platformLanguage?: string, language?: string) =>
  resolvePreferences(
    asker,
    { language, zone: undefined, private: undefined, platformLanguage },
    people(person, chat),
    { language: 'en', zone: 'Asia/Jerusalem' },
    (code) => code === 'en' || code === 'fr',
  )

describe('resolvePreferences', () => {
  it('goes from the question to the person, the chat, the platform and the operator', async () => {
    expect((await resolve({ language: 'en' }, { language: 'fr' }, 'fr', 'fr')).language).toEqual({
      value: 'fr',
      origin: 'asked',
    })
    expect((await resolve({ language: 'fr' }, { language: 'en' })).language).toEqual({
      value: 'fr',
      origin: 'person',
    })
    expect((await resolve({}, { language: 'fr' }, 'en-US')).language).toEqual({ value: 'fr', origin: 'chat' })
    expect((await resolve({}, {}, 'fr-CA')).language).toEqual({ value: 'fr', origin: 'platform' })
    expect((await resolve({}, {})).language).toEqual({ value: 'en', origin: 'operator' })
  })

  it('passes over a locale that is not spoken here', async () => {
    expect((await resolve({}, {}, 'de')).language).toEqual({ value: 'en', origin: 'operator' })
  })
})
