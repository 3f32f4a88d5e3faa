import { readdirSync, readFileSync } from 'node:fs'
import type { LanguagePack } from '../../../../src/core/language/pack.ts'

/** A pack with the project's own time rules and nothing else. */
export function timesPack(language: string): LanguagePack {
  const folder = new URL(`../../../../data/languages/${language}/times/`, import.meta.url)
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'))
  const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'))
  return {
    language,
    claims: {},
    times: Object.fromEntries(files.map((name) => [name.slice(0, -5), read(name)])),
  }
}
