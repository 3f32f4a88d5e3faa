import { rareClass } from '../claims/rare-class.ts'
import { wordClass } from '../claims/word-class.ts'
import type { Parse } from '../events/parse.ts'
import type { Attribution, Span } from './attribution.ts'

/**
 * "A was taken; three were let go, according to the mayor": what nobody else has said before is his as well; of "they took a
 * hill, from which, residents say, they shell the town" only what the clause adds.
 */
export function reachBack(parse: Parse, all: readonly Attribution[]): readonly Attribution[] {
  return all.map((one, i) => {
    const trails = one.coversFrom !== one.to && one.coversFrom < one.from
    if (!trails || one.label === true) return one
    const added = clauseAround(parse, one)
    if (added !== undefined) return { ...one, coversFrom: added }
    return i === 0 ? { ...one, coversFrom: 0 } : one
  })
}

/** Where the clause opens that some words between commas stand in, right behind what brings it: "from which, residents say,", « qui, selon des habitants, ». */
function clauseAround({ tokens }: Parse, { from, to }: Span): number | undefined {
  if (tokens[from - 1]?.key !== ',' || tokens[to]?.key !== ',' || to + 2 > tokens.length) return undefined
  const opener = tokens[from - 2]
  const isRelative =
    opener !== undefined &&
    ((opener.classes & wordClass.subjectRelatives) !== 0 || (opener.rare & rareClass.objectRelatives) !== 0)
  if (!isRelative) return undefined
  const isBrought = ((tokens[from - 3]?.classes ?? 0) & wordClass.prepositions) !== 0
  return isBrought ? from - 3 : from - 2
}
