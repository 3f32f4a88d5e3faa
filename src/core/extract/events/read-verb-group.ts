import { adverbUpTo } from '../actors/adverb-phrase.ts'
import { rareClass } from '../claims/rare-class.ts'
import type { FormTag } from '../claims/verb-form.ts'
import { wordClass } from '../claims/word-class.ts'
import { endsWithOne, isHaveOfUs } from '../claims/word-forms.ts'
import { joinedVerb } from './joined-verb.ts'
import { onlyBehind } from './only.ts'
import type { Parse } from './parse.ts'
import type { VerbGroup } from './verb-group.ts'

/** Reads the verb group around a form, once. @param tag the reading of that form a rule asks for */
export function readVerbGroup(parse: Parse, at: number, lemma: string, tag: FormTag): VerbGroup {
  const { verbGroups } = parse
  const here = verbGroups[at]
  const known = here?.find((one) => one.lemma === lemma && one.group.tag === tag)
  if (known !== undefined) return known.group
  const group = readGroup(parse, at, lemma, tag)
  if (here === undefined) verbGroups[at] = [{ lemma, group }]
  else here.push({ lemma, group })
  return group
}

function readGroup(parse: Parse, at: number, lemma: string, tag: FormTag): VerbGroup {
  const { tokens, language, phraseAt } = parse
  const suffered = tag === 'inf' ? madeToSuffer(parse, at, lemma) : undefined
  if (suffered !== undefined) return suffered
  let from = at
  let be = false
  let have = false
  let reflexive = false
  let negated = false
  let conditional = tag === 'cond'
  let future = tag === 'fut'
  let pluperfect = false
  let infinitive = tag === 'inf'
  let modal = false
  let isDenied = false
  for (let i = at - 1; i >= 0 && at - i < 9; i -= 1) {
    const { key, kind, glued, time, classes, rare } = tokens[i]!
    if (time >= 0) continue
    // "Ont depuis mardi pris", "have in recent days taken": what brings a time; « a mardi pris » is no "à".
    if (
      tokens[i + 1]!.time >= 0 &&
      i + 1 < at &&
      (classes & wordClass.prepositions) !== 0 &&
      (classes & wordClass.have) === 0
    )
      continue
    // "a, de son côté, indiqué": set off by commas.
    const inset = key === ',' && i > 0 ? adverbUpTo(parse, i - 1) : 0
    if (inset > 0 && tokens[i - inset - 1]?.key === ',') {
      i -= inset + 1
      continue
    }
    if (kind === 'mark') break
    // "a été en partie pillé": a phrase that stands as an adverb.
    const phrased = adverbUpTo(parse, i)
    if (phrased > 0) {
      i -= phrased - 1
      continue
    }
    if (glued && (tokens[i - 1]!.rare & rareClass.modals) !== 0) continue
    const next = i > 0 ? tokens[i - 1]!.key : ''
    // "Nor did they kill anyone".
    if (language.is('auxiliaries of do', next) && language.is('turning into no', tokens[i - 2]?.key ?? '')) {
      negated = true
      from = i - 2
      break
    }
    // « Nous nous sommes emparés »: no sums of money.
    const isOurs = language.is('be of us', key) && language.is('we', next)
    const auxiliary =
      !glued &&
      ((classes & (wordClass.have | wordClass.be)) !== 0 || isOurs || isHaveOfUs(tokens, i, language))
    // A noun phrase ends the group, unless it is the subject of a question or a stray auxiliary.
    if (phraseAt[i] !== undefined && !auxiliary && phraseAt[i]!.type !== 'pronoun') break
    if (auxiliary && (tag === 'pp' || language.code === 'en')) {
      if ((classes & wordClass.be) !== 0 || isOurs) be = true
      else have = true
      if (language.is('conditional', key)) conditional = true
      if ((rare & rareClass.future) !== 0) future = true
      if (language.is('pluperfect', key)) pluperfect = true
      if (key === 'avoir' || key === 'etre' || key === 'be') infinitive ||= language.code === 'fr'
      from = i
      continue
    }
    // "Risque de tomber": a small word parts the two.
    if (
      tag === 'inf' &&
      (classes & wordClass.of) !== 0 &&
      ((tokens[i - 1]?.rare ?? 0) & rareClass.modals) !== 0
    )
      continue
    // "Ont peut-être pris": no modal.
    if ((rare & rareClass.modals) !== 0 && tokens[i + 1]?.glued === true) continue
    if ((rare & rareClass.modals) !== 0) {
      modal = true
      from = i
      continue
    }
    if ((rare & rareClass.future) !== 0) {
      future = true
      from = i
      continue
    }
    if (language.code === 'en' && key === 'to') {
      infinitive = true
      from = i
      break
    }
    // « Nous nous emparons »
    if ((rare & rareClass.reflexives) !== 0 || (language.is('we', key) && language.is('we', next))) {
      reflexive = true
      from = i
      continue
    }
    if ((rare & rareClass.negations) !== 0) {
      // "Not only took": they did.
      negated ||=
        !language.is('not only', tokens[i + 1]?.key ?? '') &&
        (isDenied || onlyBehind(parse, at + 1) === undefined)
      from = i
      continue
    }
    // "No longer holds".
    if (language.is('longer', key) && language.is('negative determiners', next)) {
      negated = true
      from = i - 1
      i -= 1
      continue
    }
    if (key === 'pas' || key === 'jamais' || key === 'plus') {
      isDenied = true
      continue
    }
    if (language.is('auxiliaries of do', key)) {
      from = i
      continue
    }
    if ((classes & (wordClass.clitics | wordClass.adverbs)) !== 0) {
      if (
        (classes & wordClass.clitics) !== 0 &&
        !language.is('pronouns', key) &&
        (classes & wordClass.of) === 0
      )
        from = i
      continue
    }
    if (tag === 'pp' && isManner(parse, i)) continue
    break
  }
  const participle = tag === 'pp'
  // "a été pillé et incendié": the second participle shares the auxiliaries of the first.
  if (participle && !be && !have && sharesAuxiliary(parse, at)) {
    const first = sharedGroup(parse, at) ?? sharedActive(parse, at)
    if (first !== undefined) return { ...first, to: at + 1 }
  }
  const isShort = tag === 'inf' && !modal && !future && !(infinitive && language.code === 'en' && from < at)
  const joined = isShort && !negated ? sharedInfinitive(parse, at) : undefined
  if (joined !== undefined) return joined
  const bare = participle && !be && !have
  // "sont passés" moves, "ont été passés par les armes" suffers.
  const moves = language.movesWithBe(lemma) && !(language.code === 'fr' && be && have)
  const passive = participle && !reflexive && (be || bare) && !moves
  return {
    from,
    to: at + 1,
    tag,
    passive,
    bare,
    reflexive,
    negated,
    conditional,
    future,
    pluperfect: pluperfect && participle,
    infinitive,
    modal,
  }
}

/** "Could attack Gao and | besiege Kidal": the group of the infinitive before, where something brings that one. */
function sharedInfinitive(parse: Parse, at: number): VerbGroup | undefined {
  const first = joinedVerb(parse, at, 'inf')
  if (first === undefined) return undefined
  const group = readVerbGroup(parse, first.at, first.form.lemma, 'inf')
  // "The rebels attack Gao and besiege Kidal": two verbs of the present.
  const isBrought = parse.language.code === 'fr' || group.from < first.at
  return isBrought ? { ...group, to: at + 1 } : undefined
}

// In tokens: "se sont à nouveau fait tuer".
const causeReach = 6

/** « S'est fait tuer », « se font dépouiller »: who has it done to himself suffers it. */
function madeToSuffer(parse: Parse, at: number, lemma: string): VerbGroup | undefined {
  const { tokens, language, phraseAt } = parse
  if (language.is('not suffered', lemma)) return undefined
  // « S'est fait prendre | sa tour »: what he had, and not he.
  if (((tokens[at + 1]?.classes ?? 0) & wordClass.determiners) !== 0) return undefined
  const causing = tokens[at - 1]?.forms.find((form) => language.is('causing to suffer', form.lemma))
  if (causing === undefined) return undefined
  const { tag } = causing
  for (let i = at - 2; i >= Math.max(0, at - causeReach) && tokens[i]!.kind !== 'mark'; i -= 1) {
    if (phraseAt[i] !== undefined) return undefined
    if ((tokens[i]!.rare & rareClass.reflexives) === 0) continue
    const group = readVerbGroup(parse, at - 1, causing.lemma, tag)
    return {
      ...group,
      to: at + 1,
      tag: tag === 'inf' ? 'inf' : 'pp',
      passive: true,
      bare: false,
      reflexive: false,
    }
  }
  return undefined
}

/** "Ont copieusement pilonné", "were savagely beaten": behind an auxiliary such a word is an adverb. */
function isManner({ tokens, language }: Parse, at: number): boolean {
  const auxiliary = wordClass.have | wordClass.be
  return (
    ((tokens[at - 1]?.classes ?? 0) & auxiliary) !== 0 &&
    endsWithOne(tokens[at]!.key, language.group('adverb endings'))
  )
}

/** Whether a participle follows "et", "and" or a comma. */
function sharesAuxiliary({ tokens }: Parse, at: number): boolean {
  let i = at - 1
  while (i >= 0 && (tokens[i]!.time >= 0 || (tokens[i]!.classes & wordClass.adverbs) !== 0)) i -= 1
  return (
    i > 0 &&
    ((tokens[i]!.classes & wordClass.and) !== 0 ||
      tokens[i]!.key === ',' ||
      ((tokens[i]!.classes & wordClass.breakers) !== 0 && tokens[i]!.key === 'but'))
  )
}

// A longer way back leads into another clause.
const sharedReach = 16

// "mis à mort le chef": no farther from the participle.
const objectReach = 4

/** "ont dressé un barrage et enlevé deux hommes": the first verb is in no list, but its auxiliary is plain. */
function sharedActive(parse: Parse, at: number): VerbGroup | undefined {
  const { tokens, language, phrases } = parse
  // A participle that agrees with what stands before is a passive, and so is one without an object.
  if (language.code !== 'fr' || agrees(parse, at)) return undefined
  const object = phrases.find((phrase) => phrase.from > at)
  if (object === undefined || object.from - at > objectReach || object.prep !== '') return undefined
  if (tokens.slice(at + 1, object.from).some((token) => token.kind === 'mark')) return undefined
  for (let i = at - 2; i >= Math.max(0, at - sharedReach); i -= 1) {
    if (/^[;:]$/u.test(tokens[i]!.key) || (tokens[i]!.classes & wordClass.be) !== 0) return undefined
    if ((tokens[i]!.classes & wordClass.breakers) !== 0) return undefined
    if ((tokens[i]!.classes & wordClass.have) === 0 || tokens[i]!.glued) continue
    return {
      from: i,
      to: at + 1,
      tag: 'pp',
      passive: false,
      bare: false,
      reflexive: false,
      negated: ((tokens[i - 1]?.rare ?? 0) & rareClass.negations) !== 0,
      conditional: language.is('conditional', tokens[i]!.key),
      future: (tokens[i]!.rare & rareClass.future) !== 0,
      pluperfect: language.is('pluperfect', tokens[i]!.key),
      infinitive: false,
      modal: false,
    }
  }
  return undefined
}

/** "Tombée", "tués": a participle with an ending of its own. */
function agrees({ tokens, language }: Parse, at: number): boolean {
  return language.code === 'fr' && /(?:ées?|és|[iu]es?|us|[ts]es?|ts)$/u.test(tokens[at]!.lower)
}

/** Whether a group is a perfect with "avoir", and no passive. */
function hasAvoir({ tokens }: Parse, { from, to, passive }: VerbGroup): boolean {
  return !passive && tokens.slice(from, to).some((token) => (token.classes & wordClass.have) !== 0)
}

function sharedGroup(parse: Parse, at: number): VerbGroup | undefined {
  const { tokens, language } = parse
  for (let i = at - 2; i >= Math.max(0, at - sharedReach); i -= 1) {
    if (/^[;:]$/u.test(tokens[i]!.key)) return undefined
    const form = language.forms(tokens[i]!).find((one) => one.tag === 'pp')
    if (form === undefined || parse.phraseAt[i] !== undefined) continue
    const group = readVerbGroup(parse, i, form.lemma, 'pp')
    // "A confirmé la perte de Gao, tombée mardi": what agrees is no perfect with "avoir".
    if (!group.bare) return hasAvoir(parse, group) && agrees(parse, at) ? undefined : group
  }
  return undefined
}
