/** A row by the names of its columns, in the order of the file; empty columns are left out. */
export type Fields = ReadonlyMap<string, string>

/**
 * A row as the text that is kept of it: a line a column, "name: value", each value as it stands in the file. One that
 * spans lines, or begins like a JSON text, is written as JSON so that it can be read back.
 */
export function formatRow(fields: Fields): string {
  return [...fields]
    .map(([name, value]) => `${name}: ${isPlain(value) ? value : JSON.stringify(value)}`)
    .join('\n')
}

/** Reads a row back from the text that was kept of it. */
export function parseRow(text: string): Fields {
  const fields = new Map<string, string>()
  for (const line of text.split('\n')) {
    const at = line.indexOf(': ')
    if (at < 0) continue
    const value = line.slice(at + 2)
    fields.set(line.slice(0, at), value.startsWith('"') ? String(JSON.parse(value)) : value)
  }
  return fields
}

const isPlain = (value: string): boolean => !value.startsWith('"') && !/[\n\r\u2028\u2029]/u.test(value)

/**
 * A row without what only its way of writing makes different: numbers are numbers ("300380.0" is 300380), "nan" is
 * nothing. Two versions of a row with the same content are one.
 * @param without columns that say nothing of the event, such as when the row was last exported
 */
export function contentOf(fields: Fields, without: readonly string[] = []): string {
  return [...fields]
    .filter(([name, value]) => !without.includes(name) && !isMissing(value))
    .map(([name, value]) => `${name}: ${/^-?\d+\.0+$/u.test(value) ? value.replace(/\.0+$/u, '') : value}`)
    .sort()
    .join('\n')
}

/** What exports write where there is nothing. */
export function isMissing(value: string | undefined): boolean {
  return value === undefined || /^(?:|nan|na|null|none)$/iu.test(value.trim())
}
