import type { SpeakerKind } from '../../model/index.ts'
import type { Parse } from '../events/parse.ts'
import { introductions } from './introductions.ts'

/**
 * What an article anywhere says that the bearer of a name is, by the last word of it: its summary quotes "Dembele", whom
 * only its first lines call a colonel. Asked for seldom, and found out then.
 */
export function introducedIn(parses: readonly Parse[]): (key: string) => SpeakerKind | undefined {
  let kinds: Map<string, SpeakerKind> | undefined
  return (key) => {
    if (kinds === undefined) {
      kinds = new Map()
      for (const parse of parses)
        for (const { name, kind } of introductions(parse)) {
          const last = parse.tokens[name.to - 1]!.key
          if (!kinds.has(last)) kinds.set(last, kind)
        }
    }
    return kinds.get(key)
  }
}
