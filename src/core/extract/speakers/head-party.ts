import type { Actor } from '../../model/index.ts'
import { wordClass } from '../claims/word-class.ts'
import type { Parse } from '../events/parse.ts'
import { fieldsOf } from './head-fields.ts'
import { sayingWords } from './saying-words.ts'
import { hasVerb } from './source-before.ts'
import { runAt } from './word-runs.ts'

// In lines, from the top of a page.
const highest = 6

/** The party that a page's head names as its maker. */
export interface PartyNamed {
  readonly party: Actor
  /** Whether the head says that a document is this party's: "Statement by". */
  readonly isIssuer: boolean
}

/**
 * The party that a line of a page's head is nothing but the name of, or whose document it says it is: "The Baloch
 * Liberation Army", « Mouvement du 23 mars (M23) », "Statement by the Sudanese army".
 */
export function partyNamed(parses: readonly Parse[]): PartyNamed | undefined {
  for (const line of parses.slice(0, highest)) {
    const isBody = line.sentence.kind === 'body'
    // « Communiqué du FLA. Nous avons … »: a text may open with what it is.
    if (isBody && hasVerb(line, 1, line.tokens.length)) return undefined
    const issuer = issuerOf(line)
    if (isBody && issuer === undefined) return undefined
    if (issuer !== undefined) return { party: issuer, isIssuer: true }
    const party = nameAlone(line)
    if (party !== undefined) return { party, isIssuer: false }
  }
  return undefined
}

function nameAlone(line: Parse): Actor | undefined {
  for (const { from, to } of fieldsOf(line)) {
    const phrase = line.phraseAt[from]
    if (phrase?.actor === undefined || phrase.from !== from) continue
    if (phrase.to === to || line.tokens[phrase.to]?.text === '(') return phrase.actor
  }
  return undefined
}

// In tokens: « communiqué de presse officiel | du », "daily statement | by the".
const documentReach = 3

/** "Press statement of the Arakan Army, no. 4": the party right behind the word for a document. */
function issuerOf({ tokens, language, phrases }: Parse): Actor | undefined {
  const { documents } = sayingWords(language)
  const at = tokens.findIndex((_, i) => i < documentReach && runAt(tokens, i, documents, language) > 0)
  if (at < 0) return undefined
  const end = at + runAt(tokens, at, documents, language)
  const issuer = phrases.find(
    ({ actor, prepAt, from }) => actor !== undefined && Math.min(prepAt < 0 ? from : prepAt, from) >= end,
  )
  if (issuer?.actor === undefined) return undefined
  const { prep, from, to, det, actor } = issuer
  const led = prep === '' ? from : Math.min(from, issuer.prepAt)
  const isOwn = language.is('issued by', prep) || language.is('of', prep) || language.is('of', det)
  const isNear = led - end < documentReach && tokens.slice(end, led).every(({ kind }) => kind === 'word')
  const next = tokens[to]
  const ends =
    next === undefined || next.kind !== 'word' || next.time >= 0 || (next.classes & wordClass.and) !== 0
  return isOwn && isNear && ends ? actor : undefined
}
