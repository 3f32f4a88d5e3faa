import { wordClass } from '../claims/word-class.ts'
import type { Parse } from '../events/parse.ts'

/** Whether a verb of saying is none there: "The M23's claim that", "rejected claims by", "army claims were exaggerated": the noun; and "by suspected rebels": an adjective. */
export function isSayingNoun({ tokens, language }: Parse, at: number): boolean {
  if (language.code !== 'en') return false
  if (language.is('by', tokens[at - 1]?.key ?? '')) return true
  if (!language.is('reports', tokens[at]!.key)) return false
  const next = tokens[at + 1]?.key ?? ''
  if (((tokens[at + 1]?.classes ?? 0) & wordClass.be) !== 0) return true
  return next === 'by' || ((next === 'to' || next === 'that') && tokens[at - 1]?.key === 's')
}
