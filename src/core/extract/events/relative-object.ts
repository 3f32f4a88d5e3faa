import type { Phrase } from '../actors/phrase.ts'
import { rareClass } from '../claims/rare-class.ts'
import type { PatternMatch } from './match-pattern.ts'
import type { Parse } from './parse.ts'
import { relativeAntecedent } from './relative-antecedent.ts'
import type { SlotFound } from './slot-found.ts'

/** What an object relative stands for: "la ville | que les paramilitaires tiennent". */
export function relativeObject(parse: Parse, match: PatternMatch): Omit<SlotFound, 'position'> | undefined {
  const { tokens, phrases, phraseAt, language } = parse
  for (let i = match.from - 1; i >= Math.max(0, match.from - 10); i -= 1) {
    const { key, kind, rare } = tokens[i]!
    if (kind === 'mark' && key !== ',') return undefined
    if ((rare & rareClass.objectRelatives) === 0) continue
    // "denied that the town …": what is said begins.
    const said = i > 0 && phraseAt[i - 1] === undefined && language.forms(tokens[i - 1]!).length > 0
    const before = said ? undefined : phrases.filter((phrase) => phrase.to <= i && i - phrase.to <= 2).at(-1)
    if (before === undefined) return undefined
    return { phrases: [peopleThere(parse, before, i) ?? placeDescribed(parse, before)] }
  }
  // "The lorry | the rebels | burned": nothing opens it.
  const bare = relativeAntecedent(parse, phraseAt[(match.verb?.from ?? match.from) - 1])
  return bare === undefined || match.verb?.passive === true ? undefined : { phrases: [bare] }
}

/**
 * "The hostages in Gao | whom it had taken", « dix mineurs à Gao | qu'ils avaient pris »: the people, since without a comma
 * nothing more is told of a name.
 */
function peopleThere({ tokens, phrases, language }: Parse, there: Phrase, at: number): Phrase | undefined {
  if (there.places.length === 0 || !language.is('locative', there.prep)) return undefined
  if (there.to !== at && !language.is('relatives of people', tokens[at]!.key)) return undefined
  const before = phrases.findLast(({ to }) => to <= there.prepAt)
  const isPeople = before?.type === 'actor' || before?.amount !== undefined
  return isPeople && before.to === there.prepAt && !before.settlement ? before : undefined
}

/** The place that a clause tells of: "the town | where the rebels have entered", « Gao, où l'armée est entrée ». @param whence only where from */
export function relativePlace(
  parse: Parse,
  match: PatternMatch,
  whence = false,
): Omit<SlotFound, 'position'> | undefined {
  const { tokens, phrases, language } = parse
  for (let i = match.from - 1; i >= Math.max(0, match.from - 10); i -= 1) {
    const { key, kind, lower } = tokens[i]!
    if (kind === 'mark' && key !== ',') return undefined
    if (!language.is('where', lower)) continue
    const isFrom = language.is('of', tokens[i - 1]?.key ?? '')
    // « Kherson, d'où ils sont partis »: where from.
    if (whence && !isFrom) continue
    const opener = whence ? i - 1 : i
    const before = phrases.filter((phrase) => phrase.to <= i && opener - phrase.to <= 1).at(-1)
    if (before === undefined) return undefined
    // "The school of Gao, where": the school.
    const site = phrases.find(({ of, object }) => of === before && object !== undefined)
    return { phrases: [site ?? placeDescribed(parse, before)] }
  }
  return undefined
}

/** Whether a subject stands behind its verb: "la ville que | contrôlent | les rebelles". */
export function isInverted({ tokens, phraseAt, language }: Parse, { from, verb }: PatternMatch): boolean {
  if (language.code !== 'fr' || verb === undefined || verb.passive || verb.infinitive) return false
  const at = Math.min(from, verb.from) - 1
  return (
    language.is('relatives of objects', tokens[at]?.key ?? '') &&
    (phraseAt[at - 1] !== undefined || tokens[at - 1]?.key === ',')
  )
}

/** The subject of a verb that it follows. */
export function subjectBehind(
  { phraseAt }: Parse,
  { to }: PatternMatch,
): Omit<SlotFound, 'position'> | undefined {
  const phrase = phraseAt[to]
  return phrase === undefined || phrase.prep !== '' || phrase.type === 'pronoun'
    ? undefined
    : { phrases: [phrase] }
}

/** Of a place between commas the one that it says more of: "Djibo, in the north of Burkina Faso, which …". */
export function placeDescribed({ tokens, phrases, language }: Parse, last: Phrase): Phrase {
  const around = phrases.find(({ of }) => of === last) ?? last
  if (around.places.length === 0 && last.places.length === 0) return last
  const comma = language.is('locative', around.prep) ? around.prepAt - 1 : commaBefore(tokens, around)
  if (comma === undefined || tokens[comma]?.key !== ',') return last
  const town = phrases.find((phrase) => phrase.type === 'place' && (phrase.of ?? phrase).to === comma)
  return town ?? last
}

/** "Mossoul, | deuxième ville d'Irak, …": the comma before a town that is called one; a word may stand between. */
function commaBefore(tokens: Parse['tokens'], { from, settlement, prep }: Phrase): number | undefined {
  if (settlement !== true || prep !== '') return undefined
  return [from - 1, from - 2].find((at) => tokens[at]?.key === ',')
}
