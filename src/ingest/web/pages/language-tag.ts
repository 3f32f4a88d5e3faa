/** A language as pages and feeds declare it, in canonical BCP 47; undefined when it is no language tag. */
export function parseLanguageTag(given: string | null | undefined): string | undefined {
  try {
    return given ? Intl.getCanonicalLocales(given.trim().replaceAll('_', '-'))[0] : undefined
  } catch {
    // Then it is found from the text.
    return undefined
  }
}
