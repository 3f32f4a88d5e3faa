import type { Speaker } from '../../model/index.ts'
import type { Draft } from '../draft.ts'
import { denierAt } from '../speakers/denier-at.ts'
import { speakerOfActor } from '../speakers/source-kind.ts'
import type { Voices } from '../speakers/voices.ts'
import { denialAt } from './denial-at.ts'
import type { Scene } from './scene.ts'

/** Statements that can be denied as something that happened. */
const told: ReadonlySet<Draft['stance']> = new Set<Draft['stance']>(['asserted', 'hedged'])

/** What can be denied by a sentence that points back. */
export interface ToldSoFar {
  /** What the sentence itself tells. */
  readonly here: readonly Draft[]
  /** The token where it begins to tell it. */
  readonly from: number
  /** What was told last before it. */
  readonly before: readonly Draft[]
}

/**
 * "The ministry rejects the accusation", "« Pure invention », répond l'armée", "a lie, according to the rebels": what was
 * told right before, denied by another speaker. A sentence that says itself what it denies is read by the rules.
 */
export function denialClaims(
  voices: Voices,
  { here, from, before }: ToldSoFar,
  scene: Scene,
): readonly Draft[] {
  const { parse, attributions } = voices
  // « Le M23 rejette ces accusations »: what is read there by likeness alone is what another sentence told.
  const ruled = here.filter(({ likeness }) => likeness === undefined)
  const own = ruled.length > 0 || parse.tokens.length < fewest ? ruled : here
  if (own.some((draft) => draft.stance === 'denied')) return []
  const near = (own.length > 0 ? own : before.filter((draft) => isNext(draft, voices, scene))).filter(
    canBeDenied,
  )
  if (near.length === 0) return []
  const at = denialAt(parse, attributions)
  if (at === undefined || (own.length > 0 && at < from)) return []
  const clause = parse.tokens.slice(Math.max(0, at - countReach))
  const counts = clause.some((token) => parse.language.is('denied counts', token.key))
  const base = near.findLast(({ figures }) => !counts || figures.length > 0)
  const found = base === undefined ? undefined : denierAt(at, voices, base.speaker)
  const denier = found && base && asTheirs(found, base, voices)
  if (base === undefined || denier === undefined || isSame(denier, base.speaker)) return []
  const { text, start, end } = parse.sentence
  return [
    {
      ...base,
      // "dismissed the group's figures": the toll is denied, not that there was a fight.
      event: counts ? 'casualties' : base.event,
      figures: [],
      acts: [],
      speaker: denier,
      stance: 'denied',
      quote: text,
      start,
      end,
    },
  ]
}

// In tokens: what is likely by so few words is what their denial is of.
const fewest = 13

// In tokens: "the number was grossly | exaggerated", "a toll that the army | disputes".
const countReach = 5

/** « Son porte-parole nie les faits »: of those who were told to have done it. */
function asTheirs(denier: Speaker, { actors }: Draft, { parse: { tokens, language } }: Voices): Speaker {
  if (denier.kind !== 'official') return denier
  const isTheirs = tokens.some(
    ({ key }, i) => language.is('spokespeople', key) && language.is('possessive', tokens[i - 1]?.key ?? ''),
  )
  const agent = actors.find(({ role }) => role === 'agent')
  const kind = isTheirs && agent !== undefined ? speakerOfActor(agent.kind) : undefined
  return kind === undefined ? denier : { ...denier, kind }
}

const canBeDenied = ({ stance, event }: Draft): boolean => told.has(stance) && event !== 'statement'

const isSame = (one: Speaker, other: Speaker): boolean => one.kind === other.kind && one.name === other.name

/** Whether no words stand between a statement and the sentence. */
function isNext(draft: Draft, { parse: { sentence } }: Voices, scene: Scene): boolean {
  return !/[\p{L}\p{N}]/u.test(scene.text.slice(draft.end, sentence.start))
}
