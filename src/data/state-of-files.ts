import { createHash } from 'node:crypto'
import { readdirSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const source = fileURLToPath(new URL('..', import.meta.url))

/** Our own code that what is kept depends on: what checks data/, and what works it out. */
const code = ['data', 'core/extract', 'core/language', 'core/model', 'core/time']

/**
 * Tells one state of data folders and the code from another, 40 hex digits: by the sizes of their files and when they
 * were last written, since reading them all is what a start is to be spared.
 */
export function stateOfFiles(dataFolders: readonly string[]): string {
  const hash = createHash('sha1')
  const add = (folder: string): void => {
    hash.update(`\n${folder}\n`)
    for (const name of filesIn(folder)) {
      const file = statSync(`${folder}/${name}`, { throwIfNoEntry: false })
      hash.update(`${name} ${file?.size} ${file?.mtimeMs} ${file?.ctimeMs}\n`)
    }
  }
  for (const part of code) add(source + part)
  for (const folder of dataFolders) add(folder)
  return hash.digest('hex')
}

/** The files of code and data below a folder, in order; [] when there is no such folder. */
function filesIn(folder: string): readonly string[] {
  try {
    const names = readdirSync(folder, { recursive: true }) as string[]
    return names.filter((name) => /\.(?:json|ts)$/u.test(name)).sort()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  }
}
