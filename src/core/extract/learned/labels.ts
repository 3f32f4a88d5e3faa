import type { Phrase } from '../actors/phrase.ts'
import type { Token } from '../claims/token.ts'
import type { Parse } from '../events/parse.ts'

/**
 * What stands for the names and numbers of a sentence, by token; undefined for plain words. What is told of Gao and of
 * the MNLA is told alike of other towns and groups.
 */
export function namesPutAway({ tokens, phrases }: Parse): readonly (string | undefined)[] {
  const labels: (string | undefined)[] = new Array(tokens.length).fill(undefined)
  for (const { type, from, to, head, actor } of phrases)
    if (type === 'place') labels.fill('<place>', from, to)
    else if (actor !== undefined) labels.fill(`<${actor.kind}>`, head, to)
  withNumbers(tokens, labels)
  return labels
}

/** The same, with people and things as their classes: "three soldiers" as "two militiamen". */
export function classesPutAway({ tokens, phrases }: Parse): readonly (string | undefined)[] {
  const labels: (string | undefined)[] = new Array(tokens.length).fill(undefined)
  for (const phrase of phrases) {
    const label = classOf(phrase)
    if (label !== undefined) labels.fill(label, phrase.head, phrase.to)
  }
  withNumbers(tokens, labels)
  return labels
}

function classOf({ type, actor, person, object }: Phrase): string | undefined {
  if (type === 'place') return '<place>'
  if (actor !== undefined) return `<${actor.kind}>`
  if (person !== undefined) return `<${person.kind}>`
  return object === undefined ? undefined : `<${object.kind}>`
}

function withNumbers(tokens: readonly Token[], labels: (string | undefined)[]): void {
  for (const [i, { time, kind }] of tokens.entries())
    if (time >= 0) labels[i] = '<time>'
    else if (kind === 'number') labels[i] ??= '<number>'
}
