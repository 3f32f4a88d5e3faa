import { createHash } from 'node:crypto'
import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { headerBytes } from './gazetteer-format.ts'
import { gazetteerFile } from './load-knowledge.ts'

const core = fileURLToPath(new URL('../core/', import.meta.url))

/** Of our own code, what decides how an article is read. */
const readingCode = ['extract', 'time', 'language']

/** Of data/ and an operator's folder, what decides how an article is read. */
const readingData = ['languages', 'places', 'actors', 'leaders', 'chronology']

/**
 * A hash (hex) over everything that changes what is read from an article: words and rules, places, actors, leaders, landmarks
 * and the code that uses them. Messages and publishers are not in it: they change how an answer is put, and an
 * article need not be read again for that. Of the gazetteer only the header is read, which holds its hash.
 */
export function dataVersion(dataDir: string, overlayDir?: string): string {
  const hash = createHash('sha256')
  const add = (root: string, folders: readonly string[]): void => {
    for (const folder of folders) {
      for (const file of filesIn(`${root}/${folder}`))
        hash.update(`\n${folder}/${file}\n`).update(contents(root, folder, file))
    }
    hash.update('\n\n')
  }
  add(core, readingCode)
  add(dataDir, readingData)
  if (overlayDir !== undefined) add(overlayDir, readingData)
  return hash.digest('hex').slice(0, 32)
}

/** Files of a folder and below, sorted; [] when there is no such folder. */
function filesIn(folder: string): readonly string[] {
  let names: string[]
  try {
    names = readdirSync(folder, { recursive: true }) as string[]
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
  return names
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => /\.(?:json|ts|bin)$/u.test(name) && !name.endsWith('/messages.json'))
    .sort()
}

function contents(root: string, folder: string, file: string): Buffer {
  const path = `${root}/${folder}/${file}`
  return `${folder}/${file}` === gazetteerFile ? firstBytes(path, headerBytes) : readFileSync(path)
}

function firstBytes(path: string, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  const file = openSync(path, 'r')
  try {
    readSync(file, bytes, 0, length, 0)
  } finally {
    closeSync(file)
  }
  return bytes
}
