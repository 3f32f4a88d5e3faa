import type { Draft } from '../draft.ts'
import type { Parse } from '../events/parse.ts'
import type { Scene } from './scene.ts'
import { wordClass } from './word-class.ts'

/** Words between a verb of denying and what it denies ("rejects all these accusations"). */
const mostWordsBetween = 4

/** Statements that can be denied as something that happened. */
const told: ReadonlySet<Draft['stance']> = new Set<Draft['stance']>(['asserted', 'hedged'])

/**
 * "The ministry rejects the accusation", "« Pure invention », répond l'armée", "a lie, according to the rebels": what was
 * told right before, denied by another speaker. A sentence that says itself what it denies is read by the rules.
 * @param here what the sentence itself tells
 * @param before what the sentence right before it tells, none where other text stands between
 */
export function denialClaims(
  parse: Parse,
  here: readonly Draft[],
  before: readonly Draft[],
  scene: Scene,
  speaker: (at: number) => Draft['speaker'],
): readonly Draft[] {
  if (here.some((draft) => draft.stance === 'denied')) return []
  const at = denialAt(parse)
  if (at === undefined) return []
  const { sentence } = parse
  const near = here.length > 0 ? here : before.filter((draft) => isNext(draft, parse, scene))
  const counts = parse.tokens.slice(at).some((token) => parse.language.is('denied counts', token.key))
  const base = near.findLast(
    (draft) => told.has(draft.stance) && draft.event !== 'statement' && (!counts || draft.figures.length > 0),
  )
  if (base === undefined) return []
  const denier = speaker(at)
  const same = denier.kind === base.speaker.kind && denier.name === base.speaker.name
  if (denier.kind === 'reporter' || same) return []
  return [
    {
      ...base,
      // "dismissed the group's figures": the toll is denied, not that there was a fight.
      event: counts ? 'casualties' : base.event,
      figures: [],
      acts: [],
      speaker: denier,
      stance: 'denied',
      quote: sentence.text,
      start: sentence.start,
      end: sentence.end,
    },
  ]
}

function isNext(draft: Draft, { sentence }: Parse, scene: Scene): boolean {
  return !/[\p{L}\p{N}]/u.test(scene.text.slice(draft.end, sentence.start))
}

/** The token of a denial that points back, undefined where there is none. */
function denialAt(parse: Parse): number | undefined {
  const { tokens, language, classes } = parse
  if ((classes & (wordClass.denialWords | wordClass.denies)) === 0) return undefined
  for (let i = 0; i < tokens.length; i += 1) {
    if (isDenialWord(tokens, i) && (!language.is('scorn', tokens[i]!.key) || tellsOfReport(parse, i)))
      return i
    if ((tokens[i]!.classes & wordClass.denies) === 0) continue
    if (language.is('object clitics', tokens[i - 1]?.key ?? '') || isBare(parse, i)) return i
    for (let k = i + 1; k < Math.min(tokens.length, i + 1 + mostWordsBetween); k += 1) {
      if (tokens[k]!.kind === 'mark') break
      if (
        language.is('allegations', tokens[k]!.key) ||
        (k === i + 1 && language.is('denied pronouns', tokens[k]!.key) && !isDeterminer(parse, k))
      )
        return i
    }
    // "Accusation récusée par …"
    if (i > 0 && language.is('allegations', tokens[i - 1]!.key)) return i
  }
  return undefined
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

const isPreposition = ({ classes }: Parse['tokens'][number]): boolean =>
  (classes & wordClass.prepositions) !== 0

/** "Calls the report absurd", « Calomnies, répond l'armée »: of a report, or all that is said; not "the war is absurd". */
function tellsOfReport({ tokens, language, phrases }: Parse, at: number): boolean {
  const isReport = ({ key }: Parse['tokens'][number]): boolean =>
    language.is('allegations', key) || language.is('denied pronouns', key)
  const clause = tokens.slice(0, at)
  return clause.some(isReport) || !phrases.some(({ to, prep }) => to <= at && prep === '')
}

/** "Faux", "a lie", "baseless": quoted, or the whole of what is said. */
function isDenialWord(tokens: Parse['tokens'], at: number): boolean {
  if ((tokens[at]!.classes & wordClass.denialWords) === 0) return false
  const next = tokens[at + 1]
  return next === undefined || next.kind === 'mark' || (next.classes & wordClass.of) !== 0
}
