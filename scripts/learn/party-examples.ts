import { partyColumns } from '../../src/core/extract/learned/likely-parties.ts'
import type { JudgedParty } from '../../src/core/extract/learned/watch.ts'
import type { Knowledge } from '../../src/core/index.ts'
import type { ChoiceExample } from './choice-example.ts'
import type { Page, Told } from './page.ts'
import { readWatched, toldOf } from './read-watched.ts'
import { isNamed } from './same-name.ts'

/** Of each statement that annotators and the program have in common, who may have done it and to whom. */
export function partyExamples(page: Page, knowledge: Knowledge): readonly (readonly ChoiceExample[])[] {
  const choices: (readonly ChoiceExample[])[] = []
  const toldAs = toldOf(page)
  readWatched(page, knowledge, {
    parties: (draft, judged) => {
      const told = toldAs(draft)
      if (told === undefined) return
      choices.push(
        judged.map((one) => ({
          features: one.features,
          isRight: partyColumns.map((role) => isRight(one, told, role)),
        })),
      )
    },
  })
  return choices
}

function isRight({ mention }: JudgedParty, told: Told, role: (typeof partyColumns)[number]): boolean {
  const names = (role === 'agent' ? told.agents : told.targets) ?? []
  return mention === null ? names.length === 0 : isNamed(mention, names)
}
