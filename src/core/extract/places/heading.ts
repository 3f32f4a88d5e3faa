import type { Parse } from '../events/parse.ts'
import type { Trust } from './document-places.ts'

/** The places that head a line: "• 18/08, Tanwalbougou : …", "Wadi Omran (Abyan), 25 Jan: …", "Dara (Panchir)." */
export interface Heading {
  /** Its end, in tokens. */
  readonly to: number
  /** How surely an unknown name in it is a place. */
  readonly trust: Trust
}

// In tokens: "19/08, axe Fada N'Gourma–Kantchari, à hauteur d'Ougarou :".
const longestHeading = 18

/** The heading that a sentence opens with; undefined when it has none. */
export function headingOf({ tokens, phraseAt, language }: Parse): Heading | undefined {
  let names = 0
  let isEntry = false
  for (let i = 0; i < Math.min(tokens.length, longestHeading); i += 1) {
    const { key, kind, time, aside, capital } = tokens[i]!
    const phrase = phraseAt[i]
    if (time >= 0 || aside) isEntry = true
    else if (key === ':') return names > 0 ? { to: i, trust: isEntry ? 'certain' : 'likely' } : undefined
    else if (key === '.' && i === tokens.length - 1)
      return names > 0 ? { to: i, trust: isEntry ? 'certain' : 'likely' } : undefined
    else if (kind === 'mark') {
      if (!/^[,()•*\-–—]$/u.test(key)) return undefined
      if (i === 0) isEntry = true
    } else if (capital && phrase !== undefined && phrase.actor === undefined && phrase.person === undefined)
      names += 1
    else if (phrase?.settlement !== true && phrase?.places.length !== 1 && !isSmall(language, key))
      return undefined
  }
  return undefined
}

/** Words between the names of a heading: "à hauteur de", "and". */
function isSmall(language: Parse['language'], key: string): boolean {
  return ['prepositions', 'and', 'compass', 'distances', 'ways', 'bearings'].some((list) =>
    language.is(list, key),
  )
}
