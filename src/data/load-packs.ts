import { keepNothing, type LanguagePack } from '../core/vocabulary.ts'
import { jsonFiles, namesIn, readJson } from './entry.ts'

/** Languages that have a catalogue of messages: what the bot can answer in. */
export function answerLanguages(dataDir: string): readonly string[] {
  return languages(dataDir).filter((code) =>
    namesIn(`${dataDir}/languages/${code}`).includes('messages.json'),
  )
}

/**
 * What reading each language needs. Nothing is opened before it is asked for: an answer needs a few words of one
 * language, reading an article all files of one, but those that it finds kept worked out.
 */
export function loadPacks(dataDir: string, keep = keepNothing): ReadonlyMap<string, LanguagePack> {
  return new Map(
    languages(dataDir).map((language) => {
      const lazily = (part: string) =>
        lazyFolder(`${dataDir}/languages/${language}/${part}`, `data/languages/${language}/${part}`)
      return [language, { language, times: lazily('times'), claims: lazily('claims'), keep }]
    }),
  )
}

/** What was learned of statements in any language, likewise. */
export const loadLearned = (dataDir: string): Readonly<Record<string, unknown>> =>
  lazyFolder(`${dataDir}/learned`, 'data/learned')

function languages(dataDir: string): readonly string[] {
  return namesIn(`${dataDir}/languages`).filter((name) => /^[a-z]{2,3}$/u.test(name))
}

/** An object with a key per file, whose value is parsed when it is read and not kept: what is made of it is. */
function lazyFolder(path: string, name: string): Readonly<Record<string, unknown>> {
  const folder = {}
  for (const file of jsonFiles(path)) {
    Object.defineProperty(folder, file.slice(0, -'.json'.length), {
      enumerable: true,
      get: () => readJson(`${path}/${file}`, `${name}/${file}`),
    })
  }
  return folder
}
