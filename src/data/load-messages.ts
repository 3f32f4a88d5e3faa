import { createMessages, DataError, type Messages } from '../core/index.ts'
import { isObject, readJson } from './entry.ts'
import { answerLanguages } from './load-packs.ts'

/** The catalogue of one language. @throws {DataError} when there is none, or it is not flat */
export function loadMessages(dataDir: string, language: string): Messages
/** Every catalogue, by BCP 47 language. */
export function loadMessages(dataDir: string): ReadonlyMap<string, Messages>
export function loadMessages(dataDir: string, language?: string): Messages | ReadonlyMap<string, Messages> {
  if (language !== undefined) return readCatalogue(dataDir, language)
  return new Map(answerLanguages(dataDir).map((code) => [code, readCatalogue(dataDir, code)]))
}

function readCatalogue(dataDir: string, language: string): Messages {
  const file = `data/languages/${language}/messages.json`
  const catalogue = readJson(`${dataDir}/languages/${language}/messages.json`, file)
  if (!isObject(catalogue)) throw new DataError(file, 'is missing, or no object')
  const odd = Object.keys(catalogue).find((key) => typeof catalogue[key] !== 'string')
  if (odd !== undefined) throw new DataError(file, `${odd} is not a text`)
  return createMessages(language, catalogue as Readonly<Record<string, string>>)
}
