import type { Parse } from '../events/parse.ts'
import { phraseBeginningAt } from './modality.ts'

/** "In an unrelated incident, …", "Separately, …": whether a sentence goes on to what was somewhere else, on a day of its own. */
export function tellsAnotherMatter(parse: Parse): boolean {
  const first = parse.tokens.findIndex(({ kind }) => kind === 'word')
  return first >= 0 && phraseBeginningAt(parse, 'another matter', first) !== undefined
}
