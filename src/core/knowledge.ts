import type { Keep } from './language/keep.ts'
import type { LanguagePack } from './language/pack.ts'
import type { Actor, Landmark, Leader, Place } from './model/index.ts'

/** All of data/ that reading and briefing need, checked and indexed. Built once, outside core, from files. */
export interface Knowledge {
  /** By BCP 47 primary language. */
  readonly packs: ReadonlyMap<string, LanguagePack>
  /** What was learned of statements in any language: the files of data/learned by name, opened when they are first used. */
  readonly learned: Readonly<Record<string, unknown>>
  readonly actors: ReadonlyMap<string, Actor>
  /** Curated places and countries, by id. */
  readonly places: ReadonlyMap<string, Place>
  readonly landmarks: readonly Landmark[]
  /** Who leads which of the actors. */
  readonly leaders: readonly Leader[]
  /** Publisher family by folded publisher name, and the grade an operator gave it. */
  readonly publishers: ReadonlyMap<string, Publisher>
  /** Every place of the world by name; answers nothing until evidence is asked for. */
  readonly gazetteer: Gazetteer
  /** IANA zone of a place. */
  readonly zoneOf: (place: { readonly country: string; readonly lat: number; readonly lon: number }) => string
  /** Keeps what is worked out from all of it; absent: nothing is kept. */
  readonly keep?: Keep
}

/** One entry of data/publishers.json. */
export interface Publisher {
  readonly name: string
  readonly family: string
  /** An operator's judgement; unset means F. */
  readonly reliability?: 'A' | 'B' | 'C' | 'D' | 'E' | 'F'
}

/** The compiled index of the world's places. */
export interface Gazetteer {
  /** Places of that name (folded), the most populous first; [] when there are none. */
  named(name: string): readonly Place[]
  /** Names near a misspelt one, best first, at most `limit`. */
  near(name: string, limit: number): readonly Place[]
  byId(id: string): Place | undefined
}
