/**
 * Formats of `Intl` by language, each made once: making one takes as long as a hundred uses, and an answer has dozens
 * of lists, numbers and names.
 */
export function listFormat(language: string, type: 'conjunction' | 'disjunction'): Intl.ListFormat {
  return lists(`${type} ${language}`, () => new Intl.ListFormat(language, { type }))
}

/** Numbers as a language writes them. */
export function numberFormat(language: string): Intl.NumberFormat {
  return numbers(language, () => new Intl.NumberFormat(language))
}

/** Names of countries or languages. */
export function displayNames(language: string, type: 'region' | 'language'): Intl.DisplayNames {
  return names(`${type} ${language}`, () => new Intl.DisplayNames(language, { type }))
}

const lists = once<Intl.ListFormat>()
const numbers = once<Intl.NumberFormat>()
const names = once<Intl.DisplayNames>()

/** Languages are few: nothing is ever let go. */
function once<Format>(): (key: string, make: () => Format) => Format {
  const made = new Map<string, Format>()
  return (key, make) => {
    let format = made.get(key)
    if (format === undefined) {
      format = make()
      made.set(key, format)
    }
    return format
  }
}
