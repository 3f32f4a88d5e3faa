/**
 * Words for dates that machines print. They are kept apart from the packs on purpose: a page is printed in the
 * language of whoever prints it, a French article by an English browser, so all languages are always tried.
 * Folded, without a full stop.
 */
export const monthWords: Readonly<Record<string, string>> = {
  'january|jan|janvier|janv': '01',
  'february|feb|fevrier|fevr|fev': '02',
  'march|mar|mars': '03',
  'april|apr|avril|avr': '04',
  'may|mai': '05',
  'june|jun|juin': '06',
  'july|jul|juillet|juil': '07',
  'august|aug|aout': '08',
  'september|sept|sep|septembre': '09',
  'october|oct|octobre': '10',
  'november|nov|novembre': '11',
  'december|dec|decembre': '12',
}

/** Weekdays, 1 Monday to 7 Sunday. */
export const weekdayWords: Readonly<Record<string, number>> = {
  'monday|mon|lundi|lun': 1,
  'tuesday|tues|tue|mardi|mar': 2,
  'wednesday|wed|mercredi|mer': 3,
  'thursday|thurs|thur|thu|jeudi|jeu': 4,
  'friday|fri|vendredi|ven': 5,
  'saturday|sat|samedi|sam': 6,
  'sunday|sun|dimanche|dim': 7,
}

/** The words of a table as one alternative, the longest first. */
export function oneOf(table: Readonly<Record<string, unknown>>): string {
  const words = Object.keys(table).flatMap((key) => key.split('|'))
  return words.sort((a, b) => b.length - a.length).join('|')
}

const compiled = new WeakMap<object, ReadonlyMap<string, unknown>>()

/** What a word of a table stands for. */
export function meaningOf<T>(table: Readonly<Record<string, T>>, word: string): T | undefined {
  let meanings = compiled.get(table) as ReadonlyMap<string, T> | undefined
  if (meanings === undefined) {
    // Backwards: of two entries with the same word the first counts.
    const all = Object.entries(table).toReversed()
    meanings = new Map(all.flatMap(([words, meaning]) => words.split('|').map((one) => [one, meaning])))
    compiled.set(table, meanings)
  }
  return meanings.get(word)
}
