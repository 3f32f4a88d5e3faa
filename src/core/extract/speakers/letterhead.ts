import type { SpeakerKind } from '../../model/index.ts'
import type { Parse } from '../events/parse.ts'
import { findAttributions } from './attributions.ts'
import { documentIn, sortOf } from './head-document.ts'
import { issuers, ofItsName } from './head-name.ts'
import { hasVerb } from './source-before.ts'
import { namedKind } from './source-kind.ts'

// In lines: what stands above a bulletin's text.
const longestHead = 6

// In tokens: "The Norwegian", "Darfur Relief Network".
const nameReach = 3

/** A page that says what sort of document it is: who put it out, undefined where its head does not tell. */
export interface Letterhead {
  readonly kind: SpeakerKind | undefined
  /** Whether a body that everybody knows is named, and not only a name that sounds like one. */
  readonly isSure: boolean
}

/**
 * Whose bulletin a text is that bears its maker and its sort at its head: "MINUSCA – weekly bulletin"; undefined for
 * others.
 * @param head the lines of the page's head, with what is no part of the article
 */
export function letterhead(parses: readonly Parse[], head: readonly string[]): Letterhead | undefined {
  const first = parses.findIndex(({ sentence }) => sentence.kind === 'body')
  const lines = parses
    .slice(0, Math.min(first < 0 ? parses.length : first, longestHead))
    // A headline tells something: "UN mission leaves Kidal".
    .filter((line) => !tellsDeed(line))
  const language = parses[0]?.language
  if (language === undefined) return undefined
  const sort = sortOf(head, language)
  if (sort === undefined && !lines.some((line) => documentIn(line) !== undefined)) return undefined
  for (const line of lines) {
    const kind = maker(line)
    if (kind !== undefined) return { kind, isSure: true }
  }
  const issuer = issuerInLead(parses[first])
  return issuer === undefined
    ? { kind: ofItsName(lines, parses, sort), isSure: false }
    : { kind: issuer, isSure: true }
}

/** "(Adré, 15 October) – … , the Darfur Monitor said today": a release names in its first sentence who puts it out. */
function issuerInLead(lead: Parse | undefined): SpeakerKind | undefined {
  if (lead === undefined) return undefined
  const said = findAttributions(lead).find(({ pronoun, verb }) => !pronoun && verb !== undefined)
  const found = said === undefined ? undefined : namedKind(lead, { from: said.nameFrom, to: said.nameTo })
  return found?.office === false && issuers.has(found.kind) ? found.kind : undefined
}

/** Whether a line has a verb beside what it may call itself, which may look like one: "Weekly note", "Press release". */
function tellsDeed(line: Parse): boolean {
  const own = documentIn(line)
  return own === undefined
    ? hasVerb(line, 1, line.tokens.length)
    : hasVerb(line, 1, own.from) || hasVerb(line, own.to, line.tokens.length)
}

function maker(line: Parse): SpeakerKind | undefined {
  // "MINUSCA – weekly bulletin": the name ends before what the document is.
  const mark = line.tokens.findIndex(({ kind, key }) => kind === 'mark' && key !== "'")
  const ends = [mark < 0 ? undefined : mark, documentIn(line)?.from]
    .filter((end) => end !== undefined)
    .filter((end) => end > 0)
  const found = namedKind(line, { from: 0, to: Math.min(line.tokens.length, ...ends) })
  if (found === undefined || found.office || found.at > nameReach) return undefined
  // « Bulletin humanitaire »: what it is about, and nobody's name.
  if (line.language.is('relief adjectives', line.tokens[found.at]!.key)) return undefined
  return found.kind === 'un' || found.kind === 'ngo' ? found.kind : undefined
}
