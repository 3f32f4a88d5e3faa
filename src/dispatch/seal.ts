import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { Answer, Reply } from '../command.ts'
import type { Block, Doc, Messages } from '../core/index.ts'
import { formatInstant } from '../core/index.ts'

/** What an answer's id is made of. */
export interface Question {
  readonly command: string
  /** Raw values, by name; `private` does not count. */
  readonly values: Readonly<Record<string, string>>
  readonly language: string
  readonly now: number
  readonly revision: number
}

/** Digits of an id: 48 bits, enough that no operator meets two alike. */
const idDigits = 12

/**
 * Makes a reply an answer: id, hash, and the clock line that ends it.
 * The hash is over the blocks without the clock lines, in RFC 8785 form, so that the same words have the same hash.
 */
export function seal(
  reply: Reply,
  question: Question,
  messages: Messages,
  status: Answer['status'],
  isPrivate: boolean,
): Answer {
  const asOf = Temporal.Instant.fromEpochMilliseconds(question.now)
    .round({ smallestUnit: 'minute', roundingMode: 'floor' })
    .toString()
  const canonicalValues = Object.entries(question.values)
    .filter(([name]) => name !== 'private')
    .map(([name, value]) => [name, value.trim().toLowerCase()] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const id = sha256([
    question.command,
    canonicalValues,
    question.language,
    reply.zone,
    asOf,
    question.revision,
  ]).slice(0, idDigits)
  const hash = sha256(reply.blocks.filter((block) => block.kind !== 'clock'))
  const when = formatInstant(asOf, { language: question.language, zone: reply.zone })
  const words = messages('clock', { when, zone: reply.zone, id, hash: hash.slice(0, idDigits) })
  const clock: Block = { kind: 'clock', spans: [{ kind: 'text', text: words, style: 'muted' }] }
  const doc: Doc = {
    zone: reply.zone,
    language: question.language,
    label: reply.label,
    blocks: [...reply.blocks, clock],
    actions: reply.actions,
  }
  return { id, hash, asOf, doc, sources: reply.cited ?? [], private: isPrivate, status }
}

function sha256(value: unknown): string {
  return createHash('sha256')
    .update(canonicalize(value) ?? '')
    .digest('hex')
}
