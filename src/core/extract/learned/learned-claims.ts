import type { EventCode, Figure } from '../../model/index.ts'
import { buildDraft } from '../claims/build-draft.ts'
import type { Built } from '../claims/built.ts'
import { isOver } from '../claims/came-to-nothing.ts'
import type { Scene } from '../claims/scene.ts'
import { civilians } from '../claims/unnamed-civilians.ts'
import type { FormTag } from '../claims/verb-form.ts'
import { chooseTag } from '../events/choose-tag.ts'
import type { PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'
import { readVerbGroup } from '../events/read-verb-group.ts'
import { isForce } from '../events/resolve-event.ts'
import { countsHarmTogether } from '../figures/harm-together.ts'
import { withoutHearers } from '../speakers/without-hearers.ts'
import { countNear, countOf } from './count-near.ts'
import type { Judgement } from './judge-sentence.ts'
import {
  actsAsRuler,
  countsTellers,
  isDoneToThing,
  isPlace,
  namesNobody,
  namesPerson,
  namesPlace,
  tellsBreach,
  tellsFreed,
} from './learned-guards.ts'
import { learnedRule, partOf } from './learned-rule.ts'
import { tellsOnlyHurt } from './only-hurt.ts'
import { areBlows, isToldAlready } from './told-already.ts'

/**
 * What the rules found in a sentence, with what all its words together say it tells besides: no rule knows every turn
 * that news can take. Where rules have read a sentence, they have mostly read all of it.
 */
export function withLearned(
  parse: Parse,
  matched: readonly Built[],
  scene: Scene,
  isCounted: boolean,
  judgement: Judgement | undefined,
): readonly Built[] {
  if (judgement === undefined) return matched
  const { eventOf, wordOf, any } = judgement
  // That it tells of some event counts as well: the words of one family alone can mislead.
  const likelihoods = judgement.likelihoods.map((one) => one ** (1 - anyShare) * any ** anyShare)
  const isRead = matched.length > 0 || isCounted
  const order = likelihoods.map((_, family) => family).sort((a, b) => likelihoods[b]! - likelihoods[a]!)
  const found = [...matched]
  const heard = withoutHearers(parse, parse.attributions ?? [])
  for (const family of order) {
    if (likelihoods[family]! < likely) break
    const event = eventOf(family)
    const least = isRead ? likelyBeside : partOf(event).byForce === true ? likelyHeld : likely
    if (likelihoods[family]! < least || isToldAlready(event, found, isCounted)) continue
    // "They seized fifty vehicles": no town is taken in a sentence that names none.
    if (partOf(event).byForce === true && !namesPlace(parse)) continue
    // « Ordonne l'évacuation de quartiers »: who tells others to leave has left nothing.
    if (event === leaving && found.some((one) => one.event === 'appeal')) continue
    const at = wordOf(family, parse.attributions ?? [])
    // "They attacked X": a word that tells of one blow does not tell of another.
    const isTold = matched.some(
      (one) => at >= one.match.from && at < one.match.to && areBlows(one.event, event),
    )
    const built =
      at < 0 || isTold ? undefined : build(areBlows(event, event) ? heard : parse, event, at, scene, found)
    if (built !== undefined) found.push({ ...built, likeness: rounded(likelihoods[family]!) })
  }
  return found.sort((a, b) => a.match.from - b.match.from)
}

// Chosen on pages that neither rules nor model had seen (bench/gold/README.md); a wrong holder of a town is worse than a
// missed line.
const [likely, likelyHeld, likelyBeside] = [0.4, 0.75, 0.6]
const anyShare = 0.3

const leaving: EventCode = 'non-violent-transfer-of-territory'

/** In hundredths; never all of them, since nobody has looked. */
const rounded = (likelihood: number): number => Math.min(0.99, Math.round(likelihood * 100) / 100)

function build(
  parse: Parse,
  event: EventCode,
  at: number,
  scene: Scene,
  others: readonly Built[],
): Built | undefined {
  const { tokens, language } = parse
  const [form] = language.forms(tokens[at]!)
  const verb =
    form === undefined || isNoun(parse, at)
      ? undefined
      : readVerbGroup(parse, at, form.lemma, tagOf(parse, at, form.lemma))
  const match: PatternMatch = {
    from: at,
    to: at + 1,
    ...(verb !== undefined && { verb, lemma: form!.lemma }),
  }
  const built = buildDraft(parse, learnedRule(event, verb !== undefined), match, scene)
  const { measure, toCivilians, byForce } = partOf(event)
  // "Soldiers left and a militia moved in": by the words others took it, by who stands there the state did.
  if (built === undefined || (byForce === true && built.event !== event)) return undefined
  // « Moscou revendique la prise de dix localités »: a capital that acts is a government, and has not fallen.
  if (byForce === true && actsAsRuler(parse, built.places[0]?.id)) return undefined
  if (event === 'sexual-violence' && isDoneToThing(parse, match)) return undefined
  // « A levé le blocus »: it is over.
  if (event === 'siege' && isOver(parse, match)) return undefined
  // "Violated the truce": none is made.
  if (event === 'agreement' && tellsBreach(parse, at)) return undefined
  // "One man believes that 380 did not rise", "the list holds a name": what a word of no known meaning has is not one dead.
  const isOfSeveral = event === 'casualties' && verb?.passive !== true
  const isHarmed = ({ high, text }: Figure): boolean => high !== 1 || namesPerson(parse, at, text, scene.text)
  const counted = built.figures.filter((one) => !countsTellers(parse, one.text, scene.text))
  // « 6.000 habitants ont été évacués »: who is counted for something else is nobody's toll.
  if (event === 'casualties' && counted.length > 0 && counted.every((one) => isCountedElse(one, others)))
    return undefined
  const figures = isOfSeveral ? counted.filter(isHarmed) : counted
  const isFreeing = event === 'abduction' && verb === undefined && tellsFreed(parse)
  const told = isFreeing ? 'freed' : event === 'casualties' && tellsOnlyHurt(parse) ? 'wounded' : undefined
  const isTogether = event === 'casualties' && countsHarmTogether(parse)
  const own = measure === undefined ? undefined : countOf(parse, at, told ?? measure, scene.text)
  const near =
    isTogether || own !== undefined || measure === undefined || figures.length > 0
      ? undefined
      : countNear(
          parse,
          at,
          told ?? measure,
          scene.text,
          new Set(others.flatMap(({ figures }) => figures.map((one) => one.text))),
          isOfSeveral ? 2 : 1,
        )
  // "No passer-by was hit, the prefect says": nobody's harm, where nobody else is counted.
  if (event === 'casualties' && near === undefined && built.figures.length === 0 && namesNobody(parse))
    return undefined
  // "Palma remains under guard": a place, and nobody who holds it.
  const actors = built.actors.filter((one) => !isPlace(parse, one.name) && (byForce !== true || isForce(one)))
  const isOpen = toCivilians === true && actors.every(({ role }) => role !== 'target')
  return {
    ...built,
    actors: isOpen ? [...actors, civilians] : actors,
    figures:
      own !== undefined
        ? [own]
        : near === undefined
          ? figures.map((one) => (told === undefined ? one : { ...one, measure: told }))
          : [near],
  }
}

/** Whether the people of a figure are counted already, for something else. */
const isCountedElse = ({ measure, text }: Figure, others: readonly Built[]): boolean =>
  others.some(({ figures }) =>
    figures.some((one) => one.measure !== measure && (one.text.includes(text) || text.includes(one.text))),
  )

/** "Was looted", "is dragged away and shot": what looks like a past may be a participle. */
function tagOf(parse: Parse, at: number, lemma: string): FormTag {
  const tags = parse.language
    .forms(parse.tokens[at]!)
    .flatMap((one) => (one.lemma === lemma ? [one.tag] : []))
  return chooseTag(parse, at, tags, lemma)
}

/** "A night raid", « une attaque »: inside a noun phrase what could be a present or an infinitive is none. */
const isNoun = ({ tokens, phraseAt, language }: Parse, at: number): boolean =>
  phraseAt[at] !== undefined &&
  language.forms(tokens[at]!).every(({ tag }) => tag === 'inf' || tag === 'pres')
