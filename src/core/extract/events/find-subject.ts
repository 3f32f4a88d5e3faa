import type { Phrase } from '../actors/phrase.ts'
import { bringsRelative, insetAround } from '../claims/inset.ts'
import type { Token } from '../claims/token.ts'
import { wordClass } from '../claims/word-class.ts'
import { accusedOf } from './accused.ts'
import { isAside, isInsideAside } from './aside.ts'
import { beforeCoordinated, withCoordinated } from './coordination.ts'
import { countedAmong } from './counted-among.ts'
import { firstPerson } from './first-person.ts'
import { impersonalSubject } from './impersonal-subject.ts'
import { isJoinedIn } from './joined-in.ts'
import type { Parse } from './parse.ts'
import { relativeAntecedent } from './relative-antecedent.ts'
import { relativeBefore } from './relative-before.ts'
import type { SlotFound } from './slot-found.ts'
import { mainBehindThat, subjectOfMain } from './subject-of-main.ts'
import { isNotThem, isThem } from './them.ts'

/** The subject of a verb: the nearest phrase before it that nothing else governs. */
export function findSubject(
  parse: Parse,
  match: {
    readonly from: number
    readonly to?: number
    readonly verb?: { readonly from: number; readonly infinitive?: boolean }
  },
): Omit<SlotFound, 'position'> | undefined {
  const { tokens, phrases, phraseAt, language } = parse
  const start = Math.min(match.from, match.verb?.from ?? match.from)
  let fallback: Phrase | undefined
  // "He was flown to Gao, Mali, and | taken": what stands behind the auxiliary is no subject.
  const isShared = tokens.slice(start, match.from).some(({ key }) => language.is('joining', key))
  const candidates = phrases.filter((phrase) => phrase.to <= (isShared ? start : match.from))
  const relative = relativeBefore(parse, match.verb?.infinitive === true ? governing(parse, start) : start)
  if (relative !== undefined) {
    const head = candidates.filter((phrase) => phrase.to <= relative).at(-1)
    return head === undefined ? undefined : { phrases: [topOf(candidates, head)] }
  }
  const we = firstPerson(parse, start, match.from)
  if (we !== undefined) return { phrases: [], pronoun: we }
  // "Eight were killed and | several | were injured": who they are and how many, nobody says.
  if (phraseAt[start - 1] === undefined && language.is('an unsaid part', tokens[start - 1]?.key ?? ''))
    return undefined
  const impersonal = impersonalSubject(parse, start)
  if (impersonal !== undefined) return { phrases: withCoordinated(parse, impersonal) }
  // "Accused | him | of ordering an attack": whoever he is, it is not who accuses him.
  const him = tokens[start - 2]
  if (him !== undefined && language.is('charged by', tokens[start - 1]!.key))
    if (language.is('object pronouns', him.key) && tokens[start]!.forms.some(({ tag }) => tag === 'ger'))
      return { phrases: [] }
  // "poussant la junte à se retirer", "accuse des hommes de l'armée (FAMa) d'avoir bombardé": who is pushed leaves, who is accused did it.
  const nearest = candidates.findLast(({ from }) => tokens[from - 1]?.text !== '(')
  const pushed = nearest === undefined ? undefined : topOf(candidates, nearest)
  const pushedTo = nearest === undefined ? start : behind(parse, nearest.to)
  if (
    pushed?.afterVerb === true &&
    !isWarned(parse, pushed) &&
    // "L'intention de prendre": whoever has it does it.
    !language.is('planning', tokens[pushed.head]?.key ?? '') &&
    start - pushedTo <= 2 &&
    language.is('pushed by', tokens[pushedTo]?.key ?? '') &&
    // "soupçonné du vol d'une moto a été"
    (tokens[pushedTo]!.classes & wordClass.have) === 0
  )
    return { phrases: beforeCoordinated(parse, pushed) }
  const accused = accusedOf(parse, match)
  if (accused !== undefined) return { phrases: withCoordinated(parse, accused) }
  const seen = pushed === undefined || nearest?.to !== match.from ? undefined : seenActing(parse, pushed)
  if (seen !== undefined) return { phrases: [seen] }
  // "… before setting fire to it": who did the one did the other.
  const isGerund = language.code === 'en' && /ing$/u.test(tokens[match.from]!.key)
  const opened =
    isGerund && ((tokens[start - 1]?.classes ?? 0) & wordClass.breakers) !== 0 ? start - 1 : start
  // "Told the press that besides burning schools, | the rebels".
  const main = isGerund ? mainBehindThat(parse, match.from) : undefined
  if (main !== undefined) return { phrases: withCoordinated(parse, main) }
  // "The town that the army wanted | to take": an infinitive is the relative clause's own.
  const mayBeRelative = match.verb?.infinitive !== true && language.field<boolean>('bare relatives')
  for (let i = candidates.length - 1; i >= 0; i -= 1) {
    const phrase = candidates[i]!
    if (tokens[phrase.from]!.aside || isInInset(parse, phrase, start)) continue
    if (endsBetween(parse, phrase.to, opened)) break
    if (phrase.type === 'pronoun') {
      // "l'armée affirme, elle, …": said for emphasis.
      if (tokens[phrase.from - 1]?.key === ',' && tokens[phrase.to]?.key === ',') continue
      return fallback ? { phrases: [fallback] } : { phrases: [], pronoun: tokens[phrase.from]!.key }
    }
    // "before the army bombed them", "Goma, dont les rebelles se sont emparés": it opens the verb's own clause.
    const isOpener = language.is('clause openers', phrase.prep) || language.is('whose', phrase.prep)
    const end = (phrase.of ?? phrase).to
    // "The night ended with | soldiers | seizing power": right before a gerund stands who does it.
    const acts =
      isGerund && end === start && phrase.type === 'actor' && language.is('gerund leads', phrase.prep)
    const opens =
      acts || (isOpener && (onlyWhere(parse, end, start) || isJoinedIn(parse, phrase, end, start)))
    if ((phrase.prep !== '' && !opens) || phrase.afterVerb || isInsideAside(parse, phrase)) continue
    if (isNotThem(parse, phrase) || isSecondSide(parse, phrase) || isListedObject(parse, phrase, start))
      continue
    const counted = countedAmong(parse, phrase)
    if (counted !== undefined) return { phrases: beforeCoordinated(parse, counted) }
    const whole =
      mayBeRelative && hasOwnVerb(parse, phrase, start) ? relativeAntecedent(parse, phrase) : undefined
    if (whole !== undefined) return { phrases: [topOf(candidates, whole)] }
    if (isAside(parse, phrase)) {
      // « À Gao, les rebelles du MNLA, groupe allié au Jnim, ont … »: whom words say more of, and not those words.
      if (fallback === undefined || (partyOf(phrase) && !partyOf(fallback))) fallback = phrase
      continue
    }
    // "Rode in as people | were at prayer and shot them": who suffers it is not who does it.
    if (isThem(parse, phrase, match.from)) continue
    const before = beforeCoordinated(parse, phrase)
    // "X along with Y attacked": the second hangs on the first.
    const isAlone = before.length === 1 && before[0] === phrase
    const all = isAlone ? withCoordinated(parse, phrase).filter((one) => one.to <= match.from) : before
    // "le groupe … ont pris": an apposition that no comma closes; the subject stands farther left.
    if (
      all.length === 1 &&
      phrase.amount === undefined &&
      isPluralVerb(parse, start, match.from) &&
      language.is('apposed determiners', phrase.det)
    ) {
      fallback = phrase
      continue
    }
    return { phrases: all }
  }
  if (fallback !== undefined) return { phrases: [fallback] }
  const next = subjectOfMain(parse, match.from, start)
  return next && { phrases: withCoordinated(parse, next) }
}

const partyOf = ({ actor, person, of }: Phrase): boolean =>
  actor !== undefined || (person?.kind === 'armed-group' && of?.actor !== undefined)

/** "After two posts | near Gao | were stormed": whether nothing but places and times stands between a phrase and its verb. */
function onlyWhere({ tokens, phraseAt, language }: Parse, from: number, to: number): boolean {
  let at = from
  while (at < to) {
    const place = phraseAt[at + 1]
    if (tokens[at]!.time >= 0) at += 1
    else if (place?.prepAt === at && place.places.length > 0 && language.is('locative', tokens[at]!.key))
      at = place.to
    else return false
  }
  return at === to
}

/** « Menace l'armée | de bombarder Goma »: who threatens or promises it does it, and not who is told so. */
function isWarned({ tokens, language }: Parse, { from, prepAt, prep }: Phrase): boolean {
  const verb = tokens[(prep === '' ? from : prepAt) - 1]
  return verb !== undefined && language.forms(verb).some(({ lemma }) => language.is('acts himself', lemma))
}

/** "Fishermen | saw | soldiers | burn the camp", « ont vu des miliciens piller »: whom somebody sees or hears does it. */
function seenActing({ tokens, language }: Parse, phrase: Phrase): Phrase | undefined {
  if (!phrase.afterVerb) return undefined
  let at = phrase.from - 1
  while (at > 0 && tokens[at]!.time >= 0) at -= 1
  return language.is('perceiving', tokens[at]?.key ?? '') ? phrase : undefined
}

/** "A firefight between soldiers and | rebels | killed six": no more a subject than the first of the two. */
function isSecondSide(parse: Parse, phrase: Phrase): boolean {
  const first = parse.phrases[parse.phrases.indexOf(phrase) - 1]
  if (first === undefined || !parse.language.is('between', first.prep)) return false
  return withCoordinated(parse, first).includes(phrase)
}

/** "The M23, which the UN accuses, | captured …": inside words that two commas set off before the verb. */
function isInInset(parse: Parse, { from }: Phrase, start: number): boolean {
  const inset = insetAround(parse, from)
  return inset !== undefined && inset.to < start
}

/** "The men whom | the rebels | held | were killed": whether another verb stands between a phrase and a verb. */
function hasOwnVerb({ tokens, phraseAt }: Parse, { to }: Phrase, start: number): boolean {
  for (let i = to; i < start; i += 1)
    if (
      phraseAt[i] === undefined &&
      tokens[i]!.time < 0 &&
      tokens[i]!.forms.some(({ tag }) => tag === 'past' || tag === 'pres')
    )
      return true
  return false
}

/** "Killed the chief and his brother, then | burned": one of several to whom the verb before did something. */
function isListedObject(parse: Parse, phrase: Phrase, start: number): boolean {
  const { tokens, phrases, language } = parse
  const isApart = tokens
    .slice(phrase.to, start)
    .some(({ kind, key }) => kind === 'mark' || language.is('and', key))
  if (!isApart) return false
  const at = phrases.indexOf(phrase)
  const before = phrases.slice(Math.max(0, at - mostListed), at)
  // "Looted shops in Gao and Bamba and | shot a boy": the second of two towns.
  const where = before.at(-1)
  if (isNobody(phrase) && where !== undefined && isNobody(where) && language.is('locative', where.prep))
    if (parse.tokens[phrase.from - 1]!.key !== ',' && withCoordinated(parse, where).includes(phrase))
      return true
  const objects = before.filter(({ afterVerb, prep }) => afterVerb && prep === '')
  const first = objects[0]
  const isNext =
    first !== undefined &&
    first === before.at(-1) &&
    phrase.from === first.to + 1 &&
    tokens[first.to]!.key === ','
  // "Attacked a convoy | carrying miners and | soldiers, killing nine": of what is told of the object, too.
  return isNext || objects.some((one) => withCoordinated(parse, one).includes(phrase))
}

// In phrases.
const mostListed = 6

/** A name or a thing, whom nothing says to be people or a party. */
const isNobody = ({ type, actor, person }: Phrase): boolean =>
  actor === undefined && person === undefined && type !== 'pronoun'

function isPluralVerb({ tokens, language }: Parse, from: number, to: number): boolean {
  return tokens.slice(from, to + 1).some((token) => language.is('plural auxiliaries', token.key))
}

/** Behind what is said more of a party: "(FSR)", "non identifiés". */
function behind({ tokens, phraseAt }: Parse, from: number): number {
  const at = tokens[from]?.text === '(' && tokens[from + 2]?.text === ')' ? from + 3 : from
  const isMore = ({ kind, time, classes }: Token, i: number): boolean =>
    kind === 'word' &&
    time < 0 &&
    phraseAt[at + i] === undefined &&
    (classes & wordClass.functionWord) === 0 &&
    (tokens[at + i]!.classes & wordClass.of) === 0
  const end = tokens
    .slice(at, at + mostSaid)
    .findIndex((token, i) => !isMore(token, i) && token.key !== 'non')
  return end < 0 ? at : at + end
}

// In tokens: "non encore identifiés".
const mostSaid = 3

/** "les hommes de Haftar": the phrase that the last "de" phrase hangs on. */
function topOf(candidates: readonly Phrase[], phrase: Phrase): Phrase {
  let top = phrase
  for (let i = candidates.indexOf(phrase) - 1; i >= 0; i -= 1) {
    if (candidates[i]!.of === top) top = candidates[i]!
    else break
  }
  return top
}

/** "Bandits who | had come | to raid": the verb of the same clause that an infinitive hangs on. */
function governing({ tokens, phraseAt }: Parse, start: number): number {
  const isLink = ((tokens[start - 1]?.classes ?? 0) & wordClass.prepositions) !== 0
  const at = isLink ? start - 2 : start - 1
  const verb = tokens[at]
  const isVerb =
    verb?.kind === 'word' && phraseAt[at] === undefined && (verb.classes & wordClass.functionWord) === 0
  return isVerb ? at : start
}

/** Whether the words between a phrase and a verb end its clause. */
function endsBetween(parse: Parse, from: number, to: number): boolean {
  const { tokens, phraseAt } = parse
  for (let i = from; i < to; i += 1) {
    // ", dont le consul,": an insertion that its commas close.
    const isRelative = ((tokens[i + 1]?.classes ?? 0) & wordClass.breakers) !== 0
    if (tokens[i]!.key === ',' && (isRelative || bringsRelative(parse, i + 1))) {
      const close = tokens.findIndex((token, at) => at > i && token.key === ',')
      if (close > 0 && close < to) {
        i = close
        continue
      }
    }
    const { key, kind, time, glued, classes } = tokens[i]!
    if (time >= 0 || glued) continue
    if (kind === 'mark' && /^[;:!?"«»“”]$/u.test(key)) return true
    if (
      phraseAt[i] === undefined &&
      (classes & (wordClass.breakers | wordClass.subjectRelatives)) === wordClass.breakers
    )
      return true
  }
  return false
}
