import { fold } from '../../language/fold.ts'
import type { Draft } from '../draft.ts'
import type { Parse } from '../events/parse.ts'
import { findTolls } from '../figures/tolls.ts'
import type { Attribution } from '../speakers/attribution.ts'
import {
  noteSpeakingParty,
  rememberSpeakers,
  speakerAt,
  speakerCovering,
  type Voices,
} from '../speakers/speaker-at.ts'
import type { TimeExpression } from '../time-expression.ts'
import { completeParties } from './complete-parties.ts'
import { distinct } from './distinct-drafts.ts'
import { findWhen } from './find-when.ts'
import { finishDraft } from './finish-draft.ts'
import { matches } from './match-rules.ts'
import type { Memory, Placed } from './memory.ts'
import { mergeTolls } from './merge-tolls.ts'
import { partialClaims } from './partial-claims.ts'
import type { Scene } from './scene.ts'
import { findStance } from './stance.ts'
import { supportClaims } from './support-claims.ts'

/** Reads one sentence. */
export function readSentence(
  voices: Voices,
  scene: Scene,
  times: readonly TimeExpression[],
  memory: Memory,
): readonly Draft[] {
  const { parse, attributions } = voices
  if (isTrap(parse)) {
    rememberSpeakers(voices)
    return []
  }
  const plain = withoutSpeakers(parse, attributions)
  noteSpeakingParty(parse, attributions, scene)
  const placed: Placed[] = []
  for (const built of matches(plain, scene, attributions)) {
    const stance =
      built.rule.stance === undefined
        ? findStance(parse, built.match, attributions)
        : (built.rule.stance as Draft['stance'])
    if (stance === 'hypothetical') continue
    const speaker = speakerAt(built, voices)
    const when = findWhen(parse, built.match, attributions, times)
    for (const place of built.places)
      placed.push({ built, draft: finishDraft(built, place, { parse, speaker, stance, when }) })
  }
  withoutDoubledDemands(placed)
  const tolls = findTolls(plain, scene.text)
  const merged = mergeTolls(plain, placed, tolls, {
    speaker: (at) => speakerCovering(at, voices),
    place: scene.lastPlace,
    when: (match) => findWhen(parse, match, attributions, times),
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
  rememberSpeakers(voices)
  const drafts = distinct([...merged, ...support, ...relayed]).map((draft) => completeParties(draft, scene))
  for (const draft of drafts) {
    if (draft.place !== null && draft.place.id !== draft.place.country) memory.lastPlace = draft.place
    scene.actors.remember(draft.actors)
    scene.actors.acted(draft.actors)
  }
  if (drafts.length === 0) {
    noteTopic(plain, scene, memory)
    scene.actors.topic(parse)
  }
  return drafts
}

function withoutSpeakers(parse: Parse, attributions: readonly Attribution[]): Parse {
  const hidden = attributions.filter((one) => one.coversFrom !== one.to || one.verb === undefined)
  const phrases = parse.phrases.filter(
    (phrase) => !hidden.some((one) => phrase.from >= one.from && phrase.to <= Math.max(one.to, one.nameTo)),
  )
  return { ...parse, phrases }
}

function isTrap(parse: Parse): boolean {
  const key = fold(parse.sentence.text)
  if (/\?["»”)\s]*$/u.test(key)) return true
  return parse.language.trap('words').test(key)
}

/** "X demands that a truce be signed" tells what is demanded; that X appeals says it a second time. */
function withoutDoubledDemands(placed: Placed[]): void {
  const last = placed.findLast(({ draft }) => draft.stance === 'demanded' && draft.event !== 'appeal')
  if (last === undefined) return
  // "… exige leur départ et appelle au calme": the second appeal demands something else.
  for (let i = placed.length - 1; i >= 0; i -= 1)
    if (placed[i]!.draft.event === 'appeal' && placed[i]!.built.match.from <= last.built.match.from)
      placed.splice(i, 1)
}

/** A sentence without a claim may still set the scene: "À Durayhimi, plus au sud, …", "Hodeïda : …". */
function noteTopic(parse: Parse, scene: Scene, memory: Memory): void {
  const first = parse.phrases[0]
  if (first === undefined || first.type !== 'place' || first.from > 3) return
  const found = scene.places.resolve(first, first.proper ?? '', false)
  if (found !== null && found.id !== found.country)
    memory.lastPlace = {
      ...found,
      text: scene.text.slice(parse.tokens[first.head]!.start, parse.tokens[first.to - 1]!.end),
    }
}
