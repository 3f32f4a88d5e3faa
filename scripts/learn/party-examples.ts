import { claimLanguage } from '../../src/core/extract/claims/language-data.ts'
import { extractDrafts, parseAll } from '../../src/core/extract/extract-claims.ts'
import { eventFamilies } from '../../src/core/extract/learned/families.ts'
import type { partyColumns } from '../../src/core/extract/learned/likely-parties.ts'
import type { JudgedParty } from '../../src/core/extract/learned/party-watch.ts'
import { readTimes } from '../../src/core/extract/read-times.ts'
import type { Knowledge } from '../../src/core/index.ts'
import type { EventCode } from '../../src/core/model/index.ts'
import type { Page, Told } from './page.ts'
import { isNamed } from './same-name.ts'

/** Somebody who may have a part in a statement, and which he has. */
export interface PartyExample {
  readonly features: readonly number[]
  readonly role: (typeof partyColumns)[number]
}

/** Of each statement that gold and the rules have in common, those who may have a part in it. */
export function partyExamples(page: Page, knowledge: Knowledge): readonly PartyExample[] {
  const pack = knowledge.packs.get(page.language)!
  const { sentences, expressions } = readTimes(page.text, pack, knowledge, undefined)
  const parses = parseAll(sentences, expressions, claimLanguage(pack), knowledge)
  const examples: PartyExample[] = []
  const used = new Set<Told>()
  extractDrafts(page.text, sentences, expressions, pack, knowledge, parses, undefined, (draft, judged) => {
    const near = page.told.filter(
      (one) =>
        !used.has(one) && one.at >= draft.start && one.at < draft.end && isAlike(one.event, draft.event),
    )
    const told = near.find(({ event }) => event === draft.event) ?? near[0]
    if (told === undefined) return
    used.add(told)
    examples.push(...judged.map((one) => ({ features: one.features, role: roleOf(one, told) })))
  })
  return examples
}

const isAlike = (one: EventCode, other: EventCode): boolean =>
  eventFamilies.some((family) => family.includes(one) && family.includes(other))

function roleOf({ mention }: JudgedParty, told: Told): PartyExample['role'] {
  if (isNamed(mention, told.agents ?? [])) return 'agent'
  return isNamed(mention, told.targets ?? []) ? 'target' : 'neither'
}
