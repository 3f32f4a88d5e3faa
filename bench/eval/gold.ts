import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { EventCode, Measure, SpeakerKind, Stance } from '../../src/core/index.ts'

/** One statement as an annotator wrote it down. */
export interface GoldClaim {
  readonly event: EventCode
  readonly place: string | null
  readonly agents: readonly string[]
  readonly supporters: readonly string[]
  readonly targets: readonly string[]
  readonly time: { readonly earliest: string; readonly latest: string } | null
  readonly time_null_ok?: boolean
  readonly speaker: SpeakerKind
  readonly stance: Stance
  readonly figures: readonly {
    readonly measure: Measure
    readonly low: number
    readonly high: number | null
  }[]
  /** A few words of the sentence it stands in. */
  readonly anchor: string
}

export interface GoldArticle {
  readonly id: string
  readonly text: string
  readonly language: string
  /** Publication instant given to the program, null: it must do without. */
  readonly published: string | null
  readonly claims: readonly GoldClaim[]
  /** What must not become a claim. */
  readonly traps: readonly { readonly event?: EventCode; readonly anchor: string }[]
}

/** Reads a folder of `texts/ID.txt` and `gold/ID.json`, in the order of ids. */
export function readGold(folder: string): readonly GoldArticle[] {
  return readdirSync(join(folder, 'gold'))
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const gold = JSON.parse(readFileSync(join(folder, 'gold', name), 'utf8'))
      const text = readFileSync(join(folder, 'texts', `${gold.id}.txt`), 'utf8')
      return {
        id: gold.id,
        text,
        language: gold.language,
        published: gold.published_hint,
        claims: gold.claims,
        traps: gold.not ?? [],
      }
    })
}
