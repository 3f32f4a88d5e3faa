import type { Phrase } from '../actors/phrase.ts'
import { rareClass } from '../claims/rare-class.ts'
import type { Parse } from '../events/parse.ts'

/** "Les hommes du général Makenga": a rank or a title makes the name right behind it a person's. */
export function isTitled(parse: Parse, phrase: Phrase): boolean {
  const { tokens, rare } = parse
  const { from, to, places } = phrase
  if (isHolderOfOffice(parse, phrase)) return true
  if ((rare & rareClass.titlesOfPersons) === 0) return false
  for (let i = from; i < to - 1; i += 1) {
    if ((tokens[i]!.rare & rareClass.titlesOfPersons) === 0 || !tokens[i + 1]!.capital) continue
    // "General Santos" is a town: its name begins with the rank.
    return places.length === 0 || !tokens[i]!.capital
  }
  return false
}

const offices: ReadonlySet<string | undefined> = new Set(
  'area-commander gendarmerie-chief governor mayor prefect district-commissioner minister president traditional-chief'.split(
    ' ',
  ),
)

/** "The governor of Gao, | Salim Barko, was seized": a name that no index has, right behind his office. */
function isHolderOfOffice({ tokens, phrases, phraseAt }: Parse, { from, prep, places, of }: Phrase): boolean {
  if (prep !== '' || places.length > 0 || of !== undefined || tokens[from - 1]?.key !== ',') return false
  const before = phraseAt[from - 2]
  const holder = before?.person === undefined ? phrases.find((one) => one.of === before) : before
  return before !== undefined && offices.has(holder?.person?.id)
}
