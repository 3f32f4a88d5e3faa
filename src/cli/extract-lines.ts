import { createHash } from 'node:crypto'
import { once } from 'node:events'
import type { Intake, Messages } from '../core/index.ts'
import { detectLanguage } from '../ingest/detect-language.ts'
import { findTitle } from '../ingest/find-title.ts'
import { tooLarge } from '../ingest/load-file.ts'
import { maxTextBytes } from '../ingest/max-text-bytes.ts'
import { RefusedError } from '../ingest/refused-error.ts'
import type { Log } from '../log.ts'
import type { Extractor } from './extract-data.ts'
import { isPublished } from './published.ts'
import { nameFault, type Status, status } from './report-error.ts'
import type { Setup } from './setup.ts'

/** JSON writes a letter as up to six (\u0041), and beside the text little else is in a line. */
const longestLine = maxTextBytes * 6 + 100_000

/**
 * `extract --jsonl`: one line in, one line out, in the same order, however many there are. A line that cannot be
 * read is answered with its id, where it has one, and `error`; the rest is read.
 */
export async function extractLines(
  input: AsyncIterable<Buffer>,
  output: NodeJS.WritableStream,
  read: Extractor,
  { messages, log }: Setup,
): Promise<Status> {
  const exits = new Set<Status>([status.answered])
  for await (const line of splitLines(input)) {
    if (line.trim() === '') continue
    const { answer, exit } = await extractLine(line, read, messages, log)
    exits.add(exit)
    if (!output.write(`${JSON.stringify(answer)}\n`)) await once(output, 'drain')
  }
  // A fault of ours outweighs a refusal.
  return [status.ours, status.refused, status.answered].find((exit) => exits.has(exit))!
}

interface Line {
  readonly answer: object
  readonly exit: Status
}

async function extractLine(line: string, read: Extractor, messages: Messages, log: Log): Promise<Line> {
  let id: string | null = null
  try {
    const given = parseLine(line)
    if (typeof given.id === 'string') id = given.id
    return { answer: read(String(id), await parseIntake(given)), exit: status.answered }
  } catch (error) {
    const refused = (words: string): Line => ({ answer: { id, error: words }, exit: status.refused })
    if (error instanceof RefusedError) return refused(messages(error.code, error.details))
    if (error instanceof BadLine) return refused(messages('cli.jsonl.bad-line', { field: error.message }))
    return { answer: { id, error: nameFault(error, messages, log) }, exit: status.ours }
  }
}

/** A line is not what the contract says; its message names the field, or JSON. */
class BadLine extends Error {}

type Given = Readonly<Record<string, unknown>>

function parseLine(line: string): Given {
  let given: unknown
  try {
    given = JSON.parse(line)
  } catch {
    throw new BadLine('JSON')
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given)) throw new BadLine('JSON')
  return given as Given
}

async function parseIntake(given: Given): Promise<Intake> {
  const { id, text } = given
  if (typeof id !== 'string') throw new BadLine('id')
  if (typeof text !== 'string') throw new BadLine('text')
  const size = Buffer.byteLength(text)
  if (size > maxTextBytes) throw tooLarge(size)
  const published = optional(given, 'published')
  if (published !== undefined && !isPublished(published)) throw new BadLine('published')
  const language = optional(given, 'language') ?? (await detectLanguage(text))
  const rawSha256 = createHash('sha256').update(text).digest('hex')
  const title = findTitle(text)
  return {
    text,
    rawSha256,
    origin: id,
    language,
    ...(title === undefined ? {} : { title }),
    ...(published === undefined ? {} : { published }),
  }
}

function optional(given: Given, field: string): string | undefined {
  const value = given[field]
  if (value === undefined || value === null || value === '') return undefined
  if (typeof value !== 'string') throw new BadLine(field)
  return value
}

/** Lines end with a line feed and with nothing else: JSON may hold U+2028, which Node's readline takes for an end. */
async function* splitLines(input: AsyncIterable<Buffer>): AsyncGenerator<string> {
  let open: Buffer[] = []
  let length = 0
  for await (const chunk of input) {
    let from = 0
    for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
      open.push(chunk.subarray(from, at))
      yield Buffer.concat(open).toString('utf8')
      open = []
      length = 0
      from = at + 1
    }
    length += chunk.length - from
    // Of a line past all measure only so much is kept that it is refused as too long or as broken JSON.
    if (length <= longestLine) open.push(chunk.subarray(from))
  }
  yield Buffer.concat(open).toString('utf8')
}
