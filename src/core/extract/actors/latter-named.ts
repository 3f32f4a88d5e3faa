import type { ActorMention } from '../../model/index.ts'
import type { ClaimLanguage } from '../claims/claim-language.ts'
import { isAside } from '../events/aside.ts'
import type { Parse } from '../events/parse.ts'
import { isForce } from '../events/resolve-event.ts'
import { agree, formOfPhrase, formOfWord, type WordForm } from './agreement.ts'
import type { PartiesTold } from './last-parties.ts'
import type { Phrase } from './phrase.ts'

/** A sentence in which somebody is looked for, and how its phrases are read. */
export interface NamedBefore {
  readonly parse: Parse | undefined
  readonly mention: (phrase: Phrase) => ActorMention | undefined
  /** Whether a party can be meant. */
  readonly fights: (actor: ActorMention) => boolean
}

/** "It said that | it | had shot down 74 drones": of two such pronouns the second is who speaks, as the first. */
export function itself(key: string, here: Parse | undefined, last: PartiesTold): ActorMention | undefined {
  const [said, told] =
    here?.phrases.filter(({ type, from }) => type === 'pronoun' && here.tokens[from]!.key === key) ?? []
  const voice = told === undefined ? undefined : last.voiceBefore(told.from)
  return voice !== undefined && last.voiceBefore(said!.from) === undefined ? voice : undefined
}

/** Whom a pronoun means. @param force whether only a force can be meant */
export function pronounMeant(
  key: string,
  last: PartiesTold,
  before: NamedBefore,
  { language, force }: { readonly language: ClaimLanguage; readonly force: boolean },
): ActorMention | undefined {
  if (language.is('places as pronouns', key)) return undefined
  const isCivil = last.any !== undefined && !isForce(last.any) && !last.hasHarmed
  if (force && last.force !== undefined && isCivil) return last.force
  const latter = language.is('pointing back', key) ? latterNamed(key, before) : undefined
  return latter ?? agreeingNamed(key, last.any, before, force)
}

/**
 * Whom "the latter", « ces dernières », « celui-ci » mean: the party that a sentence names last among those that can
 * fight and that the pronoun agrees with; undefined where it names none.
 */
function latterNamed(key: string, before: NamedBefore): ActorMention | undefined {
  return agreeing(key, before)[0]
}

/**
 * Whom a pronoun means that does not agree with who was told of last: « Le M23 a attaqué l'armée. Elle a riposté. »
 * `last` where it agrees, or where the sentence does not name it; undefined where nobody is meant for sure.
 * @param force only a force can be meant: who speaks for one may be "he"
 */
function agreeingNamed(
  key: string,
  last: ActorMention | undefined,
  before: NamedBefore,
  force: boolean,
): ActorMention | undefined {
  const { parse, mention } = before
  const form = parse === undefined ? undefined : formOfWord(key, parse.language)
  if (last === undefined || parse === undefined || form?.many === undefined) return last
  const forms = parse.phrases
    .filter((phrase) => phrase.type === 'actor' && mention(phrase)?.id === last.id)
    .map((phrase) => formOfPhrase(parse, phrase))
  if (forms.length === 0) return subjectMeant(before, form) ?? last
  if (forms.some((one) => agree(one, form))) return last
  const others = agreeing(key, before).filter(({ id }) => id !== last.id)
  if (new Set(others.map(({ id }) => id)).size === 1) return others[0]
  // « Le groupe a attaqué Gao. Ils ont tué … »: its men.
  return (others.length === 0 && form.many) || !force ? last : undefined
}

/** « Deux combattants du FLA sont morts. Ils … »: of whom the sentence before is, where it does not name who was told of last. */
function subjectMeant({ parse, mention, fights }: NamedBefore, form: WordForm): ActorMention | undefined {
  const subject = parse?.phrases[0]
  if (subject?.type !== 'actor' || subject.prep !== '' || subject.afterVerb) return undefined
  const party = agree(formOfPhrase(parse!, subject), form) ? mention(subject) : undefined
  return party !== undefined && fights(party) ? party : undefined
}

/** The parties that can fight and agree with a pronoun, the last named first. */
function agreeing(key: string, { parse, mention, fights }: NamedBefore): readonly ActorMention[] {
  if (parse === undefined) return []
  const form = formOfWord(key, parse.language)
  return (
    parse.phrases
      .toReversed()
      .filter((phrase) => phrase.type === 'actor' && agree(formOfPhrase(parse, phrase), form))
      // "The M23, a rebel group,": told above; "a post of the army": the post is spoken of.
      .filter((phrase) => !isAside(parse, phrase) && !parse.phrases.some(({ of }) => of === phrase))
      .flatMap((phrase) => mention(phrase) ?? [])
      .filter(fights)
  )
}
