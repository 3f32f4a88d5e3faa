import type { ActorRole } from '../../model/index.ts'
import type { PersonNoun } from '../claims/person-noun.ts'
import type { Parse } from '../events/parse.ts'
import type { Phrase } from './phrase.ts'

/** What "officers" are in such a sentence. */
export const policeNoun: PersonNoun = { id: 'police', kind: 'police', as: 'bind', who: 'police' }

/**
 * Whether officers are policemen: hit where the sentence speaks of the police and of no army, or "officers" of no rank who
 * act or are hit where it, or the one before, does.
 */
export function areOfPolice(
  parse: Parse,
  phrase: Phrase,
  role: ActorRole,
  before: Parse | undefined,
): boolean {
  if (role === 'target' && ofPolice(parse, phrase)) return true
  if (!isOfAnyKind(parse, phrase)) return false
  if (ofPolice(parse, phrase)) return true
  const told = [...(before?.tokens ?? []), ...parse.tokens.slice(0, phrase.from)]
  const speaksOf = (list: string): boolean =>
    told.some(({ key }) => parse.language.is(list, key) && !parse.language.is('officers of any kind', key))
  return speaksOf('police words') && !speaksOf('army words')
}

/** "Officers arrested eight": a word that says policemen as well as soldiers; of no rank, and nobody's. */
function isOfAnyKind({ tokens, language }: Parse, { from, to, nation, of }: Phrase): boolean {
  const isPlain = nation === undefined && of === undefined
  return isPlain && tokens.slice(from, to).some(({ key }) => language.is('officers of any kind', key))
}

/** Whose officers are meant where a sentence speaks of the police and of no army. */
function ofPolice({ phrases, tokens, language }: Parse, officers: Phrase): boolean {
  const others = phrases.filter((phrase) => phrase !== officers)
  // "A police pickup".
  const isPolice = (from: number, to: number): boolean =>
    tokens.slice(from, to).some(({ key }) => language.is('police words', key))
  const isKind = (kind: 'police' | 'army'): boolean =>
    others.some(
      ({ person, actor, owner, object, from, to }) =>
        (person ?? actor ?? owner?.noun)?.kind === kind ||
        (kind === 'police' &&
          (object?.id === 'police-station' ||
            object?.id === 'gendarmerie' ||
            (object?.id === 'vehicles' && isPolice(from, to)))),
    )
  return isKind('police') && !isKind('army')
}

/** Whether officers stand for their army: those who are hit; "the generals seized power", « les généraux ont fait tirer ». */
export function standForArmy(
  { tokens, language }: Parse,
  { det, of, head, to }: Phrase,
  role: ActorRole,
): boolean {
  const noun = tokens[language.field<boolean>('first noun') ? head : to - 1]!
  const areKnown = of === undefined && language.is('definite', det)
  return role === 'target' || (areKnown && language.is('those in command', noun.key))
}
