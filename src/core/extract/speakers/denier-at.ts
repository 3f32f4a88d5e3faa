import type { Speaker } from '../../model/index.ts'
import { wordClass } from '../claims/word-class.ts'
import type { Span } from './attribution.ts'
import { findSpeaker, reporter } from './find-speaker.ts'
import { namedKind } from './source-kind.ts'
import { speakerCovering } from './speaker-at.ts'
import { nameEnd } from './speaker-span.ts'
import { callerBefore, speakerNamed } from './teller-before.ts'
import type { Voices } from './voices.ts'

/** The own voice of a bulletin tells as a reporter's does: what it says did not happen is no denial. */
export const withoutBulletin = (speaker: Speaker, { voice }: Voices): Speaker =>
  speaker === voice ? reporter : speaker

/**
 * Who denies at a token what was told before: who says so, by whom it is said to be denied, or who calls it so; undefined
 * where it is nobody but the article.
 * @param teller who told it, whom nobody takes for who denies it
 */
export function denierAt(at: number, voices: Voices, teller: Speaker): Speaker | undefined {
  const own = denierNamed(at, voices) ?? withoutBulletin(speakerCovering(at, voices), voices)
  const told = own === reporter ? callerBefore(at, voices) : own
  if (told === undefined || told.kind === 'reporter') return undefined
  return told.kind === teller.kind && told.name === teller.name ? otherwise(told, at, voices) : told
}

/** Whose verb of denying it is: its own subject, or who stands behind "by". */
function denierNamed(at: number, voices: Voices): Speaker | undefined {
  const { parse, attributions, memory, text } = voices
  const deny = parse.language.verbsOf('deny')
  const own = attributions.find(
    ({ verb, verbFrom, to }) => verb !== undefined && deny.has(verb) && (verbFrom ?? at + 1) <= at && at < to,
  )
  if (own !== undefined) return findSpeaker(parse, own, memory, text)
  const by = byWhom(at, voices)
  return by === undefined ? undefined : speakerNamed(by, voices)
}

// In tokens: "rejected on Sunday evening by", "rejetée en bloc par".
const byReach = 5

function byWhom(at: number, { parse }: Voices): Span | undefined {
  const { tokens } = parse
  for (let i = at + 1; i < Math.min(tokens.length, at + byReach); i += 1) {
    if (tokens[i]!.kind === 'mark') return undefined
    if ((tokens[i]!.classes & wordClass.by) === 0) continue
    const name = { from: i + 1, to: nameEnd(parse, i + 1) }
    return name.to > name.from && namedKind(parse, name) !== undefined ? name : undefined
  }
  return undefined
}

/** « Le mouvement conteste ces conclusions »: a word that had been taken for who told it is said of another. */
function otherwise(told: Speaker, at: number, { parse, attributions }: Voices): Speaker | undefined {
  const own = attributions.find(({ verbFrom, to }) => (verbFrom ?? at + 1) <= at && at < to)
  const kind = own === undefined ? undefined : namedKind(parse, { from: own.nameFrom, to: own.nameTo })?.kind
  return kind === undefined || kind === told.kind ? undefined : { kind, text: told.text }
}
