import { fold } from '../language/fold.ts'

/** Of the columns of a dataset's row so many are quoted; /source shows all. */
const mostColumns = 3

/** So much of a word stays the same in its forms: "attaque", "attaques", "attacked". */
const endingLetters = 2
const fewestLetters = 4

/**
 * Of a row, a line a column, the columns that hold what was looked for, in its order; the first ones where none does.
 * @param words as typed
 */
export function foundColumns(row: string, words: string): string {
  const stems = fold(words)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => word.slice(0, Math.max(fewestLetters, word.length - endingLetters)))
  const columns = row.split('\n').filter((column) => column.trim() !== '')
  const found = columns.filter((column) => {
    const folded = fold(column)
    return stems.some((stem) => folded.includes(stem))
  })
  const shown = (found.length > 0 ? found : columns).slice(0, mostColumns)
  return shown.length < columns.length ? `${shown.join(' · ')} …` : shown.join(' · ')
}
