import { wordClass } from '../claims/word-class.ts'
import type { Phrase } from './phrase.ts'
import type { Scan } from './word-role.ts'

/** "Rwandan and Mozambican | forces", "Houthi and government | positions": the noun at the end is that of both. */
export function lendNoun(phrases: Phrase[], phrase: Phrase, { tokens, language }: Scan): void {
  const before = phrases.at(-1)
  if (before === undefined || language.field<boolean>('first noun') || phrase.nation === undefined) return
  if (before.nation === undefined || before.type !== 'thing' || before.to !== phrase.from - 1) return
  if ((tokens[before.to]!.classes & wordClass.and) === 0 || phrase.det !== '' || phrase.type === 'thing')
    return
  const { type, person, object } = phrase
  phrases[phrases.length - 1] = { ...before, type, person, object, proper: undefined }
}

/** "Islamic State Sahel (ISSP) | gunmen": a name whose short form stands in brackets before a noun for its men. */
export function lendName(short: Phrase | undefined, phrase: Phrase, { tokens, language }: Scan): void {
  const { person, actor, det, amount, from } = phrase
  if (short?.actor === undefined || language.field<boolean>('first noun') || actor !== undefined) return
  const isInBrackets = tokens[short.from - 1]?.text === '(' && tokens[short.to]?.text === ')'
  if (!isInBrackets || from !== short.to + 1 || det !== '' || amount !== undefined) return
  if (isArmedPerson(person)) phrase.actor = short.actor
}

/** Whether a noun is one for men who fight. */
export const isArmedPerson = (person: Phrase['person']): boolean =>
  person?.kind === 'armed-group' || person?.kind === 'militia' || person?.id === 'men'
