import type { Parse } from '../events/parse.ts'
import type { Attribution } from '../speakers/attribution.ts'
import { phraseBeginningAt } from './modality.ts'
import { rareClass } from './rare-class.ts'
import { wordClass } from './word-class.ts'

/** Words between a verb of denying and what it denies ("rejects all these accusations"). */
const mostWordsBetween = 4

type Token = Parse['tokens'][number]

/** The token of a denial that points back to what was told, undefined where there is none. */
export function denialAt(parse: Parse, attributions: readonly Attribution[]): number | undefined {
  const { tokens, classes } = parse
  if ((classes & (wordClass.denialWords | wordClass.denies)) !== 0)
    for (let i = 0; i < tokens.length; i += 1)
      if (isDenialWord(parse, i) || isVerbOfDenying(parse, i, attributions)) return i
  for (let i = 0; i < tokens.length; i += 1) if (saysNotSo(parse, i)) return i
  return undefined
}

/** "Denied it", « dément », "a charge rejected by": a verb of denying whose object is what was told. */
function isVerbOfDenying(parse: Parse, i: number, attributions: readonly Attribution[]): boolean {
  const { tokens, language } = parse
  if ((tokens[i]!.classes & wordClass.denies) === 0) return false
  if (language.is('object clitics', tokens[i - 1]?.key ?? '') || isBare(parse, i)) return true
  for (let k = i + 1; k < Math.min(tokens.length, i + 1 + mostWordsBetween); k += 1) {
    if (tokens[k]!.kind === 'mark') break
    if (
      language.is('allegations', tokens[k]!.key) ||
      (k === i + 1 && language.is('denied pronouns', tokens[k]!.key) && !isDeterminer(parse, k))
    )
      return true
  }
  return isTrailing(parse, i, attributions) || isDeniedByOther(parse, i)
}

/** "…, which the army denies", « …, ce que nie l'armée »: who denies stands there, and nothing follows that is denied. */
function isTrailing({ tokens }: Parse, at: number, attributions: readonly Attribution[]): boolean {
  const own = attributions.find(({ verbFrom, to }) => (verbFrom ?? at + 1) <= at && at < to)
  if (own?.verb === undefined || own.negated === true || own.coversFrom >= at) return false
  const next = tokens[at + 1]
  const isOver = next === undefined || next.kind === 'mark' || next.time >= 0
  return isOver || own.nameFrom > at || (next.classes & (wordClass.adverbs | wordClass.prepositions)) !== 0
}

// In tokens: "the accusations have been firmly | rejected".
const passiveReach = 6

/** "Accusation récusée par", "the report was dismissed by the army": a participle behind what it is said of. */
function isDeniedByOther({ tokens, language }: Parse, at: number): boolean {
  if (!language.forms(tokens[at]!).some(({ tag }) => tag === 'pp')) return false
  for (let i = at - 1; i >= Math.max(0, at - passiveReach); i -= 1) {
    const { key, kind, classes, rare } = tokens[i]!
    if (kind === 'mark' || (rare & rareClass.negations) !== 0) return false
    if (language.is('allegations', key)) return true
    if ((classes & (wordClass.be | wordClass.have | wordClass.adverbs)) === 0) return false
  }
  return false
}

/** « Dément tout pillage »: the pillage, where « dément tout » is what was told. */
function isDeterminer({ tokens, phraseAt }: Parse, at: number): boolean {
  const next = tokens[at + 1]
  const isLed = phraseAt[at] !== undefined && phraseAt[at]!.to > at + 1
  return isLed || (phraseAt[at + 1] !== undefined && phraseAt[at + 1]!.prep === '' && next?.kind === 'word')
}

/** "L'armée dément.", « Le mouvement nie en bloc »: with nothing behind it, what was told before. */
function isBare({ tokens, language, phraseAt }: Parse, at: number): boolean {
  if (!language.forms(tokens[at]!).some(({ lemma }) => language.is('bare denials', lemma))) return false
  for (let i = at + 1; i < tokens.length && tokens[i]!.kind !== 'mark'; i += 1) {
    const { time, classes } = tokens[i]!
    if (time >= 0 || (classes & (wordClass.prepositions | wordClass.adverbs)) !== 0) continue
    // "Dément en bloc | tout lien": that is what it denies.
    const isLed = phraseAt[i] === undefined ? isPreposition(tokens[i - 1]!) : phraseAt[i]!.prep !== ''
    if (!isLed) return false
  }
  return true
}

const isPreposition = ({ classes }: Token): boolean => (classes & wordClass.prepositions) !== 0

/** "Calls the report absurd", « Calomnies, répond l'armée »: of a report, or all that is said; not "the war is absurd". */
function tellsOfReport({ tokens, language, phrases }: Parse, at: number): boolean {
  const isReport = ({ key }: Token): boolean =>
    language.is('allegations', key) || language.is('denied pronouns', key)
  const clause = tokens.slice(0, at)
  return clause.some(isReport) || !phrases.some(({ to, prep }) => to <= at && prep === '')
}

/** "Faux", "a lie", "baseless": quoted, or the whole of what is said. */
function isDenialWord(parse: Parse, at: number): boolean {
  const { tokens, language } = parse
  const { classes, key } = tokens[at]!
  if ((classes & wordClass.denialWords) === 0) return false
  const next = tokens[at + 1]
  const isWhole = next === undefined || next.kind === 'mark' || (next.classes & wordClass.of) !== 0
  return isWhole && (!language.is('scorn', key) || tellsOfReport(parse, at))
}

/** "Had nothing to do with it", « il n'en est rien », "none of it is true": with nothing behind it that it could be said of. */
function saysNotSo(parse: Parse, at: number): boolean {
  const end = phraseBeginningAt(parse, 'not so', at)
  if (end === undefined) return false
  const next = parse.tokens[end]
  return (
    next === undefined ||
    next.kind === 'mark' ||
    next.time >= 0 ||
    (next.classes & (wordClass.and | wordClass.adverbs)) !== 0
  )
}
