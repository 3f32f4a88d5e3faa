import { matchPattern, type PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'
import { readVerbGroup } from '../events/read-verb-group.ts'
import { rulesOf } from '../events/rule-triggers.ts'
import type { Attribution } from '../speakers/attribution.ts'
import { namedKind } from '../speakers/source-kind.ts'
import { withAimedDeed, withMeansOfBlow } from './aimed-deed.ts'
import { buildDraft } from './build-draft.ts'
import type { Built } from './built.ts'
import type { Scene } from './scene.ts'
import { wordClass } from './word-class.ts'
import { isHaveOfUs } from './word-forms.ts'

/** All rules over the sentence; of two over the same words the longer, then the earlier rule. */
export function matches(parse: Parse, scene: Scene, attributions: readonly Attribution[]): readonly Built[] {
  const found: Found[] = []
  for (const { at, rules } of rulesOf(parse)) {
    // "Anti-coup fighters": against it.
    if (parse.tokens[at]!.time >= 0 || isOpposed(parse, at)) continue
    if (isHaveOfUs(parse.tokens, at, parse.language)) continue
    for (const rule of rules) {
      const match = matchPattern(parse, rule.start, at)
      if (match === undefined || match.to === match.from || isInSpeaker(match.from, attributions)) continue
      const isNoun = match.verb === undefined || match.verb.to > match.from + 1
      if (isNoun && (isSupport(parse, match.from) || isInName(parse, match))) continue
      if (match.verb === undefined && (isDone(parse, match.from) || isDescription(parse, match))) continue
      if (isNominal(parse, match) || isTurnOfSpeech(parse, match)) continue
      found.push({ rule, match })
    }
  }
  if (found.length > 1)
    found.sort(
      (a, b) =>
        lengthOf(b.match) - lengthOf(a.match) ||
        Number(hasObject(parse, b)) - Number(hasObject(parse, a)) ||
        a.rule.order - b.rule.order,
    )
  const kept: Built[] = []
  for (const one of found) {
    // "a missile wounded four": the verb counts as well as it tells the event.
    const overlaps = (other: Built): boolean =>
      other.match.from < one.match.to && other.match.to > one.match.from && isCount(other) === isCount(one)
    if (kept.some(overlaps)) continue
    // Only now: what a rule needs takes far longer to find than its words.
    const built = buildDraft(parse, one.rule, one.match, scene)
    if (built !== undefined) kept.push(built)
  }
  // "après 48 heures de combats": only where the sentence tells nothing plainer than whom the fighting drove out.
  const plain = kept.filter((one) => one.rule.adds !== true)
  const strong = plain.every(({ event }) => event === 'displacement')
    ? kept.filter((one) => one.rule.adds !== true || isSubject(parse, one.match))
    : plain
  const inOrder = (strong.length > 0 ? strong : kept).sort((a, b) => a.match.from - b.match.from)
  return withMeansOfBlow(parse, withAimedDeed(parse, inOrder))
}

/** "Battle-hardened | rebels": a word that only describes the noun tells nothing. */
function isDescription({ phraseAt }: Parse, { from, to }: PatternMatch): boolean {
  const phrase = phraseAt[from]
  return phrase !== undefined && to <= phrase.head && phrase.type !== 'thing'
}

/** « Les combats | ont contraint les habitants à fuir »: a noun that acts. */
function isSubject({ phraseAt }: Parse, { from, verb }: PatternMatch): boolean {
  const phrase = phraseAt[from]
  return verb === undefined && phrase !== undefined && phrase.prep === '' && !phrase.afterVerb
}

const lengthOf = ({ from, to, beside }: PatternMatch): number => to - from - (beside ?? 0)

const isOpposed = ({ tokens, language }: Parse, at: number): boolean =>
  tokens[at]!.glued && language.is('opposing prefixes', tokens[at - 1]?.key ?? '')

/** "Aux blessés", "des familles de tués": a participle right behind an article is a noun, and tells nothing. */
function isNominal({ tokens, language }: Parse, { from, verb }: PatternMatch): boolean {
  const before = tokens[from - 1]
  return verb?.bare === true && before !== undefined && language.is('before nouns', before.key)
}

/** « … », a martelé | le ministre: a verb between the end of a quotation and whoever speaks tells how he said it. */
function isTurnOfSpeech(parse: Parse, { verb, to }: PatternMatch): boolean {
  const { tokens, phraseAt } = parse
  if (verb === undefined) return false
  const comma = tokens[verb.from - 1]?.key === ',' ? verb.from - 2 : verb.from - 1
  const subject = phraseAt[to]
  const isClosed = isQuote(tokens[comma]) && tokens.slice(0, Math.max(0, comma)).some(isQuote)
  if (!isClosed || subject?.from !== to || subject.prep !== '') return false
  return namedKind(parse, subject) !== undefined
}

const isQuote = (token: Parse['tokens'][number] | undefined): boolean => /^["«»“”]$/u.test(token?.key ?? '')

/** A rule whose words stand in the sentence. */
type Found = Pick<Built, 'rule' | 'match'>

/** "Of shelling a hospital": with an object behind it, it is the verb and no noun. */
function hasObject({ tokens }: Parse, { match }: Found): boolean {
  return match.verb?.tag === 'ger' && ((tokens[match.to]?.classes ?? 0) & wordClass.determiners) !== 0
}

function isCount({ rule }: Found): boolean {
  return ['killing', 'slaying', 'wounding', 'toll'].includes(rule.event)
}

/** "Backed by Turkish artillery", "appuyés par des frappes aériennes": who helps, and no strike of its own. */
function isSupport({ tokens, phraseAt }: Parse, at: number): boolean {
  const by = (phraseAt[at]?.from ?? at) - 1
  for (let i = by; i > Math.max(0, by - 3); i -= 1)
    if ((tokens[i]!.classes & wordClass.by) !== 0) return (tokens[i - 1]!.classes & wordClass.support) !== 0
  return false
}

/** "Ont incendié des cases", "a frappé le marché": a participle, though without its accent it is a noun. */
function isDone(parse: Parse, at: number): boolean {
  const { tokens, language } = parse
  const form = language.forms(tokens[at]!).find(({ tag }) => tag === 'pp')
  if (form === undefined || language.code !== 'fr') return false
  const { passive, reflexive } = readVerbGroup(parse, at, form.lemma, 'pp')
  // "S'en est prise à la ville": no capture.
  return !passive && (reflexive || /é$/u.test(tokens[at]!.lower))
}

/** "Riot police", "attack helicopters": the noun is part of what people are called. */
function isInName({ tokens, language }: Parse, { from, to }: PatternMatch): boolean {
  return to === from + 1 && language.personWords.has(`${tokens[from]!.key} ${tokens[to]?.key}`)
}

/** Names of speakers tell nothing of the event: "a annoncé le ministère de la Défense". */
function isInSpeaker(at: number, attributions: readonly Attribution[]): boolean {
  return attributions.some((one) => at >= one.nameFrom && at < one.nameTo && !(one.coversFrom === one.to))
}
