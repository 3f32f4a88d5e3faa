import type { Draft } from '../../src/core/extract/draft.ts'
import { extract } from '../../src/core/extract/extract.ts'
import { eventFamilies } from '../../src/core/extract/learned/families.ts'
import type { Watch } from '../../src/core/extract/learned/watch.ts'
import type { EventCode, Knowledge } from '../../src/core/index.ts'
import type { Page, Told } from './page.ts'

// No page is younger.
const takenIn = Date.UTC(2027, 0, 1)

/** Reads a page as the program does, watched. */
export function readWatched(
  { name, language, text, published }: Page,
  knowledge: Knowledge,
  watch: Watch,
): void {
  const intake = { text, rawSha256: '', origin: name, ...(published !== null && { published }) }
  extract(name, intake, knowledge.packs.get(language)!, knowledge, takenIn, watch)
}

/** What annotators wrote of each statement that the program reads, each once; undefined where they wrote nothing. */
export function toldOf(page: Page): (draft: Draft) => Told | undefined {
  const used = new Set<Told>()
  return (draft) => {
    const near = page.told.filter(
      (one) =>
        !used.has(one) && one.at >= draft.start && one.at < draft.end && isAlike(one.event, draft.event),
    )
    const told = near.find(({ event }) => event === draft.event) ?? near[0]
    if (told !== undefined) used.add(told)
    return told
  }
}

const isAlike = (one: EventCode, other: EventCode): boolean =>
  eventFamilies.some((family) => family.includes(one) && family.includes(other))
