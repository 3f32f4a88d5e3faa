import type { SpeakerKind } from '../../model/index.ts'
import { wordClass } from '../claims/word-class.ts'
import type { Parse } from '../events/parse.ts'
import type { Span } from './attribution.ts'
import { reporter } from './find-speaker.ts'
import { type DocumentSort, documentIn } from './head-document.ts'
import { fieldsOf } from './head-fields.ts'
import { sayingWords } from './saying-words.ts'
import { hasVerb } from './source-before.ts'
import { type NamedKind, namedKind } from './source-kind.ts'

// In tokens: "Northern Rivers Health Charity"; longer ones are titles.
const longestName = 6

/** Whoever puts out releases. */
export const issuers: ReadonlySet<SpeakerKind> = new Set([
  'un',
  'ngo',
  'military',
  'government',
  'armed-group',
])

/**
 * Who puts out a document under a name that says by its words what it is ("Ministry of Defence", "Larkspur Risk
 * Consulting"), or says nothing: then releases, notes on a situation and what speaks of "our teams" are an association's.
 */
export function ofItsName(
  lines: readonly Parse[],
  parses: readonly Parse[],
  sort: DocumentSort | undefined,
): SpeakerKind | undefined {
  let named = false
  for (const [i, line] of lines.entries()) {
    const own = documentIn(line)
    // Below the first line a name without its sort beside it is a title.
    const isHead = i === 0 || sort === 'release' || own !== undefined
    for (const field of fieldsOf(line)) {
      // "Flash Update No. 3"; a firm may be called "Kestrel Advisory".
      const isSort = own !== undefined && own.from <= field.from && own.to > field.from
      if (isSort || !isName(line, field)) continue
      const found = kindOfName(line, field)
      const party = line.phraseAt[field.from]
      const isParty = party?.actor !== undefined && party.from === field.from && party.to === field.to
      if (!isHead && !isParty) continue
      const { firms, papers } = sayingWords(line.language)
      const words = line.tokens.slice(field.from, field.to)
      if (found?.kind === 'media' || words.some(({ key }) => papers.has(key))) return reporter.kind
      const isKnown = found !== undefined && !found.office && (isParty || !parties.has(found.kind))
      if (isKnown && makers.has(found.kind)) return found.kind
      if (words.some(({ key }) => firms.has(key))) return 'expert'
      named = true
    }
  }
  if (named && (sort === 'release' || sort === 'situation')) return 'ngo'
  return (named || sort === 'release') && speaksOfItself(parses) ? 'ngo' : undefined
}

/** "Plateforme sûreté des ONG" is not the armed Plateforme: a word for an association goes before a party's name. */
function kindOfName(line: Parse, field: Span): NamedKind | undefined {
  for (let at = field.from; at < field.to; at += 1) {
    const found = namedKind(line, { from: at, to: field.to })
    if (found?.kind === 'ngo' && !found.office) return found
  }
  return namedKind(line, field)
}

const parties: ReadonlySet<SpeakerKind> = new Set(['military', 'armed-group'])

const makers: ReadonlySet<SpeakerKind> = new Set([...issuers, 'medical', 'expert'])

/** Whether a field is a name and nothing else: words with capitals, and no place alone. */
function isName(line: Parse, { from, to }: Span): boolean {
  const { tokens, language, phraseAt } = line
  if (to - from > longestName || to - from < 2) return false
  const words = tokens.slice(from, to)
  if (words.some(({ kind, time }) => kind !== 'word' || time >= 0)) return false
  // "Insecurity in Cabo Delgado" is what it is about.
  if (words.some((_, i) => phraseAt[from + i]?.type === 'place')) return false
  // "Forces armées maliennes": a party that is known need not have capitals.
  const actor = phraseAt[from]
  if (actor?.actor !== undefined && actor.from === from && actor.to === to) return true
  // "Hands Across the Delta" begins like a deed; "Gunmen Seize Fort" is one.
  if (hasVerb(line, from + 1, to)) return false
  return words.every(
    (word) => word.capital || (word.classes & nameJoints) !== 0 || language.is('determiners', word.key),
  )
}

const nameJoints = wordClass.prepositions | wordClass.and

/** Whether a text says "we" of itself outside of quotations. */
export function speaksOfItself(parses: readonly Parse[]): boolean {
  return parses.some(({ sentence, tokens, language }) => {
    if (sentence.kind !== 'body' || /[«»“”"]/u.test(sentence.text)) return false
    const { ownPeople } = sayingWords(language)
    return tokens.some(({ key }) => ownPeople.has(key))
  })
}
