import { readFileSync } from 'node:fs'
import { isObject, namesIn, readEntries, readFolder } from './entry.ts'

/**
 * Entries of data/ that do not say where they come from, as "file: entry"; [] when all do. Starter articles are
 * retold, so each names what it retells.
 */
export function findUnsourced(dataDir: string): readonly string[] {
  const data = { path: dataDir, name: 'data' }
  const entries = [
    ...['places', 'actors', 'leaders', 'chronology'].flatMap((folder) => readFolder(data, folder)),
    ...readEntries(data, 'publishers.json'),
  ]
  const unsourced = entries
    .filter(({ value }) => !isSource(value.source))
    .map(({ file, value }) => `${file}: ${value.id ?? value.name}`)
  const articles = namesIn(`${dataDir}/articles`)
    .filter((name) => name.endsWith('.md'))
    .filter((name) => !retells(readFileSync(`${dataDir}/articles/${name}`, 'utf8')))
  return [...unsourced, ...articles.map((name) => `data/articles/${name}: retold`)]
}

function isSource(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() !== ''
  if (!Array.isArray(value) || value.length === 0) return false
  return value.every((one) => isObject(one) && Boolean(one.publisher) && Boolean(one.title))
}

/** Whether the heading lists at least one original. */
function retells(article: string): boolean {
  const heading = article.split(/^---$/mu)[1] ?? ''
  return /^retold:\s*\n\s+- \S/mu.test(heading)
}
