import { fold } from '../../language/fold.ts'
import type { Speaker, SpeakerKind } from '../../model/index.ts'
import type { ClaimLanguage } from '../claims/claim-language.ts'

// In code units: a letterhead, its numbers and the line that says whose letter it is.
const head = 900

/**
 * "Letter dated 6 June from the Permanent Representative of Ukraine", « Lettres identiques datées du 9 février, adressées
 * au Secrétaire général par »: a letter speaks for whoever it is from, on whosesoever paper it is handed round.
 */
export function letterVoice(text: string, language: ClaimLanguage): Speaker | undefined {
  const lines = text
    .slice(0, head)
    .split('\n')
    .map((line) => fold(line.trim()))
  const [kind] = sendersOf(language).find(([, pattern]) => lines.some((line) => pattern.test(line))) ?? []
  return kind === undefined ? undefined : { kind, text: '' }
}

const compiled = new WeakMap<ClaimLanguage, readonly (readonly [SpeakerKind, RegExp])[]>()

function sendersOf(language: ClaimLanguage): readonly (readonly [SpeakerKind, RegExp])[] {
  let senders = compiled.get(language)
  if (senders === undefined) {
    const given = language.speakers['letters from'] as readonly (readonly [string, string])[]
    senders = given.map(([kind, pattern]) => [kind as SpeakerKind, new RegExp(pattern, 'u')] as const)
    compiled.set(language, senders)
  }
  return senders
}
