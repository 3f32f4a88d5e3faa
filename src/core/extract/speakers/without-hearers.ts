import { rareClass } from '../claims/rare-class.ts'
import type { Parse } from '../events/parse.ts'
import type { Attribution } from './attribution.ts'

const quotes = /^[«“”"»]$/u

/**
 * A sentence without those who were only told of it ("told Reuters", « a déclaré à l'AFP »), and without those who tell
 * of others in words that are quoted ("'The militia bombed the town', a source in the army said, meaning X").
 */
export function withoutHearers(parse: Parse, attributions: readonly Attribution[]): Parse {
  const saying = attributions.filter(({ verb, label }) => verb !== undefined && label !== true)
  if (saying.length === 0) return parse
  const quoting = saying.filter((one) => isOfOthers(parse, one))
  const end = quoting.at(-1)?.to ?? parse.tokens.length
  const behind = parse.tokens.slice(end).some(({ key }) => quotes.test(key)) ? parse.tokens.length : end
  const phrases = parse.phrases.filter(({ from, to, type }) => {
    if (from >= behind) return false
    const own = saying.find((one) => from >= one.from && to <= one.to)
    if (own === undefined || type === 'place' || own.pronoun) return true
    return from < own.nameTo && to > own.nameFrom && !quoting.includes(own)
  })
  if (phrases.length === parse.phrases.length) return parse
  const left = new Set(phrases)
  const phraseAt = parse.phraseAt.map((one) => (one !== undefined && left.has(one) ? one : undefined))
  return { ...parse, phrases, phraseAt }
}

/** Whether what somebody says stands before him, is quoted, and speaks of nobody as "we". */
function isOfOthers({ tokens, language }: Parse, { from, coversFrom }: Attribution): boolean {
  const said = tokens.slice(Math.min(coversFrom, from), from)
  return (
    said.some(({ key }) => quotes.test(key)) &&
    !said.some(({ key, rare }) => (rare & rareClass.first) !== 0 || language.is('first', key))
  )
}
