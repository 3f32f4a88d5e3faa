import type { Parse } from '../events/parse.ts'

// In words: "Sahel :", "BURKINA FASO", "Côte d'Ivoire".
const longestHeading = 5

/**
 * Under which country's heading each sentence of an article stands, in their order: "SOMALIE. Les shebab …", "NIGER" on
 * a line of its own; undefined above the first, and under a heading that names no country.
 */
export function sectionCountries(parses: readonly Parse[]): readonly (string | undefined)[] {
  let section: string | undefined
  return parses.map((parse) => {
    const heading = countryHeading(parse)
    if (heading !== undefined) section = heading === otherHeading ? undefined : heading
    return section
  })
}

const otherHeading = ''

/** The country that a heading names, '' for a heading of something else; undefined where a sentence is none. */
function countryHeading({ tokens, phrases, sentence }: Parse): string | undefined {
  const words = tokens.filter(({ kind, time }) => kind !== 'mark' && time < 0)
  if (words.length === 0 || words.length > longestHeading) return undefined
  const first = phrases.find(({ from, to }) =>
    words.every((word) => tokens.indexOf(word) >= from && tokens.indexOf(word) < to),
  )
  const country = first?.places.find(({ kind }) => kind === 'country')?.country
  if (country !== undefined && first!.prep === '' && first!.det === '') return country
  const isLoud = words.every(
    ({ text }) => text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase(),
  )
  if (!isLoud) return undefined
  // « YÉMEN ET MER ROUGE »: one country, and what belongs to it; the page's own title heads no section.
  const named = new Set(
    phrases.flatMap(({ places }) => places.find(({ kind }) => kind === 'country')?.country ?? []),
  )
  const [only] = named
  if (named.size === 1 && sentence.start > 0) return only
  return sentence.kind === 'body' ? otherHeading : undefined
}
