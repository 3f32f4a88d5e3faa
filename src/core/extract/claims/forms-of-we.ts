/** How a language makes the form of "we" from another of the same verb: which one, its ending, and what stands instead. */
export type FormsOfWe = Readonly<Record<string, readonly [of: string, ending: string, instead: string]>>

/** « Nous tenons » from « tenant », « nous prendrons » from « prendra »: a verb's forms of "we", by tag. */
export function formsOfWe(
  entry: Readonly<Record<string, unknown>>,
  makes: FormsOfWe,
): readonly (readonly [tag: string, word: string])[] {
  return Object.entries(makes).flatMap(([tag, [of, ending, instead]]) => {
    const words = entry[of]
    if (typeof words !== 'string') return []
    const word = words.split('|').find((one) => one.endsWith(ending))
    return word === undefined ? [] : [[tag, word.slice(0, -ending.length) + instead] as const]
  })
}
