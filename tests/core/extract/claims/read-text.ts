import type { Draft } from '../../../../src/core/extract/draft.ts'
import { extractDrafts } from '../../../../src/core/extract/extract-claims.ts'
import { splitSentences } from '../../../../src/core/extract/sentences.ts'
import type { TimeExpression } from '../../../../src/core/extract/time-expression.ts'
import { extractTimes } from '../../../../src/core/extract/times/extract-times.ts'
import { rulesAlone as knowledge } from '../../../knowledge.ts'

export { knowledge }

/** Reads a text by the rules alone, up to drafts. @param day of publication */
export function readText(
  text: string,
  language: string,
  day?: string,
): { drafts: readonly Draft[]; times: readonly TimeExpression[] } {
  const pack = knowledge.packs.get(language)!
  const times = extractTimes(text, pack)
  const sentences = splitSentences(text, pack)
  return { times, drafts: extractDrafts(text, sentences, times, pack, knowledge, undefined, day) }
}

/** Names of the actors in a role. */
export const namesOf = (draft: Draft, role: string): readonly string[] =>
  draft.actors.filter((actor) => actor.role === role).map((actor) => actor.name)
