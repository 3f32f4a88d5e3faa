import type { Figure, Measure } from '../../model/index.ts'
import type { Phrase } from '../actors/phrase.ts'
import { wordClass } from '../claims/word-class.ts'
import type { Parse } from '../events/parse.ts'
import type { SlotFound } from '../events/slot-found.ts'
import { isOfMany, isPlural } from './one-person.ts'

// What is displaced or captured may be a town, who is missing is told by a noun.
const ofPersons: ReadonlySet<Measure> = new Set(['killed', 'wounded', 'detained', 'abducted', 'freed'])

/**
 * The one person whom a verb of harming or taking has where no number stands: "arrested the owner of the pumps", « le
 * veilleur a été tué », "he was shot dead". Only what is told already is counted so: it makes no statement.
 */
export function oneTold(
  parse: Parse,
  slot: SlotFound | undefined,
  measure: Measure,
  text: string,
): Figure | undefined {
  if (slot === undefined || !ofPersons.has(measure)) return undefined
  const { tokens, language } = parse
  const [phrase, ...others] = slot.phrases
  if (phrase === undefined)
    return language.is('pronouns of a person', slot.pronoun ?? '')
      ? { measure, low: 1, high: 1, who: null, text: '' }
      : undefined
  if (others.length > 0 || isJoined(parse, phrase) || !isOne(parse, phrase, measure)) return undefined
  const words = text.slice(tokens[phrase.from]!.start, tokens[phrase.to - 1]!.end)
  return { measure, low: 1, high: 1, who: null, text: words }
}

/** "The Algerian consul | and six members of his staff": not he alone. */
const isJoined = ({ tokens }: Parse, { to, of }: Phrase): boolean =>
  tokens
    .slice((of ?? { to }).to, (of ?? { to }).to + joinReach)
    .some(({ classes }) => (classes & wordClass.and) !== 0)

// In tokens: "the Algerian | consul and".
const joinReach = 3

function isOne(parse: Parse, phrase: Phrase, measure: Measure): boolean {
  const { tokens, language } = parse
  const { type, amount, det, partial, settlement, head, to, places, proper } = phrase
  if (type !== 'thing' || amount !== undefined || partial || settlement || places.length > 0) return false
  // "The Red Cross"; not "the shopkeeper Karim Haddad".
  if (proper !== undefined && tokens[head]!.capital) return false
  if (!language.is('determiners of one', det) || isPlural(parse, phrase) || isOfMany(parse, phrase))
    return false
  return !tokens
    .slice(head, to)
    .some(({ key }) =>
      [`no ${measure}`, 'quantities', 'collectives', 'organisations', 'armed bodies', 'bodies'].some((list) =>
        language.is(list, key),
      ),
    )
}
