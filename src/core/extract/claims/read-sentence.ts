import type { Speaker } from '../../model/index.ts'
import type { Draft } from '../draft.ts'
import type { Parse } from '../events/parse.ts'
import { withoutSharedCount } from '../figures/harm-together.ts'
import { findTolls } from '../figures/tolls.ts'
import { withBareTolls } from '../learned/bare-tolls.ts'
import { judge } from '../learned/judge-sentence.ts'
import { withLearned } from '../learned/learned-claims.ts'
import { withLikelierBlow } from '../learned/likelier-blow.ts'
import { noteParties } from '../learned/likely-parties.ts'
import { withoutUnlikely } from '../learned/unlikely.ts'
import { isAtHospital, noteNames, sceneSet } from '../places/note-names.ts'
import { placedOverYears } from '../places/over-years.ts'
import { sitesOf } from '../places/sites.ts'
import { withPlaceOfSentence } from '../places/told-here.ts'
import { townAround } from '../places/town-parts.ts'
import { withoutBulletin } from '../speakers/denier-at.ts'
import { rememberSpeakers, speakerAt, speakerCovering, speakerOfCount } from '../speakers/speaker-at.ts'
import { speakingParty } from '../speakers/speaking-party.ts'
import { noteSpeakingParty } from '../speakers/speaking-voice.ts'
import type { Voices } from '../speakers/voices.ts'
import { withoutHearers } from '../speakers/without-hearers.ts'
import type { TimeExpression } from '../time-expression.ts'
import { tellsAnotherMatter } from './another-matter.ts'
import { withoutAnybody } from './anybody-dead.ts'
import { withAppealer } from './appealing.ts'
import { withIntervention } from './at-protest.ts'
import { withBlamed, withDenier, withReporter } from './blamed-party.ts'
import type { Built, Placed } from './built.ts'
import { cameToNothing, isOnlyReferredTo } from './came-to-nothing.ts'
import { carryParties } from './carry-parties.ts'
import { completeParties, takerIn } from './complete-parties.ts'
import { countedIn, stretchAt } from './counted-stretch.ts'
import { denialClaims } from './denial-claims.ts'
import { distinct } from './distinct-drafts.ts'
import { withoutDoubledDemands } from './doubled-demands.ts'
import { ellipticalClaims } from './elliptical-claims.ts'
import { findWhen } from './find-when.ts'
import { finishDraft } from './finish-draft.ts'
import { withFormerHolders } from './former-holder.ts'
import { joinedPlaces } from './joined-places.ts'
import { dateByKidnapping, withReleased } from './kidnap-and-release.ts'
import { lastingOf } from './lasting-time.ts'
import { isOfManyDays, isOfWar } from './many-days.ts'
import { matches } from './match-rules.ts'
import type { Memory } from './memory.ts'
import { mergeTolls, withoutToldAgain } from './merge-tolls.ts'
import { beginsThen, ordererOf } from './order-to-come.ts'
import { withCatcher } from './own-catch.ts'
import { withOwnGain } from './own-gain.ts'
import { partialClaims } from './partial-claims.ts'
import { isPlainDeath } from './plain-death.ts'
import { withRetaken } from './retaken.ts'
import { withSameFighters } from './same-fight.ts'
import { withOwnStrike, withSameStriker } from './same-striker.ts'
import { type Scene, sceneSpoken } from './scene.ts'
import { sidesApart } from './sides-apart.ts'
import { withSomeOfThem } from './some-of-them.ts'
import { stanceOf } from './stance-of.ts'
import { strongSubject } from './strong-subject.ts'
import { withoutOwnTown } from './struck-back.ts'
import { supportClaims } from './support-claims.ts'
import { timesTold } from './times-told.ts'
import { withoutToldFiner } from './told-finer.ts'
import { withTollsByOthers } from './tolls-by-others.ts'
import { isQuestion, isTrapped, trapCues } from './traps.ts'
import { isUntold } from './untold.ts'
import { isToldOfBefore } from './when-above.ts'
import { withoutSpeakers } from './without-speakers.ts'
import { wordClass } from './word-class.ts'

const dealings: ReadonlySet<Draft['event']> = new Set(['agreement', 'other-strategic'] as const)

/** Reads one sentence. */
export function readSentence(
  voices: Voices,
  around: Scene,
  times: readonly TimeExpression[],
  memory: Memory,
): readonly Draft[] {
  const { parse, attributions } = voices
  const speaking = speakingParty(voices, around)
  const scene = speaking === undefined ? around : sceneSpoken(around, speaking)
  if (isQuestion(parse)) {
    rememberSpeakers(voices, scene)
    scene.actors.topic(parse)
    return []
  }
  const plain = withoutSpeakers(parse, attributions)
  scene.actors.in(countryOf(plain, scene, memory))
  noteSpeakingParty(parse, attributions, scene)
  const cues = trapCues(parse)
  if (cues?.sport === true) memory.sporting += 1
  const placed: Placed[] = []
  // Numbers of what was not done are no tolls.
  const unsaid = new Set<string>()
  const counts = findTolls(plain, scene.text)
  const judgement = judge(parse)
  const byRules = matches(plain, scene, attributions)
  const learned = withLearned({ ...parse, said: plain.said }, byRules, scene, counts.length > 0, judgement)
  const matched = withPlaceOfSentence(plain, learned, scene)
  // "A shell hit the stadium during a match, killing three": whoever counts dead tells of no match.
  const isCounted = matched.some(({ figures }) => figures.some(({ measure }) => measure === 'killed'))
  const dated = timesTold(parse, times)
  const counted = countedIn(
    parse,
    times,
    matched.map(({ match }) => match.from),
  )
  const isAnother = tellsAnotherMatter(parse)
  let isSupposition = false
  for (const built of matched) {
    const stance = stanceOf(parse, built, attributions)
    if (stance === 'hypothetical') {
      isSupposition = true
      for (const { text } of built.figures) unsaid.add(text)
      continue
    }
    const told = { event: built.event, actors: built.actors, counted: isCounted || built.figures.length > 0 }
    if (isTrapped(cues, parse, built.match, told) || isUntold(parse, built)) continue
    if (isPlainDeath(parse, built, memory.previous)) continue
    const speaker = speakerAt(built, voices)
    // "Gave no number of soldiers killed": not told, and nothing denied.
    if (stance === 'denied' && matched.some((one) => leavesOpen(one, built))) continue
    const isNegated = built.likeness === undefined ? isOnlyNegated : isBarelyNegated
    if (stance === 'denied' && isNegated(parse, built.event, withoutBulletin(speaker, voices))) {
      for (const { text } of built.figures) unsaid.add(text)
      continue
    }
    // A bulletin that tells of a truce not signed denies nothing either.
    if (dealings.has(built.event) && stance === 'denied' && speaker.kind === voices.voice.kind) continue
    if (
      dealings.has(built.event) &&
      (cameToNothing(parse, built.match) || isOnlyReferredTo(parse, built.match))
    )
      continue
    const above = { match: built.match, event: built.event, times: dated }
    const when = findWhen(parse, built.match, attributions, dated, {
      event: built.event,
      stance,
      counted,
      freed: built.rule.measure === 'freed',
    })
    const toBegin = stance === 'asserted' && beginsThen(parse, built, when)
    for (const place of built.places)
      placed.push({
        built,
        draft: withAppealer(
          finishDraft(built, place, {
            parse,
            speaker: toBegin ? ordererOf(speaker, built, voices) : speaker,
            stance: toBegin ? 'planned' : stance,
            toBegin,
            when,
            lasting: lastingOf(parse, built.match, dated),
            countedBy: stretchAt(counted, built.match.from)?.time,
            apart:
              stretchAt(counted, built.match.from) !== undefined ||
              (when === null &&
                (isAnother ||
                  isOfManyDays(parse, built.match, dated, built.event) ||
                  isToldOfBefore(parse, above))),
          }),
          built,
          voices,
          scene.knowledge,
        ),
      })
  }
  withoutDoubledDemands(placed)
  withFormerHolders(parse, placed)
  withIntervention(parse, placed)
  dateByKidnapping(placed)
  const tolls = counts.filter(
    ({ phrase, figure }) =>
      !unsaid.has(figure.text) &&
      !isTrapped(cues, parse, phrase, { event: 'casualties', actors: [], counted: true }),
  )
  const merged = mergeTolls(plain, withoutToldAgain(withoutToldFiner(placed)), tolls, {
    speaker: (at) => speakerCovering(at, voices),
    counter: (words) => speakerOfCount(words, voices),
    place: scene.lastPlace ?? scene.dateline,
    when: (match) => findWhen(parse, match, attributions, dated, { counted }),
    counted,
    attributions,
    scene,
  })
  const support = supportClaims(parse, attributions, scene, memory, (at) => speakerCovering(at, voices))
  const relayed = partialClaims(
    parse,
    [...placed.map(({ draft }) => draft), ...support],
    attributions,
    scene,
    memory,
  )
  rememberSpeakers(voices, scene)
  const all = [...merged, ...support, ...relayed]
  const told = distinct(
    all.map((draft) => withRetaken(draft, parse, [...memory.previous, ...all], scene.knowledge)),
  )
    .flatMap(sidesApart)
    .map((draft) =>
      withReleased(
        completeParties(draft, scene, { parse, previous: memory.previous, taker: memory.taker }),
        parse,
      ),
    )
    .map((draft) => withSomeOfThem(withOwnGain(draft, voices, scene), parse, memory.previous, scene))
  const read = carryParties(withBlamed(told, parse, scene), memory.previous)
    .map((draft) => withoutSharedCount(withoutAnybody(draft, parse), parse))
    .map((draft) => (isOfWar(draft) ? { ...draft, apart: true as const } : draft))
    .map((draft) => placedOverYears(draft, parse, scene, dated))
  const listed = ellipticalClaims(parse, read, scene)
  const elsewhere = [...listed, ...joinedPlaces(parse, [...read, ...listed], scene)]
  const from = Math.min(...matched.map(({ match }) => match.from))
  const denied = denialClaims(voices, { here: read, from, before: memory.previous }, scene)
  const filled = [...read, ...elsewhere, ...denied]
    .map((draft) =>
      withOwnStrike(
        withReporter(withDenier(draft, parse, scene, memory.previous), parse, scene),
        parse,
        scene,
      ),
    )
    .map((draft) => withCatcher(draft, parse, scene, memory.previous))
    .map((draft) => withoutOwnTown(draft, parse, scene, memory.previous))
    .map((draft) => withSameFighters(withSameStriker(draft, memory.previous), memory.previous, parse))
  const likely = withoutUnlikely(withLikelierBlow(filled, parse, judgement), parse, judgement)
  const drafts = noteParties(likely, withoutHearers(parse, attributions), scene, memory)
  // "Until reinforcements came from X": what follows is told of where the rest was.
  const isBeside = (one: Draft): boolean => one.event === 'other-strategic'
  const allBeside = memory.lastPlace === null || drafts.every((one) => isBeside(one) || one.place === null)
  for (const draft of drafts) {
    // What is read by likeness sets no scene: its place may be taken from it.
    if (draft.likeness === undefined && draft.place !== null && draft.place.id !== draft.place.country) {
      const isElsewhere = isBeside(draft) || isAtHospital(plain, scene, draft)
      // "Bombed X, a day after a rocket had hit Y": what follows is told of X.
      const isCountedFrom = draft.apart === true && drafts.some((one) => one.apart !== true && isTown(one))
      if ((allBeside || !isElsewhere) && !isCountedFrom) memory.lastPlace = townAround(draft.place, scene)
      memory.toldAt.delete(draft.event)
      memory.toldAt.set(draft.event, draft.place)
    }
    scene.actors.remember(draft.actors)
    memory.taker = takerIn(draft) ?? memory.taker
    scene.actors.acted(draft.actors)
  }
  const subject = strongSubject(plain, placed, drafts, scene)
  if (subject !== undefined) scene.actors.remember([subject])
  noteNames(plain, scene, memory)
  if (drafts.every(({ likeness }) => likeness !== undefined)) {
    // "If they took Gao, the road would be cut.": nobody has gone there.
    if (!isSupposition || memory.lastPlace === null)
      memory.lastPlace = sceneSet(plain, scene) ?? memory.lastPlace
    scene.actors.topic(parse)
  }
  return withBareTolls(drafts, (sure) => withTollsByOthers(sure, memory.previous, voices, scene))
}

const isTown = ({ place }: Draft): boolean => place !== null && place.id !== place.country

/** The one country in which a sentence is, else that of its section or of the place in play. */
function countryOf(parse: Parse, scene: Scene, { section }: Memory): string | undefined {
  const sites = sitesOf(parse, scene).filter(({ role }) => role !== 'dateline' && role !== 'said')
  // "In Tillaberi, near the border with Mali": not there.
  const here = sites.filter(({ role }) => role !== 'to')
  const countries = new Set((here.length > 0 ? here : sites).map(({ place }) => place.country))
  if (countries.size > 1) return section
  return [...countries][0] ?? section ?? scene.lastPlace?.country
}

/**
 * "The two sides signed no truce": what did not happen is no statement, but for what others had told. That a town was
 * not taken is one: whoever holds it still does.
 */
function isOnlyNegated({ tokens, language }: Parse, event: string, { kind }: Speaker): boolean {
  if ((kind !== 'reporter' && kind !== 'anonymous') || event === 'control' || event.endsWith('-territory'))
    return false
  const refuted = language.verbsOf('no proof')
  return !tokens.some(({ key }) => language.is('contrary', key) || refuted.has(key))
}

/** "The camp had not been handed over", read by likeness: a denial only where a word denies. */
const isBarelyNegated = ({ classes }: Parse): boolean =>
  (classes & (wordClass.denies | wordClass.denialWords)) === 0

/** Whether a statement that something is not known holds the words of another. */
const leavesOpen = ({ rule, match: { from, to } }: Built, { match }: Built): boolean =>
  rule.stance === 'unknown' && from <= match.from && match.to <= to
