import { join } from 'node:path'
import { type Disk, type DiskEntry, reach } from './disk.ts'
import { RefusedError } from './refused-error.ts'

/** A file or a web address to take in, or why a path gives none. */
export type Listed =
  | { readonly origin: string; readonly size: number }
  | { readonly origin: string; readonly isAddress: true }
  | { readonly origin: string; readonly refused: RefusedError }

/**
 * Lists the files of paths: those of a folder with all its folders, by name. Names that begin with a dot
 * are left out of folders, as a shell does (`.git`, `.DS_Store`); given themselves, they are listed. What begins with
 * a scheme (`https://`) is an address.
 */
export async function listFiles(paths: readonly string[], disk: Disk): Promise<readonly Listed[]> {
  const listed: Listed[] = []
  for (const path of paths) {
    if (/^[a-z][a-z0-9+.-]*:\/\//iu.test(path)) {
      listed.push({ origin: path, isAddress: true })
    } else await listInto(listed, path, disk, [])
  }
  return listed
}

/** @param above the folders it lies in: a link to one of them would lead round in a circle */
async function listInto(
  listed: Listed[],
  origin: string,
  disk: Disk,
  above: readonly DiskEntry[],
): Promise<void> {
  try {
    const entry = await reach(disk.stat(origin))
    if (entry.isDirectory()) {
      if (above.some(({ dev, ino }) => dev === entry.dev && ino === entry.ino)) return
      const names = (await reach(disk.list(origin))).filter((name) => !name.startsWith('.'))
      for (const name of names.toSorted()) await listInto(listed, join(origin, name), disk, [...above, entry])
    } else if (entry.isFile()) listed.push({ origin, size: entry.size })
    // Reading a pipe or a device could wait, or go on, for ever.
    else listed.push({ origin, refused: new RefusedError('refused.unsupported', { kind: 'device' }) })
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error
    listed.push({ origin, refused: error })
  }
}
