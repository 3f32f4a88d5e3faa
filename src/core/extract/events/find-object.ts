import type { Phrase } from '../actors/phrase.ts'
import type { Token } from '../claims/token.ts'
import { wordClass } from '../claims/word-class.ts'
import { endsWithOne } from '../claims/word-forms.ts'
import { closed, reach } from './clause.ts'
import { beforeCoordinated, withCoordinated } from './coordination.ts'
import { countedAmong } from './counted-among.ts'
import { findSubject } from './find-subject.ts'
import { insetTo } from './insertions.ts'
import type { PatternMatch } from './match-pattern.ts'
import { withOnly } from './only.ts'
import type { Parse } from './parse.ts'
import { isInverted, placeDescribed, relativeObject } from './relative-object.ts'
import type { SlotFound } from './slot-found.ts'

/** The first phrase after a verb that nothing brings: its object. An object relative's antecedent serves as well. */
export function findObject(parse: Parse, found: PatternMatch): Omit<SlotFound, 'position'> | undefined {
  const match = withOnly(parse, found)
  const { tokens, phrases, language } = parse
  if (isInverted(parse, match)) return relativeObject(parse, match)
  let passed = 0
  let inset = 0
  for (const phrase of phrases) {
    // "raison des militaires": the pattern has taken the article.
    if (
      (phrase.from < match.to && phrase.head < match.to) ||
      phrase.to <= match.to ||
      tokens[phrase.from]!.aside
    )
      continue
    // ", à l'arme lourde, | un camp": what two commas set apart is no object.
    for (let i = Math.max(match.to, inset); i < phrase.from; i += 1)
      if (tokens[i]!.key === ',') inset = Math.max(inset, insetTo(parse, i) ?? 0)
    if (phrase.from < inset) continue
    if (phrase.from - match.to > reach || closed(parse, match.to, phrase.from)) break
    if (blocked(parse, match.to, phrase.from)) break
    if (phrase.type === 'pronoun') {
      if (phrase.from <= match.to + 1 && language.code === 'en')
        return { phrases: [], pronoun: tokens[phrase.from]!.key }
      break
    }
    if (phrase.prep === '' || phrase.prepAt < match.to || phrase.from < match.to) {
      // "In Goma, which they have held since May, | schools": behind the comma another clause goes on.
      const isBehind = tokens.slice(match.to, phrase.from).some(({ key }) => key === ',')
      const meant = isBehind ? relativeObject(parse, match) : undefined
      return meant ?? { phrases: withoutNextSubject(parse, withCoordinated(parse, phrase)) }
    }
    passed += 1
    if (passed > 2) break
  }
  const next = tokens[match.to]
  if (next !== undefined && language.is('object pronouns right behind', next.key))
    return { phrases: [], pronoun: next.key }
  const clitic = objectClitic(parse, match)
  if (clitic !== undefined) return { phrases: [], pronoun: clitic }
  return relativeObject(parse, match)
}

/** "Arrested 30 people and four were killed": what an auxiliary follows is the subject of the next clause. */
function withoutNextSubject({ tokens }: Parse, list: readonly Phrase[]): readonly Phrase[] {
  const end = list.findIndex((phrase, i) => {
    const next = tokens[(phrase.of ?? phrase).to]
    return i > 0 && next !== undefined && (next.classes & (wordClass.have | wordClass.be)) !== 0
  })
  return end < 0 ? list : list.slice(0, end)
}

/** "les rebelles l'ont pris": the clitic before the auxiliary. */
function objectClitic({ tokens, language }: Parse, match: PatternMatch): string | undefined {
  if (match.verb === undefined || match.verb.passive) return undefined
  for (let i = match.from - 1; i >= Math.max(0, match.from - 8); i -= 1) {
    const { key, kind, classes } = tokens[i]!
    if (kind === 'mark') return undefined
    if (language.is('object clitics', key)) return key
    if ((classes & (wordClass.have | wordClass.clitics | wordClass.adverbs)) === 0) return undefined
  }
  return undefined
}

/** Whether another verb or a comma takes the phrases that follow. */
function blocked({ tokens, phraseAt, language }: Parse, from: number, to: number): boolean {
  let skipTo = -1
  for (let i = from; i < to; i += 1) {
    const { key, kind, time, classes } = tokens[i]!
    if (i <= skipTo) continue
    if (time >= 0 || phraseAt[i] !== undefined) continue
    if (kind === 'mark' && key === ',') {
      // ", depuis les airs,": an insertion between two commas.
      const next = tokens[i + 1]
      const close = tokens.findIndex((token, at) => at > i && token.key === ',')
      if (
        next !== undefined &&
        close > 0 &&
        close < to &&
        (next.classes & (wordClass.prepositions | wordClass.adverbs)) !== 0
      ) {
        skipTo = close
        continue
      }
    }
    if (
      kind === 'mark' &&
      key === ',' &&
      !(tokens[i - 1]?.time !== undefined && tokens[i - 1]!.time >= 0) &&
      !(tokens[i + 1] !== undefined && tokens[i + 1]!.time >= 0)
    )
      return true
    // "ont tiré en l'air pour séparer les deux groupes"
    if (
      language.is('goals', key) &&
      phraseAt[i + 1] === undefined &&
      endsWithOne(tokens[i + 1]?.key ?? '', language.group('infinitive endings'))
    )
      return true
    if ((classes & (wordClass.have | wordClass.be)) !== 0) return true
    // « Opposé mardi et mercredi | le M23 »: between two days.
    const isOfDays = (tokens[i - 1]?.time ?? -1) >= 0 && (tokens[i + 1]?.time ?? -1) >= 0
    if ((classes & wordClass.and) !== 0 && !isOfDays) return true
  }
  return false
}

/** What a bare participle stands with: the phrase right before, or, at the start of a sentence, the one after the comma. */
export function antecedent(parse: Parse, match: PatternMatch): Omit<SlotFound, 'position'> | undefined {
  const { tokens, phrases } = parse
  const last = phrases.filter((phrase) => phrase.to <= match.from && phrase.type !== 'pronoun').at(-1)
  const before = (last && countedAmong(parse, last)) ?? last
  const first = tokens.findIndex((token) => token.kind !== 'mark' && token.time < 0)
  if (match.from <= first + 1) {
    const comma = tokens.findIndex((token, i) => i >= match.to && token.key === ',')
    const next = comma < 0 ? undefined : phrases.find((phrase) => phrase.from > comma && phrase.prep === '')
    return next === undefined ? undefined : { phrases: withCoordinated(parse, next) }
  }
  const joined = joinedPassive(parse, match.from)
  if (joined !== undefined) return findSubject(parse, { from: joined, verb: { from: joined } })
  if (before === undefined || closed(parse, before.to, match.from)) return undefined
  const told = headOfRelative(parse, before, match.from)
  if (told !== undefined) return { phrases: [told] }
  const described = placeDescribed(parse, before)
  if (described !== before) return { phrases: [described] }
  // "Trente civils ont été tués et douze blessés": coordinated participles share no phrase but their own.
  const head = headMeant(parse, before, match.from)
  return { phrases: head === before ? [...beforeCoordinated(parse, before)] : [head] }
}

/**
 * "He was flown to an airstrip near Gao, and promptly | taken into custody": behind "and" a participle shares the auxiliary
 * of the passive before it.
 * @returns the auxiliary
 */
function joinedPassive({ tokens, phraseAt, language }: Parse, at: number): number | undefined {
  let and = at - 1
  const isAdverb = ({ classes, key }: Token): boolean =>
    (classes & wordClass.adverbs) !== 0 || endsWithOne(key, language.group('adverb endings'))
  while (and > 0 && isAdverb(tokens[and]!)) and -= 1
  if (!language.is('joining', tokens[and]?.key ?? '')) return undefined
  for (let i = and - 1; i > Math.max(0, and - longestPassive); i -= 1) {
    const { kind, key, classes } = tokens[i]!
    if ((kind === 'mark' && /^[;:!?"«»“”]$/u.test(key)) || (classes & wordClass.breakers) !== 0)
      return undefined
    const isAuxiliary = (tokens[i - 1]!.classes & wordClass.be) !== 0 && phraseAt[i] === undefined
    if (isAuxiliary && language.forms(tokens[i]!).some(({ tag }) => tag === 'pp')) return i - 1
  }
  return undefined
}

// In tokens: "was flown to an airstrip in the United States near the city of El Paso, Texas, and".
const longestPassive = 20

/**
 * « Trois bergers | qui gardaient leurs bêtes près de Ménaka | abattus lundi »: of a headline, who is told of first; what
 * stands right before is the relative clause's.
 */
function headOfRelative({ tokens, phrases, language }: Parse, last: Phrase, at: number): Phrase | undefined {
  const [head] = phrases
  if (head === undefined || head.type !== 'actor' || head.prep !== '') return undefined
  const opener = (head.of ?? head).to
  if (last.from <= opener || ((tokens[opener]?.classes ?? 0) & wordClass.subjectRelatives) === 0)
    return undefined
  const clause = tokens.slice(opener + 1, at)
  if (clause.some(({ kind }) => kind === 'mark')) return undefined
  // One verb is the relative clause's; behind a second the participle is its own.
  return clause.filter((token) => language.forms(token).some(({ tag }) => tag === 'past' || tag === 'pres'))
    .length === 1
    ? head
    : undefined
}

/**
 * "Le maire de la commune égorgé par": of a phrase and those it is of, the one that a participle agrees with; a
 * person rather than the place he is of.
 */
function headMeant({ tokens, phrases, language }: Parse, last: Phrase, at: number): Phrase {
  if (language.code !== 'fr') return last
  const top = phrases.find(({ of }) => of === last)
  if (top === undefined) return last
  const form = agreement(tokens[at]!.lower)
  const fits = ({ det, amount }: Phrase): boolean => {
    if (language.is('feminine one', det)) return form === 'f'
    if (language.is('masculine one', det)) return form === ''
    if (language.is('either many', det) || (amount?.low ?? 0) > 1) return form.endsWith('s')
    return true
  }
  // « La libération de passagers d'un bus, enlevés »: brought by "de", it is people alone.
  const isHead = top.prep === '' || (top.person !== undefined && language.is('of', top.prep))
  if (isHead && !fits(last) && fits(top)) return top
  return top.prep === '' && last.type === 'place' && top.type === 'actor' && fits(top) ? top : last
}

/** The ending of a participle: of a woman's or a thing's gender, of many, of both, of neither. */
function agreement(participle: string): '' | 'f' | 's' | 'fs' {
  if (/es$/u.test(participle)) return 'fs'
  if (/e$/u.test(participle)) return 'f'
  return /[éiut]s$/u.test(participle) ? 's' : ''
}
