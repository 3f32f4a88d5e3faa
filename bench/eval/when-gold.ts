import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A text of which nothing outside it says when it was written. */
export interface UndatedText {
  readonly id: string
  readonly text: string
  readonly language: string
  readonly kind: 'news' | 'history' | 'archive'
  /** Local date on which the page was taken in. */
  readonly fetched: string
  /** Local date on which it was written. */
  readonly truth: string
  /** Narrowest range that a careful reader can conclude. */
  readonly careful: { readonly earliest: string | null; readonly latest: string | null }
  /** Told events and when they were. */
  readonly times: readonly {
    /** Words that stand once in the text, in the sentence that tells the event. */
    readonly anchor: string
    readonly earliest: string
    readonly latest: string
    /** True where a careful reader cannot know the year. */
    readonly mayBeOpen?: boolean
  }[]
}

/** Reads a folder of `texts/ID.txt` and `gold/ID.json`, in the order of ids. */
export function readUndated(folder: string): readonly UndatedText[] {
  return readdirSync(join(folder, 'gold'))
    .sort()
    .map((name) => {
      const gold = JSON.parse(readFileSync(join(folder, 'gold', name), 'utf8'))
      return { ...gold, text: readFileSync(join(folder, 'texts', `${gold.id}.txt`), 'utf8') }
    })
}
