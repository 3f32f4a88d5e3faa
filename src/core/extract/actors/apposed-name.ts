import type { Parse } from '../events/parse.ts'
import type { Phrase } from './phrase.ts'

const closing: ReadonlyMap<string, string> = new Map([
  [',', ','],
  ['(', ')'],
])

/**
 * The name that stands beside a noun for a body and says which it is: "the UN mission, MINUSMA,", "la force de l'Union
 * africaine (Atmis)", "a militia, the Naparama,". Undefined where none of its kind does.
 */
export function apposedName({ tokens, phraseAt }: Parse, phrase: Phrase): Phrase | undefined {
  const end = phrase.of?.to ?? phrase.to
  const close = closing.get(tokens[end]?.text ?? '')
  const name = phraseAt[end + 1]
  if (close === undefined || name?.actor === undefined || name.prep !== '' || tokens[name.to]?.text !== close)
    return undefined
  const { person, of } = phrase
  const isArmed = person?.as === 'group' && of?.actor === undefined
  const isMission = person?.kind === 'mission' || /^(?:agency|mission)$/u.test(of?.actor?.kind ?? '')
  const { kind } = name.actor
  const fits = isArmed ? kind === 'armed-group' || kind === 'militia' : isMission && kind === 'mission'
  return fits ? name : undefined
}
