import type { PlaceMention } from '../../model/index.ts'
import type { Scene } from '../claims/scene.ts'
import type { Parse } from '../events/parse.ts'

/** What is told of another event rather than being one. */
const ofAnother: ReadonlySet<string> = new Set(['statement', 'toll', 'casualties', 'killing', 'wounding'])

/** "claimed the raid", "le bilan de l'explosion": where the last event of that sort was. */
export function placeOfEvent({ tokens, language }: Parse, event: string, scene: Scene): PlaceMention | null {
  if (!ofAnother.has(event)) return null
  const sorts = Object.entries(language.field<Readonly<Record<string, string>>>('events told') ?? {})
  for (const [codes, words] of sorts) {
    const nouns = words.split('|')
    if (
      !tokens.some(({ key }, i) => nouns.includes(key) && language.is('definite', tokens[i - 1]?.key ?? ''))
    )
      continue
    const told = [...scene.toldAt].filter(([code]) => codes.split('|').includes(code)).at(-1)
    if (told !== undefined) return told[1]
  }
  return null
}
