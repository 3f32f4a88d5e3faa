import { readdirSync, readFileSync } from 'node:fs'
import { DataError } from '../core/vocabulary.ts'

/** One object of a data file, not yet checked, and where it stands. */
export interface Entry {
  /** As error messages name it: the path below its data folder. */
  readonly file: string
  readonly value: Readonly<Record<string, unknown>>
}

/** A folder of data: the project's own, or an operator's laid over it. */
export interface DataFolder {
  readonly path: string
  /** How error messages call it: `data`, or `SITREP_DATA`. */
  readonly name: string
}

/** Every entry of the JSON files of a folder, in the order of file names; [] when there is no such folder. */
export function readFolder(data: DataFolder, folder: string): readonly Entry[] {
  return jsonFiles(`${data.path}/${folder}`).flatMap((name) => readEntries(data, `${folder}/${name}`))
}

/** The entries of one file; [] when there is no such file. @throws {DataError} when it holds no list of objects */
export function readEntries(data: DataFolder, path: string): readonly Entry[] {
  const file = `${data.name}/${path}`
  const value = readJson(`${data.path}/${path}`, file)
  if (value === undefined) return []
  if (!Array.isArray(value)) throw new DataError(file, 'is not a list')
  return value.map((entry, i) => {
    if (!isObject(entry)) throw new DataError(file, `entry ${i + 1} is not an object`)
    return { file, value: entry }
  })
}

/** Parses a JSON file; undefined when there is none. @throws {DataError} when it cannot be parsed */
export function readJson(path: string, file: string): unknown {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if (isMissing(error)) return undefined
    throw new DataError(file, 'cannot be read', { cause: error })
  }
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new DataError(file, `is not JSON: ${(error as Error).message}`, { cause: error })
  }
}

/** Names of the JSON files of a folder, sorted; [] when there is no such folder. */
export function jsonFiles(folder: string): readonly string[] {
  return namesIn(folder).filter((name) => name.endsWith('.json'))
}

/** What a folder holds, sorted by code unit so that every machine reads in one order; [] when it does not exist. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).sort()
  } catch (error) {
    if (isMissing(error)) return []
    throw error
  }
}

/** Whether a value is an object with keys. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT'
}
