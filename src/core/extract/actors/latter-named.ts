import type { ActorMention } from '../../model/index.ts'
import { isAside } from '../events/aside.ts'
import type { Parse } from '../events/parse.ts'
import { agree, formOfPhrase, formOfWord } from './agreement.ts'
import type { Phrase } from './phrase.ts'

/** A sentence in which somebody is looked for, and how its phrases are read. */
export interface NamedBefore {
  readonly parse: Parse | undefined
  readonly mention: (phrase: Phrase) => ActorMention | undefined
  /** Whether a party can be meant. */
  readonly fights: (actor: ActorMention) => boolean
}

/**
 * Whom "the latter", « ces dernières », « celui-ci » mean: the party that a sentence names last among those that can
 * fight and that the pronoun agrees with; undefined where it names none.
 */
export function latterNamed(key: string, before: NamedBefore): ActorMention | undefined {
  return agreeing(key, before)[0]
}

/**
 * Whom a pronoun means that does not agree with who was told of last: « Le M23 a attaqué l'armée. Elle a riposté. »
 * `last` where it agrees, or where the sentence does not name it; undefined where nobody is meant for sure.
 * @param force only a force can be meant: who speaks for one may be "he"
 */
export function agreeingNamed(
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
  if (forms.length === 0 || forms.some((one) => agree(one, form))) return last
  const others = agreeing(key, before).filter(({ id }) => id !== last.id)
  if (new Set(others.map(({ id }) => id)).size === 1) return others[0]
  // « Le groupe a attaqué Gao. Ils ont tué … »: its men.
  return (others.length === 0 && form.many) || !force ? last : undefined
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
