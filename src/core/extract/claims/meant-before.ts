import type { ActorMention } from '../../model/index.ts'
import type { Phrase } from '../actors/phrase.ts'
import type { Parse } from '../events/parse.ts'
import type { Scene } from './scene.ts'
import { ownerOf } from './thing-owner.ts'
import { civilians } from './unnamed-civilians.ts'

/** What people ride in or lie in: who hits it hits them. */
const carrying: ReadonlySet<string> = new Set([
  'vehicles',
  'school',
  'hospital',
  'church',
  'market',
  'houses',
])

const medics: ActorMention = { ...civilians, id: 'unnamed:health-workers' }

/**
 * Whom an object pronoun means that nobody told of in its own sentence, by whom or what the sentence before is about: "The
 * villagers were asleep. They killed them", "The bus was full. Gunmen fired on it". Undefined: neither people nor a thing.
 */
export function meantBefore(pronoun: string, scene: Scene): ActorMention | undefined {
  const { before } = scene
  const subject = before && subjectOf(before)
  if (before === undefined || subject === undefined) return undefined
  const isMany = before.language.is('plural objects', pronoun)
  if (subject.type === 'actor') {
    const isMeant = subject.person?.kind === 'civilians' && subject.actor === undefined
    const isFitting = isMany !== before.language.is('determiners of one', subject.det)
    return isMeant && isFitting ? scene.actors.mention(before, subject, 'target', scene.text) : undefined
  }
  if (isMany || subject.object === undefined) return undefined
  const [owner] = ownerOf(before, [subject], scene, true)
  if (owner !== undefined) return { ...owner, role: 'target' }
  const riding = ridingIn(before, subject)
  if (riding !== undefined) return scene.actors.mention(before, riding, 'target', scene.text)
  if (subject.object.id === 'health-centre') return { ...medics, text: pronoun }
  return carrying.has(subject.object.id) ? { ...civilians, text: pronoun } : undefined
}

/** The phrase that opens a sentence and that nothing brings. */
function subjectOf({ phrases }: Parse): Phrase | undefined {
  const [first] = phrases
  return first !== undefined && first.prep === '' && !first.afterVerb ? first : undefined
}

/** "The bus was carrying | pupils", « le car transportait | des fonctionnaires ». */
function ridingIn({ tokens, phrases, language }: Parse, { to }: Phrase): Phrase | undefined {
  return phrases.find(
    ({ from, type, prep, afterVerb }) =>
      from > to &&
      type === 'actor' &&
      prep === '' &&
      afterVerb &&
      tokens
        .slice(to, from)
        .some((token) => language.forms(token).some(({ lemma }) => language.is('carrying verbs', lemma))),
  )
}
