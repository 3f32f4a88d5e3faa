import { wordClass } from '../claims/word-class.ts'
import { findObject } from './find-object.ts'
import { findSubject } from './find-subject.ts'
import type { PatternMatch } from './match-pattern.ts'
import type { Parse } from './parse.ts'
import { readVerbGroup } from './read-verb-group.ts'
import type { SlotFound } from './slot-found.ts'
import type { VerbGroup } from './verb-group.ts'

// In tokens: "on two villages in the north of the province destroyed".
const impactReach = 14

/** "An air strike on Tyre flattened | a building": the thing that a noun's own verb hits. */
export function impacted(parse: Parse, match: PatternMatch): Omit<SlotFound, 'position'> | undefined {
  if (match.verb !== undefined) return undefined
  for (let at = match.to; at < Math.min(parse.tokens.length, match.to + impactReach); at += 1) {
    const verb = impactAt(parse, at)
    if (verb === 'clause ends') return undefined
    if (verb === undefined) continue
    const object = verb.passive ? undefined : findObject(parse, { from: at, to: at + 1, verb })
    const isThing = object?.phrases.some(
      (phrase) => phrase.object !== undefined && phrase.person === undefined,
    )
    return isThing === true ? object : undefined
  }
  return undefined
}

// In tokens: "was hit on Thursday near Kfar Kila by an Israeli", « visée jeudi près de Kfar Kila par le ».
const struckReach = 16
const nounReach = 5

/** "A patrol | was hit by a tank shell": what a verb before a noun and its "by" tells to have been hit. */
export function struck(parse: Parse, match: PatternMatch): Omit<SlotFound, 'position'> | undefined {
  if (match.verb !== undefined) return undefined
  const near = parse.tokens.slice(Math.max(0, match.from - nounReach), match.from)
  const by = match.from - near.length + near.findLastIndex(({ classes }) => (classes & wordClass.by) !== 0)
  if (by < match.from - near.length) return undefined
  for (let at = by - 1; at >= Math.max(0, by - struckReach); at -= 1) {
    const verb = impactAt(parse, at, 'pp')
    if (verb === 'clause ends') return undefined
    if (verb === undefined) continue
    const subject = verb.passive ? findSubject(parse, { from: verb.from, verb }) : undefined
    // "He was hit": whoever he is.
    return subject?.pronoun === undefined ? subject : undefined
  }
  return undefined
}

/** The verb of hitting at a token; undefined: none stands there. @param tag what it is read as, else its own */
function impactAt(parse: Parse, at: number, tag?: VerbGroup['tag']): VerbGroup | 'clause ends' | undefined {
  const { tokens, phraseAt, language } = parse
  const { key, kind, time, glued, classes } = tokens[at]!
  const isBreak = !glued && time < 0 && (classes & wordClass.breakers) !== 0
  if ((kind === 'mark' && key !== ',') || isBreak) return 'clause ends'
  if (time >= 0 || phraseAt[at] !== undefined) return undefined
  const form = language.forms(tokens[at]!).find(({ lemma }) => language.is('impact verbs', lemma))
  return form && readVerbGroup(parse, at, form.lemma, tag ?? form.tag)
}
