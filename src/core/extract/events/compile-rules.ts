import { DataError } from '../../errors.ts'
import type { ClaimLanguage } from '../claims/claim-language.ts'
import { linkPattern } from './link-pattern.ts'
import { parseRules } from './parse-rules.ts'
import { type PatternWords, parsePattern } from './pattern.ts'
import type { CompiledRule } from './rule.ts'
import { wordSets } from './word-sets.ts'

const compiled = new WeakMap<ClaimLanguage, readonly CompiledRule[]>()

/** The rules of a language in the order of the files, compiled once. @throws {DataError} naming file and rule */
export function eventRules(language: ClaimLanguage): readonly CompiledRule[] {
  const known = compiled.get(language)
  if (known !== undefined) return known
  const sets = wordSets()
  const words = {
    classes: language.eventWords,
    contracted: language.field<PatternWords['contracted']>('contracted'),
  }
  const made = parseRules(language).map(({ file, rule }, order) => {
    try {
      const needed = (rule.needs ?? []).map((need) => need.split('|'))
      const start = linkPattern(parsePattern(rule.pattern, words), sets)
      return ofOneShape({ ...rule, order, needed, start })
    } catch (error) {
      throw new DataError(file, `rule ${rule.id}: ${(error as Error).message}`, { cause: error })
    }
  })
  compiled.set(language, made)
  return made
}

/** Every field is there, unset or not: rules of one shape are read several times as fast. */
function ofOneShape(rule: CompiledRule): CompiledRule {
  const all: Readonly<Record<keyof CompiledRule, unknown>> = {
    id: rule.id,
    event: rule.event,
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
    voice: rule.voice,
    continuing: rule.continuing,
    adds: rule.adds,
    again: rule.again,
    arrival: rule.arrival,
    start: rule.start,
    order: rule.order,
    needed: rule.needed,
  }
  return all as CompiledRule
}
