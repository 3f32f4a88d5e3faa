import { fold, formatWeekday, type Messages } from '../core/index.ts'

const week = [1, 2, 3, 4, 5, 6, 7] as const

/** What stands for several days, with the message that lists its words. */
const named: readonly (readonly [key: string, readonly number[] | 'weekly'])[] = [
  ['days.daily.words', week],
  ['days.weekdays.words', [1, 2, 3, 4, 5]],
  ['days.weekend.words', [6, 7]],
  ['days.weekly.words', 'weekly'],
]

/**
 * Reads days of the week in any of our languages: `daily`, `weekdays`, `weekly`, `mon,thu`, `lundi et jeudi`,
 * `mon-fri`. ISO days in their order; undefined where a word is none.
 */
export function parseDays(
  raw: string,
  catalogues: readonly Messages[],
): readonly number[] | 'weekly' | undefined {
  const typed = fold(raw).replaceAll('.', '').trim()
  for (const [key, days] of named) {
    if (catalogues.some((messages) => wordsOf(messages(key)).includes(typed))) return days
  }
  const joiners = new Set(catalogues.flatMap((messages) => wordsOf(messages('days.and.words'))))
  const words = typed.split(/[\s,;/+&]+/u).filter((word) => word !== '' && !joiners.has(word))
  const days = words.map((word) => readRange(word, catalogues))
  if (days.length === 0 || days.some((some) => some === undefined)) return undefined
  const given = new Set(days.flat())
  return week.filter((day) => given.has(day))
}

function readRange(word: string, catalogues: readonly Messages[]): readonly number[] | undefined {
  const ends = word.split('-').map((end) => readDay(end, catalogues))
  const [first, last] = [ends[0], ends.at(-1)]
  if (ends.length > 2 || first === undefined || last === undefined) return undefined
  // "sam-lun" goes over the end of the week.
  const length = ((last - first + week.length) % week.length) + 1
  return Array.from({ length }, (_, i) => ((first - 1 + i) % week.length) + 1)
}

/** The day that a word begins the name of, in the singular or the plural, if it is the only one. */
function readDay(word: string, catalogues: readonly Messages[]): number | undefined {
  if (word.length < 2) return undefined
  const days = week.filter((day) =>
    catalogues.some(({ language }) => {
      const name = fold(formatWeekday(day, { language }))
      return name.startsWith(word) || word === `${name}s`
    }),
  )
  return days.length === 1 ? days[0] : undefined
}

function wordsOf(list: string): readonly string[] {
  return list.split('|').map(fold)
}
