import { rareClass } from '../claims/rare-class.ts'
import type { Token } from '../claims/token.ts'
import type { FormTag } from '../claims/verb-form.ts'
import { wordClass } from '../claims/word-class.ts'
import { isAimed } from './aimed.ts'
import { joinedVerb } from './joined-verb.ts'
import type { Parse } from './parse.ts'
import { readVerbGroup } from './read-verb-group.ts'
import { relativeAntecedent } from './relative-antecedent.ts'
import { relativeBefore } from './relative-before.ts'

/** Of several readings of a form the likeliest, by what stands around it. */
export function chooseTag(parse: Parse, at: number, tags: readonly FormTag[], lemma: string): FormTag {
  const { tokens, language } = parse
  if (tags.length === 1) return tags[0]!
  // After an auxiliary a participle; else, where past and participle look alike, by what stands around.
  for (let i = at - 1; i >= 0 && at - i < 6; i -= 1) {
    const { key, kind, time, classes, rare } = tokens[i]!
    if (time >= 0) continue
    // "Were | on Tuesday | kidnapped": what brings a time.
    if (tokens[i + 1]!.time >= 0 && i + 1 < at && (classes & wordClass.prepositions) !== 0) continue
    if (kind === 'mark' || (parse.phraseAt[i] !== undefined && parse.phraseAt[i]!.type !== 'pronoun')) break
    if ((classes & (wordClass.have | wordClass.be)) !== 0) return tags.includes('pp') ? 'pp' : tags[0]!
    if (language.is('infinitive mark', key) || (rare & (rareClass.future | rareClass.modals)) !== 0)
      return tags.includes('inf') ? 'inf' : tags[0]!
    if ((classes & (wordClass.adverbs | wordClass.clitics)) === 0) break
  }
  // "Could attack Gao and | besiege Kidal": as the one before, where something brings that.
  if (tags.includes('inf') && language.code === 'en') {
    const first = joinedVerb(parse, at, 'inf')
    if (first !== undefined && readVerbGroup(parse, first.at, first.form.lemma, 'inf').from < first.at)
      return 'inf'
  }
  if (language.code === 'fr') return tags.find((tag) => tag !== 'pp' && tag !== 'subj') ?? tags[0]!
  const mayBeEither = tags.includes('past') && tags.includes('pp')
  if (mayBeEither && (isJoinedToUnsure(parse, at) || isJoinedToPassive(parse, at))) return 'pp'
  if (mayBeEither && attacksAlone(parse, at, lemma)) return 'past'
  if (tags.includes('past') && tags.includes('pp'))
    return relativeBefore(parse, at) === undefined &&
      !hasLateObject(parse, at) &&
      !isAimed(parse, at) &&
      relativeAntecedent(parse, parse.phraseAt[at - 1]) === undefined &&
      (isReduced(parse, at) || lacksObject(parse, at, lemma))
      ? 'pp'
      : 'past'
  return tags.find((tag) => tag === 'past') ?? tags.find((tag) => tag === 'pres') ?? tags[0]!
}

// In tokens: "attacked near the market of Gao by".
const doerReach = 7

/** "Gunmen attacked on Tuesday", "gunmen stormed in": who lives by attacking did it, unless others are told to have. */
function attacksAlone({ tokens, phraseAt, language }: Parse, at: number, lemma: string): boolean {
  const before = phraseAt[at - 1]
  const kind = before?.actor?.kind ?? before?.person?.kind
  const isBy = tokens.slice(at + 1, at + 1 + doerReach).some(({ classes }) => (classes & wordClass.by) !== 0)
  return !isBy && language.is('attacking alone', lemma) && (kind === 'armed-group' || kind === 'militia')
}

/** "May have attacked Gao and | killed nine": what may have been or is said to have been, like the participle before. */
function isJoinedToUnsure(parse: Parse, at: number): boolean {
  const first = joinedVerb(parse, at, 'pp')
  if (first === undefined) return false
  const { from, modal, conditional, infinitive } = readVerbGroup(parse, first.at, first.form.lemma, 'pp')
  return from < first.at && (modal || conditional || infinitive)
}

// In tokens: "was dragged out of his house in front of his children and | shot".
const passiveReach = 18

/** "Were kept for a night at a toll and | raped": what shares the auxiliary of a passive before, where no object follows. */
function isJoinedToPassive({ tokens, phraseAt, language }: Parse, at: number): boolean {
  // "Were armed and shot | at the crowd".
  if (language.is('aiming', tokens[at + 1]?.key ?? '')) return false
  if (((tokens[at - 1]?.classes ?? 0) & wordClass.and) === 0 || phraseAt[at + 1]?.afterVerb === true)
    return false
  for (let i = at - 2; i >= Math.max(0, at - passiveReach); i -= 1) {
    const { kind, key, classes, glued, time, forms } = tokens[i]!
    if (time >= 0 || glued || phraseAt[i] !== undefined) continue
    if (kind === 'mark' && key !== ',') return false
    if ((classes & (wordClass.breakers | wordClass.have | wordClass.and)) !== 0) return false
    const next = tokens[i + 1]!
    if ((classes & wordClass.be) !== 0)
      return (next.classes & wordClass.adverbs) !== 0 ? isParticiple(tokens[i + 2]) : isParticiple(next)
    // "Gunmen came and | killed": another verb of its own.
    const isHelped = ((tokens[i - 1]?.classes ?? 0) & (wordClass.be | wordClass.adverbs)) !== 0
    if (!isHelped && forms.some(({ tag }) => tag === 'past' || tag === 'pres')) return false
  }
  return false

  function isParticiple(token: Token | undefined): boolean {
    return (
      token?.forms.some(({ tag }) => tag === 'pp') === true || /(?:[^e]ed|own|ung)$/u.test(token?.key ?? '')
    )
  }
}

/** "The group freed | on Thursday | four nurses": an object behind the words of a time. */
function hasLateObject({ tokens, phraseAt }: Parse, at: number): boolean {
  const isBrought = ((tokens[at + 1]?.classes ?? 0) & wordClass.prepositions) !== 0
  const first = isBrought ? at + 2 : at + 1
  let i = first
  while (i < tokens.length && tokens[i]!.time >= 0) i += 1
  const object = phraseAt[i]
  return i > first && object !== undefined && object.from === i && object.afterVerb && object.prep === ''
}

/** "A headmaster kidnapped in Bajaur …": no object follows, but a place, a time or "by". */
function isReduced(parse: Parse, at: number): boolean {
  const { tokens, language, phraseAt } = parse
  if (at === 0) return true
  const before = tokens[at - 1]!
  const nounBefore = phraseAt[at - 1] !== undefined && phraseAt[at - 1]!.type !== 'pronoun'
  const next = tokens[at + 1]
  if (next === undefined) return nounBefore
  if ((next.classes & wordClass.by) !== 0 || isDoneBy({ tokens, language, phraseAt }, at + 1)) return true
  if (!nounBefore && before.kind !== 'mark') return false
  if (phraseAt[at + 1] !== undefined) return false
  const open = next.time >= 0 || next.kind === 'mark' || (next.classes & wordClass.prepositions) !== 0
  return open && hasLaterVerb(parse, at)
}

/** "Gunned | down by bandits": behind the particle stands who did it; not "pulled out by noon". */
function isDoneBy(
  { tokens, language, phraseAt }: Pick<Parse, 'tokens' | 'language' | 'phraseAt'>,
  at: number,
): boolean {
  if (
    !language.is('particles', tokens[at]?.key ?? '') &&
    !language.is('inward particles', tokens[at]?.key ?? '')
  )
    return false
  if (((tokens[at + 1]?.classes ?? 0) & wordClass.by) === 0) return false
  const doer = phraseAt[at + 2]
  return doer !== undefined && (doer.person !== undefined || doer.actor !== undefined)
}

/** "Two electricians shot dead and a lorry set alight in X": a headline's passive, of a verb that has to have an object. */
function lacksObject({ tokens, language, phraseAt }: Parse, at: number, lemma: string): boolean {
  if (!language.is('needs object', lemma)) return false
  const before = phraseAt[at - 1]
  if (before === undefined || before.type === 'pronoun') return false
  let i = at + 1
  while (i < tokens.length && phraseAt[i] === undefined && language.is('particles', tokens[i]!.key)) i += 1
  const next = tokens[i]
  if (next === undefined) return true
  if (phraseAt[i] !== undefined) return false
  if ((next.classes & wordClass.and) !== 0) return !sharesObject({ tokens, phraseAt }, i + 1)
  // "Four soldiers killed | when their lorry was hit": the clause behind is no object.
  return (
    next.time >= 0 ||
    next.kind === 'mark' ||
    (next.classes & (wordClass.prepositions | wordClass.breakers)) !== 0
  )
}

/** "shot and killed a man": a verb after "and" that has its object right behind it lends it to the one before. */
function sharesObject({ tokens, phraseAt }: Pick<Parse, 'tokens' | 'phraseAt'>, from: number): boolean {
  // "Stormed in and | briefly | occupied it".
  let at = from
  while (((tokens[at]?.classes ?? 0) & wordClass.adverbs) !== 0 || /ly$/u.test(tokens[at]?.key ?? '')) at += 1
  const object = phraseAt[at + 1]
  return (
    tokens[at]?.forms.some(({ tag }) => tag === 'past') === true &&
    phraseAt[at] === undefined &&
    object !== undefined &&
    object.from === at + 1 &&
    object.prep === ''
  )
}

/** Whether the same clause has another finite verb: then a participle before it is no predicate. */
function hasLaterVerb(parse: Parse, at: number): boolean {
  const { tokens, language, phraseAt } = parse
  let clauses = 0
  for (let i = at + 1; i < tokens.length; i += 1) {
    const { kind, glued, time, classes } = tokens[i]!
    if (kind === 'mark') return false
    // "At 3 am": no verb.
    if (glued || time >= 0 || phraseAt[i] !== undefined) continue
    if (opensOwnClause(parse, i)) clauses += 1
    const isAuxiliary = (classes & (wordClass.have | wordClass.be)) !== 0
    // "Students marched in Gao and called for calm": the two verbs are told side by side.
    if (!isAuxiliary && (tokens[i - 1]!.classes & wordClass.and) !== 0) continue
    // "Called on both sides to let aid in": what "to" brings is no past, though it looks like one.
    if (!isAuxiliary && language.is('infinitive mark', tokens[i - 1]!.key)) continue
    if (!isAuxiliary && !language.forms(tokens[i]!).some((form) => form.tag === 'past')) continue
    if (clauses === 0) return true
    // "Drones homed in on Gao as residents slept": that clause has its own.
    clauses -= 1
    while (isOfVerb(tokens[i + 1])) i += 1
  }
  return false

  function isOfVerb(next: (typeof tokens)[number] | undefined): boolean {
    return (
      next?.kind === 'word' &&
      ((next.classes & (wordClass.have | wordClass.be | wordClass.adverbs)) !== 0 || next.forms.length > 0)
    )
  }
}

/** "As residents slept", "when a mine exploded": a word that opens a clause, its subject and a verb behind that. */
function opensOwnClause({ tokens, language, phraseAt }: Parse, at: number): boolean {
  const { classes, key } = tokens[at]!
  const isOpener =
    (classes & (wordClass.breakers | wordClass.prepositions)) === wordClass.breakers ||
    language.is('while', key)
  const subject = phraseAt[at + 1]
  if (!isOpener || subject === undefined) return false
  const verb = tokens[(subject.of ?? subject).to]
  return (
    verb?.kind === 'word' &&
    ((verb.classes & (wordClass.have | wordClass.be)) !== 0 ||
      verb.forms.some(({ tag }) => tag === 'past' || tag === 'pres'))
  )
}
