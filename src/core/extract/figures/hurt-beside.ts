import type { Phrase } from '../actors/phrase.ts'
import { wordClass } from '../claims/word-class.ts'
import type { Parse } from '../events/parse.ts'
import { personOf } from './person-of.ts'

/**
 * Whether a number of people is told as hurt by a word that only beside the dead says so: "three died | and five others were
 * hit", « huit morts | et quatre-vingt-cinq atteints », "eight were taken to hospital".
 */
export function isHurtBeside(parse: Parse, phrase: Phrase): boolean {
  const { tokens, language } = parse
  const { amount, prep } = phrase
  if (amount === undefined || prep !== '' || !isOfPeople(parse, phrase)) return false
  const at = participleBehind(parse, (phrase.of ?? phrase).to)
  const { key } = tokens[at] ?? {}
  if (key === undefined) return false
  const isHurt =
    language.is('hit like people', key) || (language.is('taken to care', key) && isTakenToCare(parse, at))
  return isHurt && tokens.some((token, i) => i !== at && language.is('died', token.key))
}

/** People, or a number that says nothing of what it counts behind a number of people. */
function isOfPeople({ phrases }: Parse, phrase: Phrase): boolean {
  if (personOf(phrase) !== undefined) return phrase.person?.id !== 'families'
  const { amount, type, actor, proper, to, from } = phrase
  if (type !== 'thing' || proper !== undefined || actor !== undefined || to > amount!.to + 1) return false
  const before = phrases.findLast(
    (one) => one.to <= from && (one.amount !== undefined || one.person !== undefined),
  )
  return before !== undefined && personOf(before) !== undefined
}

/** Where the participle behind a subject stands, or would: "five | of them were badly | hit". */
function participleBehind({ tokens, phraseAt, language }: Parse, from: number): number {
  let at = from
  while (at < from + reach) {
    const token = tokens[at]
    if (token === undefined || token.kind === 'mark') break
    const isLink =
      (token.classes & (wordClass.be | wordClass.have | wordClass.adverbs | wordClass.of)) !== 0 ||
      language.is('those counted', token.key) ||
      language.is('further ones', token.key)
    if (!isLink && (phraseAt[at] !== undefined || token.time < 0)) break
    at += 1
  }
  return at
}

// In tokens: "of them have been badly".
const reach = 6

/** "Taken | to hospital", « évacués | vers l'hôpital de Gao ». */
const isTakenToCare = ({ tokens, language }: Parse, at: number): boolean =>
  tokens.slice(at + 1, at + careReach).some(({ key }) => language.is('care places', key))

// In tokens: "to the nearest hospital".
const careReach = 7
