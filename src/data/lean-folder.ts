import { readFileSync } from 'node:fs'
import { type DataFolder, type Entry, jsonFiles, readEntries } from './entry.ts'

/** A folder of data of which only the files asked about are parsed. */
export interface LeanFolder {
  /** The entry of that id; undefined when there is none. */
  entry(id: string): Entry | undefined
  /** Entries of files whose bytes hold this text between quotes: an id, a parent, a source. */
  mentioning(quoted: string): readonly Entry[]
  /** Entries of files whose text satisfies the test. */
  where(test: (text: string) => boolean): readonly Entry[]
}

/** To look through the bytes of a file takes a hundredth of what parsing it does. */
export function openLeanFolder(data: DataFolder, folder: string): LeanFolder {
  const files = jsonFiles(`${data.path}/${folder}`).map((name) => openFile(data, `${folder}/${name}`))
  const filesMentioning = (quoted: string) => {
    const bytes = JSON.stringify(quoted)
    return files.filter((file) => file.bytes.includes(bytes))
  }
  return {
    entry: (id) => {
      for (const file of filesMentioning(id)) {
        const found = file.entries().find(({ value }) => value.id === id)
        if (found !== undefined) return found
      }
      return undefined
    },
    mentioning: (quoted) => filesMentioning(quoted).flatMap((file) => file.entries()),
    where: (test) =>
      files.filter((file) => test(file.bytes.toString('utf8'))).flatMap((file) => file.entries()),
  }
}

function openFile(data: DataFolder, path: string) {
  let parsed: readonly Entry[] | undefined
  return {
    bytes: readFileSync(`${data.path}/${path}`),
    entries: () => {
      parsed ??= readEntries(data, path)
      return parsed
    },
  }
}
