import type { Speaker, SpeakerKind } from '../../model/index.ts'
import type { Parse } from '../events/parse.ts'
import type { Span } from './attribution.ts'
import { findAttributions } from './attributions.ts'
import { sayingWords } from './saying-words.ts'
import { hasVerb } from './source-before.ts'
import { namedKind } from './source-kind.ts'
import { runAt } from './word-runs.ts'

// In lines: what stands above a bulletin's text.
const longestHead = 6

// In tokens: "The Norwegian", "Darfur Relief Network".
const nameReach = 3

/** Whose bulletin a text is that bears its maker and its sort at its head: "MINUSCA – weekly bulletin"; undefined for others. */
export function letterhead(parses: readonly Parse[]): Speaker | undefined {
  const first = parses.findIndex(({ sentence }) => sentence.kind === 'body')
  const lines = parses
    .slice(0, Math.min(first < 0 ? parses.length : first, longestHead))
    // A headline tells something: "UN mission leaves Kidal".
    .filter((line) => !tellsDeed(line))
  if (!lines.some((line) => documentIn(line) !== undefined)) return undefined
  for (const line of lines) {
    const kind = maker(line)
    if (kind !== undefined) return { kind, text: '' }
  }
  const kind = issuerInLead(parses[first])
  return kind === undefined ? undefined : { kind, text: '' }
}

/** "(Adré, 15 October) – … , the Darfur Monitor said today": a release names in its first sentence who puts it out. */
function issuerInLead(lead: Parse | undefined): SpeakerKind | undefined {
  if (lead === undefined) return undefined
  const said = findAttributions(lead).find(({ pronoun, verb }) => !pronoun && verb !== undefined)
  const found = said === undefined ? undefined : namedKind(lead, { from: said.nameFrom, to: said.nameTo })
  return found?.office === false && issuers.has(found.kind) ? found.kind : undefined
}

const issuers: ReadonlySet<SpeakerKind> = new Set(['un', 'ngo', 'military', 'government', 'armed-group'])

/** Whether a line has a verb beside what it may call itself, which may look like one: "Weekly note", "Press release". */
function tellsDeed(line: Parse): boolean {
  const own = documentIn(line)
  return own === undefined
    ? hasVerb(line, 0, line.tokens.length)
    : hasVerb(line, 0, own.from) || hasVerb(line, own.to, line.tokens.length)
}

/** "SITUATION REPORT No. 9", "– Press release": a sort of document, and no more words that it could be about. */
function documentIn({ tokens, language }: Parse): Span | undefined {
  for (let at = 0; at < tokens.length; at += 1) {
    const length = runAt(tokens, at, sayingWords(language).documents, language)
    const next = tokens[at + length]
    if (length > 0 && (next === undefined || next.kind !== 'word' || next.capital || next.time >= 0))
      return { from: at, to: at + length }
  }
  return undefined
}

function maker(line: Parse): SpeakerKind | undefined {
  // "MINUSCA – weekly bulletin": the name ends before what the document is.
  const mark = line.tokens.findIndex(({ kind, key }) => kind === 'mark' && key !== "'")
  const ends = [mark < 0 ? undefined : mark, documentIn(line)?.from]
    .filter((end) => end !== undefined)
    .filter((end) => end > 0)
  const found = namedKind(line, { from: 0, to: Math.min(line.tokens.length, ...ends) })
  if (found === undefined || found.office || found.at > nameReach) return undefined
  return found.kind === 'un' || found.kind === 'ngo' ? found.kind : undefined
}
