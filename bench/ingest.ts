import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { distinctTexts } from './distinct-texts.ts'
import type { GoldArticle } from './eval/gold.ts'

/** So many articles: the start of the process and of its readers weighs on the first, hardly on the second. */
const sizes = [1_000, 4_000] as const

/** As many articles a transaction as `sitrep ingest` puts into one. */
const batchSize = 32

/**
 * Takes folders of distinct articles in with `sitrep ingest`, files to a durable store with every claim and every index,
 * on all cores there are; beside FTS5 alone, which keeps the same texts as durably and reads nothing in them.
 * @param byLanguage annotated articles of each language, to be made into others
 */
export function benchIngest(byLanguage: readonly (readonly GoldArticle[])[]): Record<string, object> {
  const folder = mkdtempSync(join(tmpdir(), 'sitrep-bench-ingest-'))
  try {
    return Object.fromEntries(sizes.map((size) => [`${size} articles`, measure(folder, byLanguage, size)]))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function measure(
  folder: string,
  byLanguage: readonly (readonly GoldArticle[])[],
  size: number,
): Record<string, number> {
  const texts = join(folder, String(size))
  mkdirSync(texts)
  for (const articles of byLanguage)
    for (const [n, { text, language }] of distinctTexts(
      articles,
      size / byLanguage.length,
      'files',
    ).entries())
      writeFileSync(join(texts, `${language}-${n}.txt`), text)
  const ours = timed(() => takeIn(texts, join(folder, `home-${size}`)))
  const peer = timed(() => putIntoFts5(texts, join(folder, `fts5-${size}.db`)))
  return {
    cores: availableParallelism(),
    'articles/s': Math.round((1000 * size) / ours),
    'peer: FTS5 alone, articles/s': Math.round((1000 * size) / peer),
    'ours / peer': Math.round((1000 * peer) / ours) / 1000,
  }
}

function timed(work: () => void): number {
  const start = performance.now()
  work()
  return performance.now() - start
}

function takeIn(texts: string, home: string): void {
  const root = join(import.meta.dirname, '..')
  const args = ['--import', './src/before-main.mjs', 'src/main.ts', 'ingest', texts]
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, SITREP_HOME: home },
  })
  if (status !== 0) throw new Error(`sitrep ingest ended with ${status}: ${stderr}`)
}

function putIntoFts5(texts: string, file: string): void {
  const database = new DatabaseSync(file)
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  database.exec('CREATE VIRTUAL TABLE articles USING fts5(text)')
  const insert = database.prepare('INSERT INTO articles (text) VALUES (?)')
  for (const [n, name] of readdirSync(texts).entries()) {
    if (n % batchSize === 0) database.exec(n === 0 ? 'BEGIN' : 'COMMIT; BEGIN')
    insert.run(readFileSync(join(texts, name), 'utf8'))
  }
  database.exec('COMMIT')
  database.close()
}
