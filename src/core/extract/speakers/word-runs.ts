import { type ClaimLanguage, wordKey } from '../claims/language-data.ts'
import type { Token } from '../claims/token.ts'

/** Runs of words by their first, the longest first. */
export type WordRuns = ReadonlyMap<string, readonly (readonly string[])[]>

/** Compiles a list of words parted by |. */
export function wordRuns(list: unknown): WordRuns {
  const runs = new Map<string, (readonly string[])[]>()
  for (const one of String(list ?? '').split('|')) {
    if (one === '') continue
    const words = wordKey(one).split(' ')
    const same = runs.get(words[0]!) ?? []
    same.push(words)
    runs.set(words[0]!, same)
  }
  for (const same of runs.values()) same.sort((a, b) => b.length - a.length)
  return runs
}

/** The length of the longest run that stands at a token, 0 for none. "De" stands for all its forms. */
export function runAt(tokens: readonly Token[], at: number, runs: WordRuns, language: ClaimLanguage): number {
  for (const words of runs.get(tokens[at]?.key ?? '') ?? []) {
    const fits = words.every(
      (word, i) =>
        tokens[at + i]?.key === word || (word === 'de' && language.is('of', tokens[at + i]?.key ?? '')),
    )
    if (fits) return words.length
  }
  return 0
}
