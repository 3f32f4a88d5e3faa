import type { Knowledge } from '../../knowledge.ts'
import { hasForm } from '../claims/word-forms.ts'
import type { Parse } from '../events/parse.ts'
import type { PartiesTold } from './last-parties.ts'
import type { Phrase } from './phrase.ts'

/**
 * "Netanyahu said the army had entered the village", "Erdogan said troops had": a state that tells what "the army" did
 * speaks of its own, wherever that was; one that accuses "the army" of something speaks of the other's.
 */
export function armysCountry(
  parse: Parse,
  phrase: Phrase,
  last: PartiesTold,
  knowledge: Knowledge,
): string | undefined {
  const { det, of, nation, places, amount, person } = phrase
  if (person?.kind !== 'army' || of !== undefined || nation !== undefined || amount !== undefined)
    return undefined
  if (places.length > 0 || (det !== '' && !parse.language.is('definite', det))) return undefined
  const voice = last.voiceBefore(phrase.from)
  if (voice === undefined || (voice.kind !== 'government' && voice.kind !== 'army')) return undefined
  const { tokens, language } = parse
  const accuses = tokens.slice(0, phrase.from).some((token) => hasForm(token, 'accusing verbs', language))
  return accuses ? undefined : knowledge.actors.get(voice.id)?.countries[0]
}
