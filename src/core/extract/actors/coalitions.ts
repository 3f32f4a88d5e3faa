import type { Actor } from '../../model/index.ts'
import type { Parse } from '../events/parse.ts'
import type { Phrase } from './phrase.ts'

/**
 * "The coalition" is the armed group that the article has called one: "the Viv Ansanm coalition", « le JNIM, une coalition
 * de groupes ». Where it has called none so, the noun is left to the country's wars.
 */
export function settleCoalitions(parses: readonly Parse[]): void {
  let called: Actor | undefined
  for (const parse of parses) {
    for (const [i, phrase] of parse.phrases.entries()) {
      if (!tellsCoalition(phrase, parse)) continue
      const group = groupIn(phrase) ?? groupBefore(parse, i)
      if (group !== undefined) called = group
      else if (called !== undefined && isBare(phrase, parse)) phrase.actor = called
    }
  }
}

const tellsCoalition = ({ from, to }: Phrase, { tokens, language }: Parse): boolean =>
  tokens.slice(from, to).some(({ key }) => language.is('coalitions', key))

const groupIn = ({ actor, of }: Phrase): Actor | undefined => [actor, of?.actor].find(isArmed)

/** "JNIM, the most active coalition": whom the words between commas add it to. */
function groupBefore({ tokens, phrases }: Parse, i: number): Actor | undefined {
  const [before, phrase] = [phrases[i - 1], phrases[i]!]
  const isApposed = before !== undefined && before.to === phrase.from - 1 && tokens[before.to]?.key === ','
  return isApposed && isArmed(before.actor) ? before.actor : undefined
}

const isArmed = (actor: Actor | undefined): actor is Actor =>
  actor?.kind === 'armed-group' || actor?.kind === 'militia'

const isBare = ({ person, actor, of, nation, det }: Phrase, { language }: Parse): boolean =>
  person?.id === 'coalition' &&
  actor === undefined &&
  of === undefined &&
  nation === undefined &&
  language.is('definite', det)
