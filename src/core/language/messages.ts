import { IntlMessageFormat } from 'intl-messageformat'
import { DataError } from '../errors.ts'

/** Fills a message of the reader's language. @throws {DataError} when the catalogue lacks the key. */
export type Messages = ((key: string, details?: MessageDetails) => string) & {
  /** BCP 47 language of the catalogue. */
  readonly language: string
  has(key: string): boolean
}

export type MessageDetails = Readonly<Record<string, string | number>>

/**
 * Makes a catalogue usable. Messages are ICU MessageFormat; those without braces are taken as they are.
 * @param catalogue key → message, one flat object per language (data/languages/<code>/messages.json)
 */
export function createMessages(language: string, catalogue: Readonly<Record<string, string>>): Messages {
  const compiled = new Map<string, IntlMessageFormat>()
  const format = (key: string, details: MessageDetails = {}): string => {
    const message = catalogue[key]
    if (message === undefined)
      throw new DataError(`data/languages/${language}/messages.json`, `no message ${key}`)
    if (!message.includes('{') && !message.includes("'")) return message
    let ready = compiled.get(key)
    if (ready === undefined) {
      ready = new IntlMessageFormat(message, language, undefined, { ignoreTag: true })
      compiled.set(key, ready)
    }
    return String(ready.format(details))
  }
  return Object.assign(format, { language, has: (key: string) => key in catalogue })
}
