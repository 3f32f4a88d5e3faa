import { pipeline, type Readable, type Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { FetchRefusal } from './fetch-refusal.ts'

/** Encodings we ask for, as a header names them. */
export const acceptedEncodings = 'gzip, br, deflate'

/** What undoes each. One alone: several on top of each other are a bomb's way and no server's. */
const decoders: Readonly<Record<string, () => Transform>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  br: createBrotliDecompress,
  deflate: createInflate,
}

/**
 * Reads a body to its end, decoded. Both what comes over the wire and what it unpacks to are counted as they stream,
 * and reading stops at the limit: what would unpack to gigabytes is never held.
 * @throws {FetchRefusal} too-much; unsupported, by an encoding that was not asked for; broken
 */
export async function readBody(
  body: Readable,
  encoding: string | undefined,
  limitBytes: number,
): Promise<Uint8Array> {
  const name = encoding?.trim().toLowerCase() ?? ''
  const isPlain = name === '' || name === 'identity'
  if (!isPlain && !Object.hasOwn(decoders, name)) {
    dropBody(body)
    throw new FetchRefusal('refused.unsupported', { kind: name.slice(0, 40) })
  }
  const counted = isPlain ? body : unpack(body, decoders[name]!(), limitBytes)
  const chunks: Uint8Array[] = []
  let length = 0
  try {
    for await (const chunk of counted as AsyncIterable<Uint8Array>) {
      length += chunk.length
      if (length > limitBytes) throw tooMuch(limitBytes)
      chunks.push(chunk)
    }
  } catch (error) {
    if (isZlib(error)) throw new FetchRefusal('refused.broken', {}, { cause: error, isPassing: true })
    throw error
  } finally {
    dropBody(body)
    counted.destroy()
  }
  return Buffer.concat(chunks, length)
}

function unpack(body: Readable, decoder: Transform, limitBytes: number): Transform {
  let wire = 0
  const counting = async function* (source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      wire += chunk.length
      // Empty blocks unpack to nothing for as long as one goes on sending them.
      if (wire > limitBytes) throw tooMuch(limitBytes)
      yield chunk
    }
  }
  // The error comes up where the decoder is read.
  pipeline(body, counting, decoder, () => undefined)
  return decoder
}

function tooMuch(limitBytes: number): FetchRefusal {
  return new FetchRefusal('refused.too-much', { limit: String(limitBytes / 1_000_000) })
}

const isZlib = (error: unknown): boolean =>
  /^(?:Z_|ERR__?BROTLI|ERR_BUFFER)/u.test(String((error as NodeJS.ErrnoException).code))

/** Lets go of a body that nobody will read; that it was not read to its end is no error then. */
export function dropBody(body: Readable): void {
  body.on('error', () => undefined).destroy()
}
