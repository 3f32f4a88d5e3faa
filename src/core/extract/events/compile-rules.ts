import { DataError } from '../../errors.ts'
import { eventCodes } from '../../model/index.ts'
import type { ClaimLanguage } from '../claims/claim-language.ts'
import { linkPattern } from './link-pattern.ts'
import { parsePattern } from './pattern.ts'
import { type CompiledRule, type EventRule, openEvents } from './rule.ts'
import { wordSets } from './word-sets.ts'

const compiled = new WeakMap<ClaimLanguage, readonly CompiledRule[]>()

/** The rules of a language in the order of the files. @throws {DataError} naming file and rule */
export function eventRules(language: ClaimLanguage): readonly CompiledRule[] {
  const known = compiled.get(language)
  if (known !== undefined) return known
  const seen = new Set<string>()
  const sets = wordSets()
  const made = [...language.eventRules].flatMap(([family, rules]) => {
    const file = `data/languages/${language.code}/claims/events-${family}.json`
    if (!Array.isArray(rules)) throw new DataError(file, 'no rules')
    return (rules as readonly EventRule[]).map((rule) => {
      const problem = problemOf(rule, seen)
      if (problem !== undefined) throw new DataError(file, `rule ${rule.id}: ${problem}`)
      const order = seen.size
      seen.add(rule.id)
      try {
        const needed = (rule.needs ?? []).map((need) => need.split('|'))
        const start = linkPattern(parsePattern(rule.pattern, language.eventWords, language.code), sets)
        return ofOneShape({ ...rule, order, needed, start })
      } catch (error) {
        throw new DataError(file, `rule ${rule.id}: ${(error as Error).message}`, { cause: error })
      }
    })
  })
  compiled.set(language, made)
  return made
}

/** Every field is there, unset or not: rules of one shape are read several times as fast. */
function ofOneShape(rule: CompiledRule): CompiledRule {
  const all: Readonly<Record<keyof CompiledRule, unknown>> = {
    id: rule.id,
    event: rule.event,
    pattern: rule.pattern,
    agent: rule.agent,
    target: rule.target,
    supporter: rule.supporter,
    place: rule.place,
    destination: rule.destination,
    also: rule.also,
    object: rule.object,
    act: rule.act,
    measure: rule.measure,
    counted: rule.counted,
    stance: rule.stance,
    speaker: rule.speaker,
    needs: rule.needs,
    voice: rule.voice,
    continuing: rule.continuing,
    adds: rule.adds,
    again: rule.again,
    arrival: rule.arrival,
    examples: rule.examples,
    start: rule.start,
    order: rule.order,
    needed: rule.needed,
  }
  return all as CompiledRule
}

function problemOf(rule: EventRule, seen: ReadonlySet<string>): string | undefined {
  if (typeof rule.id !== 'string' || typeof rule.pattern !== 'string') return 'needs id and pattern'
  if (seen.has(rule.id)) return 'its id is taken'
  if (!Array.isArray(rule.examples) || rule.examples.length === 0) return 'has no example'
  const codes: readonly string[] = [...eventCodes, ...openEvents]
  return codes.includes(rule.event) ? undefined : `unknown event ${rule.event}`
}
