import { open, readdir, stat } from 'node:fs/promises'
import { RefusedError } from './refused-error.ts'

/** The disk as ingest sees it; tests give another. */
export interface Disk {
  stat(path: string): Promise<DiskEntry>
  /** Names in a folder, in any order. */
  list(path: string): Promise<readonly string[]>
  /** The first bytes of a file, at most `limit`. */
  read(path: string, limit: number): Promise<Uint8Array>
}

export interface DiskEntry {
  readonly size: number
  readonly dev: number
  readonly ino: number
  isFile(): boolean
  isDirectory(): boolean
}

/** The machine's own disk. */
export const localDisk: Disk = {
  stat: (path) => stat(path),
  list: (path) => readdir(path),
  read: async (path, limit) => {
    const file = await open(path, 'r')
    try {
      const buffer = new Uint8Array(Math.min(limit, Number((await file.stat()).size)))
      let length = 0
      while (length < buffer.length) {
        const { bytesRead } = await file.read(buffer, length, buffer.length - length, length)
        if (bytesRead === 0) break
        length += bytesRead
      }
      return buffer.subarray(0, length)
    } finally {
      await file.close()
    }
  },
}

/** Runs one access to the disk; what goes wrong becomes a refusal. @throws {RefusedError} missing, unreadable */
export async function reach<Result>(access: Promise<Result>): Promise<Result> {
  try {
    return await access
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code
    if (reason === undefined) throw error
    // ENOTDIR: a file stands where the path needs a folder.
    const missing = reason === 'ENOENT' || reason === 'ENOTDIR'
    throw missing
      ? new RefusedError('refused.missing', {}, { cause: error })
      : new RefusedError('refused.unreadable', { reason }, { cause: error })
  }
}
