import type { Speaker } from '../../model/index.ts'
import { countLeading } from '../count-leading.ts'
import type { Parse } from '../events/parse.ts'
import { findAttributions } from './attributions.ts'
import { findSpeaker } from './find-speaker.ts'
import { sayingWords } from './saying-words.ts'
import { namedKind } from './source-kind.ts'
import type { SpeakerMemory } from './speaker-memory.ts'
import { runAt } from './word-runs.ts'

// In tokens: what only says who has told the sentence before is short.
const longest = 24

/** Who has told a sentence, where only the next one says so: "The mayor told us so.", « C'est le préfet qui l'a confié. » */
export function toldAfter(
  parse: Parse,
  parses: readonly Parse[],
  memory: SpeakerMemory,
  text: string,
): Speaker | undefined {
  const next = parses[countLeading(parses, ({ sentence }) => sentence.start <= parse.sentence.start)]
  if (next === undefined || next.sentence.paragraph !== parse.sentence.paragraph) return undefined
  const { tokens, language } = next
  if (tokens.length > longest) return undefined
  const { confirming } = sayingWords(language)
  if (!tokens.some((_, at) => runAt(tokens, at, confirming, language) > 0)) return undefined
  const own = findAttributions(next).find((one) => !one.pronoun)
  if (own !== undefined) return findSpeaker(next, own, memory, text)
  const found = namedKind(next, { from: 0, to: tokens.length })
  return found === undefined ? undefined : { kind: found.kind, text: '' }
}
