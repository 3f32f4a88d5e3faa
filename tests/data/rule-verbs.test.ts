import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const languages = join(import.meta.dirname, '../../data/languages')

/** Verbs that patterns name ("<take|seize>") and that verbs.json has no forms of: such a rule never matches. */
function formless(language: string): readonly string[] {
  const folder = join(languages, language, 'claims')
  const verbs = JSON.parse(readFileSync(join(folder, 'verbs.json'), 'utf8')) as Record<string, unknown>
  const files = readdirSync(folder).filter((name) => name.startsWith('events-'))
  const rules = files.flatMap(
    (name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as readonly { readonly pattern: string }[],
  )
  const named = rules.flatMap(({ pattern }) =>
    [...pattern.matchAll(/<([^>]*)>/gu)].flatMap((one) => one[1]!.split('|')),
  )
  return [...new Set(named)].filter((verb) => !(verb in verbs)).sort()
}

/** Small words that a form of some verb looks like: "pendant" is no hanging, "contre" no thwarting. */
const small = {
  fr: [
    'contre',
    'pendant',
    'durant',
    'maintenant',
    'devant',
    'sauf',
    'outre',
    'vers',
    'sous',
    'selon',
    'avant',
  ],
  en: ['during', 'against', 'over', 'under', 'despite', 'since', 'while', 'until', 'about', 'past'],
}

describe('rules of events', () => {
  test.each(['en', 'fr'])('name only verbs whose forms are known: %s', (language) => {
    expect(formless(language)).toEqual([])
  })

  test.each(['en', 'fr'] as const)('take no small word for a verb: %s', (language) => {
    const verbs = JSON.parse(readFileSync(join(languages, language, 'claims/verbs.json'), 'utf8')) as Record<
      string,
      Readonly<Record<string, unknown>>
    >
    const forms = Object.values(verbs).flatMap((entry) =>
      Object.values(entry).flatMap((list) => (typeof list === 'string' ? list.split('|') : [])),
    )
    expect(small[language].filter((word) => forms.includes(word))).toEqual([])
  })
})
