import type { PlaceMention } from '../../model/index.ts'
import { tellsAnotherMatter } from '../claims/another-matter.ts'
import type { ClaimLanguage } from '../claims/claim-language.ts'
import type { Scene } from '../claims/scene.ts'
import type { Parse } from '../events/parse.ts'
import { mention } from './document-places.ts'

/** What is told of another event rather than being one. */
const ofAnother: ReadonlySet<string> = new Set(['statement', 'toll', 'casualties', 'killing', 'wounding'])

/** "claimed the raid", "le bilan de l'explosion": where the last event of that sort was. */
export function placeOfEvent({ tokens, language }: Parse, event: string, scene: Scene): PlaceMention | null {
  if (!ofAnother.has(event)) return null
  for (const { codes, nouns } of eventsTold(language)) {
    if (!tokens.some(({ key }, i) => nouns.has(key) && language.is('definite', tokens[i - 1]?.key ?? '')))
      continue
    const told = [...scene.toldAt].filter(([code]) => codes.has(code)).at(-1)
    if (told !== undefined) return told[1]
  }
  return null
}

/**
 * The place that what names none is told of: the one in play, else that of who speaks, else where the text was sent from. Of
 * another matter ("In an unrelated incident, …") no more than the country is known.
 */
export function placeInPlay(parse: Parse, scene: Scene, ofSpeaker: PlaceMention | null): PlaceMention | null {
  const { lastPlace, dateline, knowledge } = scene
  if (lastPlace === null || !tellsAnotherMatter(parse)) return lastPlace ?? ofSpeaker ?? dateline
  const country = knowledge.places.get(lastPlace.country)
  return country === undefined ? null : mention(country, '')
}

/** Sorts of events, and the nouns that tell of one again. */
interface EventsTold {
  readonly codes: ReadonlySet<string>
  readonly nouns: ReadonlySet<string>
}

const compiled = new WeakMap<ClaimLanguage, readonly EventsTold[]>()

function eventsTold(language: ClaimLanguage): readonly EventsTold[] {
  let sorts = compiled.get(language)
  if (sorts === undefined) {
    const lists = language.field<Readonly<Record<string, string>>>('events told') ?? {}
    sorts = Object.entries(lists).map(([codes, nouns]) => ({
      codes: new Set(codes.split('|')),
      nouns: new Set(nouns.split('|')),
    }))
    compiled.set(language, sorts)
  }
  return sorts
}
