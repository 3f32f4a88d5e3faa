import { wordClass } from '../claims/word-class.ts'
import type { Parse } from '../events/parse.ts'
import type { Attribution } from './attribution.ts'
import { sayingWords } from './saying-words.ts'
import { namedKind } from './source-kind.ts'
import { clauseEnd, clauseStart, nameEnd, phraseEnd } from './speaker-span.ts'
import { runAt } from './word-runs.ts'

/** "selon des témoins", "according to police", "citing a doctor", "quoted the mayor as saying". */
export function according(parse: Parse): readonly Attribution[] {
  const { tokens, language, classes } = parse
  // Only English has other words that bring a source.
  if (language.code !== 'en' && (classes & wordClass.opensSource) === 0) return []
  const words = sayingWords(language)
  const found: Attribution[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    if (tokens[at]!.glued) continue
    const opens = (tokens[at]!.classes & wordClass.opensSource) !== 0
    const cited = opens ? runAt(tokens, at, words.citing, language) : 0
    const length = opens ? Math.max(cited, runAt(tokens, at, words.according, language)) : 0
    const quoted = length === 0 ? quotedName(parse, at) : undefined
    if (length === 0 && quoted === undefined) continue
    // « D'âpres combats », not « d'après »: without their accents they are the same.
    if (tokens[at + length - 1]!.lower.startsWith('â')) continue
    // "de source militaire": the noun is a part of the name.
    const source = language.is('sources by their noun', tokens[at]!.key)
    if (language.is('learned from', tokens[at]!.key) && !isLearned(parse, at)) continue
    const nameFrom = quoted?.from ?? (source ? at + 1 : at + length)
    const joined = at > 0 && (tokens[at - 1]!.classes & wordClass.and) !== 0
    const nameTo = quoted?.to ?? nameEnd(parse, nameFrom, joined)
    if (nameTo <= nameFrom) continue
    // « en fin d'après-midi » is a time of the day.
    if (tokens[nameFrom]!.glued) continue
    // "80 per cent": a word that brings other things as well brings a source where it names one.
    const weak = language.is('weak sources', tokens[at]!.key)
    if (weak && namedKind(parse, { from: nameFrom, to: nameTo }) === undefined) continue
    const pronoun = isPronoun(parse, nameFrom, nameTo)
    const end = quoted?.end ?? nameTo
    const after = tokens[end]
    const first = clauseStart(parse, at)
    // "et selon des habitants des hommes de …": what follows up to the clause's end, and nothing before.
    const midway = after !== undefined && after.kind === 'word' && at > first && joined
    const front = quoted !== undefined && after !== undefined && after.kind === 'word'
    const phrase = parse.phrases.find((one) => one.from < nameTo && one.to > nameFrom)
    found.push({
      from: at,
      to: end,
      nameFrom,
      nameTo: pronoun ? nameFrom : nameTo,
      pronoun,
      coversFrom: midway || front ? end : first,
      coversTo: midway ? phraseEnd(parse, end) : clauseEnd(parse, end),
      ...(cited > 0 || quoted !== undefined || language.is('cited from', tokens[at]!.key)
        ? { cited: true }
        : {}),
      ...(phrase === undefined || pronoun ? {} : { phrase }),
    })
    at = Math.max(at, nameTo - 1)
  }
  return found
}

/** "quoted the governor as saying": the one between. */
function quotedName(parse: Parse, at: number): { from: number; to: number; end: number } | undefined {
  const { tokens, language } = parse
  if (!language.is('quoting a name', tokens[at]!.key)) return undefined
  // "was quoted by AFP as saying": who speaks stands before.
  if (((tokens[at + 1]?.classes ?? 0) & wordClass.by) !== 0) return undefined
  for (let i = at + 2; i < Math.min(tokens.length - 1, at + 16); i += 1) {
    if (language.is('as said', tokens[i]!.key) && language.is('saying', tokens[i + 1]!.key))
      return { from: at + 1, to: i, end: i + 2 }
    if (/^[.;:]$/u.test(tokens[i]!.key)) return undefined
  }
  return undefined
}

/** "a-t-on appris auprès de la gendarmerie": only where the words before tell that something was learned. */
function isLearned(parse: Parse, at: number): boolean {
  const { tokens, language } = parse
  const words = sayingWords(language)
  for (let i = Math.max(0, at - 6); i < at; i += 1) {
    if (language.forms(tokens[i]!).some((form) => words.verbs.has(form.lemma))) return true
  }
  return false
}

function isPronoun({ tokens, language }: Parse, from: number, to: number): boolean {
  if (to - from > 2) return false
  const people = String(language.speakers.people).split('|')
  return (
    people.includes(
      tokens
        .slice(from, to)
        .map((token) => token.key)
        .join(' '),
    ) ||
    (to - from === 1 && people.includes(tokens[from]!.key))
  )
}
