import type { Parse } from '../events/parse.ts'
import type { VerbGroup } from '../events/verb-group.ts'
import { rareClass } from './rare-class.ts'
import { wordClass } from './word-class.ts'
import { wordKey } from './word-key.ts'

/**
 * Whether an infinitive tells what something is for: "une offensive pour libérer X", "an operation to retake X".
 * Whom one is forced to do it has done it ("forced villagers to flee"), and so has who needed time for it ("il a fallu
 * deux jours aux rebelles pour prendre X").
 */
export function isPurpose(parse: Parse, verb: VerbGroup): boolean {
  if (verb.tag !== 'inf' || !verb.infinitive) return false
  const { tokens, language } = parse
  let i = verb.from - 1
  while (
    i >= 0 &&
    (tokens[i]!.time >= 0 ||
      (tokens[i]!.classes & (wordClass.clitics | wordClass.of)) !== 0 ||
      (tokens[i]!.rare & rareClass.reflexives) !== 0)
  )
    i -= 1
  if (i < 0) return false
  if (language.is('purpose', tokens[i]!.key)) return !hasNeeded(parse, i)
  return language.field<boolean>('bare purpose') && isObjectOfPlainVerb(parse, i)
}

function hasNeeded({ tokens, language }: Parse, before: number): boolean {
  return tokens
    .slice(0, before)
    .some((token) =>
      language.forms(token).some(({ lemma, tag }) => tag !== 'pres' && language.is('needing', lemma)),
    )
}

/** "launched an offensive to retake": a noun stands before, and nobody is made to do it. */
function isObjectOfPlainVerb({ tokens, language, phraseAt }: Parse, at: number): boolean {
  const phrase = phraseAt[at]
  if (phrase === undefined || phrase.type === 'pronoun') return false
  return !tokens
    .slice(Math.max(0, phrase.from - 3), phrase.from)
    .some((token) => language.forms(token).some((form) => language.is('causing', form.lemma)))
}

// In tokens: "arrested two men in Kano on Monday for killing".
const chargeReach = 16

/** "Arrested a man for stealing goats", "condamné pour avoir tué": what is laid to somebody's charge, and by no deed of whoever arrests. */
export function isCharge({ tokens, language }: Parse, verb: VerbGroup): boolean {
  let i = verb.from - 1
  while (i >= 0 && (tokens[i]!.classes & wordClass.have) !== 0) i -= 1
  if (!language.is('charged with', tokens[i]?.key ?? '')) return false
  if (verb.tag === 'pp' && !verb.infinitive) return false
  return tokens
    .slice(Math.max(0, i - chargeReach), i)
    .some((token) => language.forms(token).some((form) => language.is('charging verbs', wordKey(form.lemma))))
}
