import type { Engine } from './port.ts'

const placeholder = /(?<not>NOT )?IN \(:(?<list>texts|numbers)\)|\?/gu

const arrayOf = { texts: 'text[]', numbers: 'bigint[]' } as const

/** Writes the placeholders of a statement as an engine wants them. */
export function writePlaceholders(text: string, engine: Engine): string {
  let n = 0
  return text.replaceAll(placeholder, (...found) => {
    n += 1
    const { not = '', list } = found.at(-1) as { not?: string; list?: keyof typeof arrayOf }
    if (list === undefined) return engine === 'sqlite' ? '?' : `$${n}`
    if (engine === 'sqlite') return `${not}IN (SELECT value FROM json_each(?))`
    return not === '' ? `= ANY($${n}::${arrayOf[list]})` : `<> ALL($${n}::${arrayOf[list]})`
  })
}

/** The same, remembered: programs have few statements and run them often. */
export function rememberPlaceholders(engine: Engine): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    let written = known.get(text)
    if (written === undefined) {
      written = writePlaceholders(text, engine)
      known.set(text, written)
    }
    return written
  }
}
