import { wordClass } from '../claims/word-class.ts'
import type { Parse } from '../events/parse.ts'
import type { Span } from './attribution.ts'
import { kindWords } from './kind-words.ts'
import { sayingWords } from './saying-words.ts'
import { hasVerb } from './source-before.ts'
import { runAt } from './word-runs.ts'

/** "Bulama Goni, chairman of the local council": words between commas that add who it is. */
export function appositionAfter(parse: Parse, from: number): Span | undefined {
  const { tokens, language } = parse
  let start = from
  // "the Observatory (SOHR), a monitoring group", "Moussa, 34, a bricklayer"
  while (tokens[start]?.aside === true) start += 1
  if (tokens[start]?.key !== ',') return undefined
  start += 1
  if (tokens[start]?.kind === 'number' && tokens[start + 1]?.key === ',') start += 2
  if (tokens[start]?.kind === 'number' && language.is('years of age', tokens[start + 1]?.key ?? '')) {
    const close = tokens.findIndex((token, i) => i > start && token.key === ',')
    if (close > 0 && close - start <= 4) start = close + 1
  }
  // "Radio X, citing a nurse": whom it relays is no part of its name.
  if (runAt(tokens, start, sayingWords(language).citing, language) > 0) return undefined
  const relative = ((tokens[start]?.classes ?? 0) & wordClass.subjectRelatives) !== 0
  let end = start
  while (end < tokens.length && !(tokens[end]!.kind === 'mark' && !/^['’-]$/u.test(tokens[end]!.text)))
    end += 1
  if (end === start) return undefined
  if (language.is('whose', tokens[start]?.key ?? '')) return unitOf(parse, start + 1, end)
  // "…, who runs the hospital": of the relative clause the first noun tells; not "…, who accuses the rebels".
  if (relative) return saysMore(parse, start + 1) ? undefined : { from: start + 1, to: end }
  // « juge », « porte-parole », "guard": the noun may look like a verb.
  const noun = (tokens[start]!.classes & wordClass.determiners) !== 0 ? start + 1 : start
  if (noun >= end) return undefined
  const after = noun + (kindWords(language).find(tokens, noun, end)?.length ?? 0)
  return hasVerb(parse, after, end) && !hasRelative(parse, start, end) ? undefined : { from: start, to: end }
}

/**
 * "…, whose platoon holds the station", « dont la compagnie … »: of whose men somebody is tells what he is; that "his
 * brother is a soldier" tells nothing of him.
 */
function unitOf({ tokens, phraseAt, language }: Parse, from: number, to: number): Span | undefined {
  const noun = phraseAt[from]?.head ?? from
  if (language.is('own units', tokens[noun]?.key ?? '')) return { from, to }
  return phraseAt[noun]?.person?.kind === 'civilians' ? undefined : { from, to }
}

function saysMore({ tokens, language }: Parse, at: number): boolean {
  const { verbs } = sayingWords(language)
  return tokens
    .slice(at, at + 2)
    .some((token) => language.forms(token).some((form) => form.tag !== 'inf' && verbs.has(form.lemma)))
}

function hasRelative({ tokens }: Parse, from: number, to: number): boolean {
  return tokens.slice(from + 1, to).some((token) => (token.classes & wordClass.subjectRelatives) !== 0)
}
