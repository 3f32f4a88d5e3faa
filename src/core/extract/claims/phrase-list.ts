/** Phrases of a list, found by their first or last word; those that share one in the order of the list. */
export interface PhraseList {
  startingWith(key: string): readonly (readonly string[])[]
  endingWith(key: string): readonly (readonly string[])[]
  all(): readonly (readonly string[])[]
}

const none: readonly (readonly string[])[] = []

/** Indexes phrases, each given as the words of its tokens. */
export function phraseList(phrases: readonly (readonly string[])[]): PhraseList {
  const byFirst = Map.groupBy(phrases, (words) => words[0] ?? '')
  const byLast = Map.groupBy(phrases, (words) => words.at(-1) ?? '')
  return {
    startingWith: (key) => byFirst.get(key) ?? none,
    endingWith: (key) => byLast.get(key) ?? none,
    all: () => phrases,
  }
}

/** Whether the words of a phrase stand at a token. */
export function standsAt(
  words: readonly string[],
  tokens: readonly { readonly key: string }[],
  at: number,
): boolean {
  for (let i = 0; i < words.length; i += 1) if (tokens[at + i]?.key !== words[i]) return false
  return true
}
