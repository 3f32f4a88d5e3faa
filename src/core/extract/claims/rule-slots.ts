import type { ActorMention, Figure } from '../../model/index.ts'
import { agentPositions, needsForce, targetPositions } from '../events/agent-positions.ts'
import type { PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'
import { positionsOf } from '../events/positions.ts'
import type { CompiledRule } from '../events/rule.ts'
import type { SlotFound } from '../events/slot-found.ts'
import { findSlot } from '../events/slots.ts'
import { countPeople } from '../figures/count-people.ts'
import type { Scene } from './scene.ts'
import { withSharedNoun } from './shared-noun.ts'
import { firstParties, parties } from './slot-parties.ts'
import { helpsAnother } from './supported-party.ts'

/** What stands at the positions that a rule names, each looked for when it is first asked for: most rules need few. */
export class RuleSlots {
  readonly parse: Parse
  readonly rule: CompiledRule
  readonly match: PatternMatch
  readonly scene: Scene
  readonly #slots = new Map<string, SlotFound | undefined>()
  readonly #positions: string | undefined
  #agents: readonly ActorMention[] | undefined
  #targets: readonly ActorMention[] | undefined
  #objects: readonly string[] | undefined

  constructor(parse: Parse, rule: CompiledRule, match: PatternMatch, scene: Scene) {
    this.parse = parse
    this.rule = rule
    this.match = match
    this.scene = scene
    this.#positions = agentPositions(rule, match)
  }

  get agentSlot(): SlotFound | undefined {
    return this.at(this.#positions)
  }

  get targetSlot(): SlotFound | undefined {
    return this.at(targetPositions(this.rule))
  }

  get supporterSlot(): SlotFound | undefined {
    if (this.agentSlot === undefined) return undefined
    const helpers = this.at(this.rule.supporter ?? 'supported')
    const isTheirs = helpers !== undefined && !helpsAnother(this.parse, helpers, this.agentSlot)
    return isTheirs ? helpers : undefined
  }

  get objectSlot(): SlotFound | undefined {
    return this.at(this.rule.object)
  }

  get agents(): readonly ActorMention[] {
    // "Il prétend avoir capturé neuf soldats": of a count, who "he" is is a guess.
    const { pronoun } = this.rule.event === 'toll' ? (this.agentSlot ?? {}) : {}
    if (pronoun !== undefined && !this.parse.language.is('first', pronoun)) return []
    this.#agents ??= firstParties(
      this.parse,
      this.match,
      this.#positions,
      this.agentSlot,
      this.scene,
      needsForce(this.rule),
    )
    return this.#agents
  }

  get targets(): readonly ActorMention[] {
    this.#targets ??= parties(this.parse, this.#hit(), 'target', this.scene)
    return this.#targets
  }

  #hit(): SlotFound | undefined {
    const slot = this.targetSlot
    return this.rule.measure === undefined || slot === undefined
      ? slot
      : { ...slot, phrases: slot.phrases.map((phrase) => withSharedNoun(this.parse, phrase)) }
  }

  /** Lexicon ids of the things at the rule's object, each once. */
  get objects(): readonly string[] {
    this.#objects ??= [
      ...new Set(
        this.objectSlot?.phrases.map((phrase) => phrase.object?.id).filter((id) => id !== undefined),
      ),
    ]
    return this.#objects
  }

  /** Where the rule counts: of its positions the first that has a number, as "2,700 people" of "slept in the open". */
  get counted(): SlotFound | undefined {
    const { counted } = this.rule
    if (counted === undefined) return undefined
    return (
      positionsOf(counted)
        .map((position) => this.at(position))
        .find((slot) => this.#countOf(slot) !== undefined) ?? this.at(counted)
    )
  }

  /** The people that the rule counts, all together. */
  get figure(): Figure | undefined {
    return this.#countOf(this.counted)
  }

  #countOf(slot: SlotFound | undefined): Figure | undefined {
    const { measure } = this.rule
    if (measure === undefined || slot === undefined) return undefined
    return countPeople(this.parse, slot.phrases, measure, this.scene.text)
  }

  /** The first of several positions, parted by |, at which something stands. */
  at(positions: string | undefined): SlotFound | undefined {
    if (positions === undefined) return undefined
    if (!this.#slots.has(positions)) this.#slots.set(positions, findSlot(this.parse, this.match, positions))
    return this.#slots.get(positions)
  }
}
