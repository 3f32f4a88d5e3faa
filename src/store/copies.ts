import { isCopy, likenessKeys, type Sketch } from '../core/index.ts'
import type { KeptReading } from './reading-rows.ts'
import type { Row, Sql } from './sql/port.ts'
import { likenessKeysTable, sketchesTable } from './tables.ts'

/** What so many texts have in common is no wire but what stands under every page of an outlet. */
const mostHolders = 64

/**
 * Finds which new articles are copies of a text that came in before, notes it, and makes them findable for those to
 * come; inside their transaction, in which they have been written.
 */
export async function noteCopies(sql: Sql, readings: readonly KeptReading[]): Promise<void> {
  const sketched = readings.flatMap(({ article, sketch }) =>
    sketch === undefined ? [] : [{ id: article.id, sketch, keys: likenessKeys(sketch) }],
  )
  if (sketched.length === 0) return
  const holders = await holdersOf(sql, [...new Set(sketched.flatMap(({ keys }) => keys))])
  const known = await readSketches(sql, [...new Set([...holders.values()].flat())])
  const added: Row[] = []
  for (const { id, sketch, keys } of sketched) {
    // The first that came in stands for all: what is like a copy is a copy of that.
    const near = [...new Set(keys.flatMap((key) => holders.get(key) ?? []))].filter((other) => other !== id)
    const first = near.map((other) => known.get(other)!).find((other) => isCopy(other.sketch, sketch))
    if (first !== undefined) await sql.run('UPDATE articles SET copy_of = ? WHERE id = ?', [first.root, id])
    known.set(id, { sketch, root: first?.root ?? id })
    for (const key of keys) {
      const held = holders.get(key) ?? []
      if (held.length >= mostHolders || held.includes(id)) continue
      holders.set(key, [...held, id])
      added.push({ hash: key, article: id })
    }
  }
  await sql.insert(likenessKeysTable, added, 'ON CONFLICT DO NOTHING')
  await sql.insert(
    sketchesTable,
    sketched.map(({ id, sketch }) => ({ article: id, size: sketch.size, hashes: bytesOf(sketch) })),
    'ON CONFLICT DO NOTHING',
  )
}

interface Known {
  readonly sketch: Sketch
  /** The article that it is a copy of; itself where it is none. */
  readonly root: string
}

async function holdersOf(sql: Sql, keys: readonly number[]): Promise<Map<number, readonly string[]>> {
  const rows = await sql.all(
    `SELECT hash, article FROM likeness_keys JOIN articles ON articles.id = likeness_keys.article
     WHERE hash IN (:numbers) ORDER BY fetched_at, article`,
    [keys],
  )
  const holders = new Map<number, string[]>()
  for (const row of rows) {
    const held = holders.get(Number(row.hash))
    if (held === undefined) holders.set(Number(row.hash), [String(row.article)])
    else held.push(String(row.article))
  }
  return holders
}

async function readSketches(sql: Sql, articles: readonly string[]): Promise<Map<string, Known>> {
  if (articles.length === 0) return new Map()
  const rows = await sql.all(
    `SELECT article, size, hashes, copy_of FROM sketches JOIN articles ON articles.id = sketches.article
     WHERE article IN (:texts)`,
    [articles],
  )
  return new Map(
    rows.map((row) => {
      const article = String(row.article)
      const sketch = { size: Number(row.size), hashes: hashesOf(row.hashes as Uint8Array) }
      return [article, { sketch, root: typeof row.copy_of === 'string' ? row.copy_of : article }]
    }),
  )
}

/** Little-endian, whatever the machine is. */
function bytesOf({ hashes }: Sketch): Uint8Array {
  const bytes = new DataView(new ArrayBuffer(hashes.length * 4))
  for (const [i, hash] of hashes.entries()) bytes.setUint32(i * 4, hash, true)
  return new Uint8Array(bytes.buffer)
}

function hashesOf(bytes: Uint8Array): Uint32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return Uint32Array.from({ length: bytes.byteLength / 4 }, (_, i) => view.getUint32(i * 4, true))
}
