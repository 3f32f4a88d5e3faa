import { DataError } from '../../errors.ts'
import { eventCodes } from '../../model/index.ts'
import type { ClaimLanguage } from '../claims/claim-language.ts'
import { type EventRule, openEvents } from './rule.ts'

/** A rule as its file has it. */
export interface ParsedRule {
  /** Below the project's folder. */
  readonly file: string
  readonly rule: EventRule
}

/** The rules of a language in the order of the files, read anew. @throws {DataError} naming file and rule */
export function parseRules(language: ClaimLanguage): readonly ParsedRule[] {
  const seen = new Set<string>()
  return language.eventRules().flatMap(([family, rules]) => {
    const file = `data/languages/${language.code}/claims/events-${family}.json`
    if (!Array.isArray(rules)) throw new DataError(file, 'no rules')
    return (rules as readonly EventRule[]).map((rule) => {
      const problem = problemOf(rule, seen)
      if (problem !== undefined) throw new DataError(file, `rule ${rule.id}: ${problem}`)
      seen.add(rule.id)
      return { file, rule }
    })
  })
}

function problemOf(rule: EventRule, seen: ReadonlySet<string>): string | undefined {
  if (typeof rule.id !== 'string' || typeof rule.pattern !== 'string') return 'needs id and pattern'
  if (seen.has(rule.id)) return 'its id is taken'
  if (!Array.isArray(rule.examples) || rule.examples.length === 0) return 'has no example'
  const codes: readonly string[] = [...eventCodes, ...openEvents]
  return codes.includes(rule.event) ? undefined : `unknown event ${rule.event}`
}
