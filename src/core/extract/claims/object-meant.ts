import type { ActorMention } from '../../model/index.ts'
import type { Phrase } from '../actors/phrase.ts'
import type { Parse } from '../events/parse.ts'
import type { Scene } from './scene.ts'
import { wordClass } from './word-class.ts'

/**
 * Whom an object pronoun stands for: the people to whom the same sentence has just told something else was done
 * ("dragged out four students and shot them", "ont enlevé trois bergers et les ont égorgés"). Undefined: nobody it tells.
 */
export function objectMeant(parse: Parse, pronoun: string, scene: Scene): ActorMention | undefined {
  const at = pronounAt(parse, pronoun)
  if (at < 0) return undefined
  const before = parse.phrases.filter((phrase) => phrase.to <= at && isObject(phrase))
  const meant = before.findLast(
    (phrase) => phrase.type === 'actor' && isMany(phrase, parse) === isPlural(pronoun, parse),
  )
  const told = meant ?? (isPlural(pronoun, parse) ? busy(parse, at) : undefined)
  const found = told === undefined ? undefined : scene.actors.mention(parse, told, 'target', scene.text)
  return found === undefined
    ? undefined
    : { ...(isPlural(pronoun, parse) ? {} : { count: 1 }), ...found, text: pronoun }
}

/**
 * "Worshippers | were leaving the church when the rebels attacked them", "as people were praying": who does something
 * else in the sentence, and does not fight.
 */
function busy({ phrases, language }: Parse, at: number): Phrase | undefined {
  return phrases.findLast(
    ({ type, to, prep, person, actor, det }) =>
      type === 'actor' &&
      to <= at &&
      person?.kind === 'civilians' &&
      actor === undefined &&
      !language.is('possessive', det) &&
      (prep === '' || language.is('clause openers', prep)),
  )
}

/** The last place where the word is a pronoun: "les" before a verb, "them" anywhere. */
function pronounAt({ tokens, language }: Parse, pronoun: string): number {
  return tokens.findLastIndex(({ key }, at) => {
    if (key !== pronoun) return false
    const next = tokens[at + 1]
    if (language.code === 'en') return true
    return next !== undefined && ((next.classes & wordClass.have) !== 0 || language.forms(next).length > 0)
  })
}

/** Somebody to whom a verb before does something. */
const isObject = ({ prep, afterVerb }: Phrase): boolean => afterVerb && prep === ''

const isMany = ({ amount, det }: Phrase, { language }: Parse): boolean =>
  amount !== undefined ? amount.low > 1 : !language.is('determiners of one', det)

const isPlural = (pronoun: string, { language }: Parse): boolean => language.is('plural objects', pronoun)
