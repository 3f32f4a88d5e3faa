/** Gives the set of some words, always the same for the same list: patterns name the same few words over and over. */
export type WordSets = (words: readonly string[]) => ReadonlySet<string>

/** Sets that share what is equal. */
export function wordSets(): WordSets {
  const known = new Map<string, ReadonlySet<string>>()
  return (words) => {
    const key = words.join('|')
    let set = known.get(key)
    if (set === undefined) {
      set = new Set(words)
      known.set(key, set)
    }
    return set
  }
}
