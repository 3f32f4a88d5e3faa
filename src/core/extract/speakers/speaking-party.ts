import type { ActorMention } from '../../model/index.ts'
import type { Phrase } from '../actors/phrase.ts'
import { rareClass } from '../claims/rare-class.ts'
import type { Scene } from '../claims/scene.ts'
import type { Parse } from '../events/parse.ts'
import { isForce } from '../events/resolve-event.ts'
import { appositionAfter } from './apposition-after.ts'
import type { Attribution, Span } from './attribution.ts'
import { attributionOf, quotationAt } from './quotations.ts'
import type { Voices } from './voices.ts'

/** The force that "we" and "our men" stand for: that of whoever the sentence is attributed to; undefined where none is. */
export function speakingParty(voices: Voices, scene: Scene): ActorMention | undefined {
  const { parse, attributions, parses, quotations, memory } = voices
  if ((parse.rare & rareClass.first) === 0) return undefined
  const first = parse.tokens.find((token) => (token.rare & rareClass.first) !== 0)
  if (first === undefined) return undefined
  const own = attributions.find((one) => one.verb !== undefined && !one.pronoun)
  const quotation = own === undefined ? quotationAt(quotations, first.start) : undefined
  const told =
    own !== undefined
      ? { parse, attribution: own }
      : quotation === undefined
        ? undefined
        : attributionOf(quotation, parses, memory.last !== undefined)
  return told === undefined ? undefined : forceNamed(told.parse, told.attribution, scene)
}

/** The force in a speaker's name or in what is added to it: "Musab, al-Shabaab's spokesman". */
export function forceNamed(parse: Parse, attribution: Attribution, scene: Scene): ActorMention | undefined {
  const { nameFrom, nameTo } = attribution
  const added = attribution.apposition ?? appositionAfter(parse, nameTo)
  const spans: readonly Span[] = [{ from: nameFrom, to: nameTo }, ...(added === undefined ? [] : [added])]
  for (const { from, to } of spans)
    for (const phrase of parse.phrases) {
      if (phrase.from < from || phrase.to > to) continue
      const party = partyOf(phrase)
      if (party !== undefined && isForce(party)) return party
    }
  return undefined

  /** An officer speaks for his army, as he is hit as one of it. */
  function partyOf(phrase: Phrase): ActorMention | undefined {
    const named = scene.actors.mention(parse, phrase, 'agent', scene.text)
    return named?.id === 'unnamed:army-officers'
      ? scene.actors.mention(parse, phrase, 'target', scene.text)
      : named
  }
}
