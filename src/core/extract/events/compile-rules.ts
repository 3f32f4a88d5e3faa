import { DataError } from '../../errors.ts'
import type { ClaimLanguage } from '../claims/claim-language.ts'
import { linkPattern } from './link-pattern.ts'
import { type ParsedRule, parseRules } from './parse-rules.ts'
import { type PatternWords, parsePattern } from './pattern.ts'
import type { CompiledRule } from './rule.ts'
import { wordSets } from './word-sets.ts'

/** The rules of a language, each named by its place in the order of the files. */
export interface EventRules {
  readonly count: number
  /** @throws {DataError} naming file and rule */
  at(order: number): CompiledRule
}

const compiled = new WeakMap<ClaimLanguage, EventRules>()

/**
 * The rules of a language, of which each is compiled when it is first to be tried. @throws {DataError} naming file and
 * rule
 */
export function eventRules(language: ClaimLanguage): EventRules {
  let rules = compiled.get(language)
  if (rules === undefined) {
    rules = rulesOf(language)
    compiled.set(language, rules)
  }
  return rules
}

function rulesOf(language: ClaimLanguage): EventRules {
  const parsed = language.keep('event-rules', () => parseRules(language).map(withoutExamples))
  const sets = wordSets()
  const words = {
    classes: language.eventWords,
    contracted: language.field<PatternWords['contracted']>('contracted'),
  }
  const made: (CompiledRule | undefined)[] = parsed.map(() => undefined)
  const compile = ({ file, rule }: ParsedRule, order: number): CompiledRule => {
    try {
      const needed = (rule.needs ?? []).map((need) => need.split('|'))
      const start = linkPattern(parsePattern(rule.pattern, words), sets)
      return ofOneShape({ ...rule, order, needed, start })
    } catch (error) {
      throw new DataError(file, `rule ${rule.id}: ${(error as Error).message}`, { cause: error })
    }
  }
  const at = (order: number): CompiledRule => {
    made[order] ??= compile(parsed[order]!, order)
    return made[order]
  }
  return { count: parsed.length, at }
}

/** Examples are for tests. */
const withoutExamples = ({ file, rule }: ParsedRule): ParsedRule => ({
  file,
  rule: { ...rule, examples: [] },
})

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
