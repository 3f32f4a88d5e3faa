import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import process from 'node:process'
import { deserialize, serialize } from 'node:v8'
import { crc32 } from 'node:zlib'
import type { Keep } from '../core/vocabulary.ts'

/**
 * Keeps what was worked out from data/ in a folder, a file each, for the next start. A file of another state of data/
 * or of the code, a damaged one, or one that is not there is made anew; where nothing can be written nothing is kept.
 * @param state tells one state of data/ and the code from another, always as long
 */
export function keepInFiles(folder: string, state: string): Keep {
  return <T>(name: string, make: () => T): T => {
    const path = `${folder}/${name}`
    const kept = readKept(path, state)
    if (kept !== undefined) return kept.value as T
    const made = make()
    writeKept(folder, path, state, serialize(made))
    return made
  }
}

/** Of the bytes behind the state, before them. */
const checksumBytes = 4

function readKept(path: string, state: string): { readonly value: unknown } | undefined {
  try {
    const bytes = readFileSync(path)
    const head = state.length + checksumBytes
    if (bytes.length <= head || bytes.toString('latin1', 0, state.length) !== state) return undefined
    const body = bytes.subarray(head)
    return bytes.readUInt32LE(state.length) === crc32(body) ? { value: deserialize(body) } : undefined
  } catch {
    // Not there, not to be read, or written by another version of Node: it is as good as none.
    return undefined
  }
}

function writeKept(folder: string, path: string, state: string, body: Buffer): void {
  const checksum = Buffer.alloc(checksumBytes)
  checksum.writeUInt32LE(crc32(body))
  // Whoever reads meanwhile, and whoever writes the same, finds a whole file.
  const fresh = `${path}.${process.pid}-${process.hrtime.bigint()}`
  try {
    mkdirSync(folder, { recursive: true })
    writeFileSync(fresh, Buffer.concat([Buffer.from(state, 'latin1'), checksum, body]))
    renameSync(fresh, path)
  } catch {
    // A folder that is full or may only be read: the next start works it out again, as this one did.
  }
}
