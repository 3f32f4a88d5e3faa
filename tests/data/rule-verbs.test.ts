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

describe('rules of events', () => {
  test.each(['en', 'fr'])('name only verbs whose forms are known: %s', (language) => {
    expect(formless(language)).toEqual([])
  })
})
