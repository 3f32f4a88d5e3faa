import { expect, it } from 'vitest'
import { sketchOf } from '../../src/core/corpus/likeness.ts'
import type { Reading } from '../../src/core/index.ts'
import type { Taking } from '../../src/store/store.ts'
import { makeCapture, makeReading } from '../store/samples.ts'
import type { OpenStore } from './store.ts'

const wire =
  'Fighters on motorcycles attacked a post of the gendarmes at the edge of the town before dawn on Monday and withdrew towards the border after an hour, residents told a local radio, which spoke of five dead and of a road that stayed closed until the evening.'

/** One article of a lineage, or of a text that others copy. */
function taking(text: string, more: Partial<Reading>, at: number): Taking {
  const reading = { ...makeReading(text, { fetchedAt: at }), ...more }
  return { reading, capture: { ...makeCapture(text), capturedAt: at } }
}

const edition = (lineage: string, content: string) => ({ edition: { lineage, content } })

/** What a store does with versions, copies and marks. */
export function changesContract(open: OpenStore): void {
  it('keeps the versions of a lineage beside one another and marks what was superseded', async () => {
    const store = await open()
    const first = taking('First words of a page.', edition('page:x', 'c1'), 1)
    const second = taking('Second words of a page.', edition('page:x', 'c2'), 2)
    const same = taking('Second  words of a page!', edition('page:x', 'c2'), 3)
    const taken = []
    for (const one of [first, second, same]) taken.push((await store.intake.takeAll([one]))[0])
    expect(taken).toEqual(['taken', 'changed', 'known'])
    const [old, fresh] = await store.corpus.heads([first.reading.article.id, second.reading.article.id])
    expect(old?.marks).toMatchObject([{ mark: 'superseded', at: 2, by: fresh?.id }])
    expect(fresh?.marks).toBeUndefined()
    expect(await store.marks.findArticle('x')).toBe(fresh?.id)
  })

  it('keeps versions that come in one batch in their order', async () => {
    const store = await open()
    const batch = [1, 2, 3].map((n) => taking(`Version ${n} of it.`, edition('row:acled:7', `c${n}`), n))
    expect(await store.intake.takeAll(batch)).toEqual(['taken', 'changed', 'changed'])
    const heads = await store.corpus.heads(batch.map(({ reading }) => reading.article.id))
    expect(heads.map(({ marks }) => marks?.length ?? 0)).toEqual([1, 1, 0])
    expect(await store.marks.findArticle('acled:7')).toBe(batch[2]!.reading.article.id)
  })

  it('knows copies of a text by their first, in one batch and later', async () => {
    const store = await open()
    const [a, b, c] = [wire, `FLASH\n\n${wire}`, wire.slice(0, 180)].map((text, i) =>
      taking(text, { sketch: sketchOf(text)! }, i + 1),
    ) as [Taking, Taking, Taking]
    const other =
      'A ceasefire was signed on Monday by two movements that had fought over cattle for nine days, and mediators said that captives would be handed over within a fortnight, as would the animals.'
    await store.intake.takeAll([a, b])
    await store.intake.takeAll([c, taking(other, { sketch: sketchOf(other)! }, 4)])
    const heads = await store.corpus.heads([a, b, c].map(({ reading }) => reading.article.id))
    expect(heads.map(({ copyOf }) => copyOf)).toEqual([undefined, heads[0]?.id, heads[0]?.id])
    const copies = (await store.corpus.coverage()).articles
    expect(copies).toBe(4)
  })

  it('appends marks, and finds an article by its id and hash', async () => {
    const store = await open()
    const one = taking('A page that was withdrawn.', {}, 1)
    await store.intake.takeAll([one])
    const { id, sha256 } = one.reading.article
    const before = await store.corpus.revision()
    for (const name of [id, sha256, id.toUpperCase()]) expect(await store.marks.findArticle(name)).toBe(id)
    expect(await store.marks.findArticle('a0000000000000000')).toBeUndefined()
    await store.marks.markArticle(id, { mark: 'withdrawn', at: 5, reason: 'made up' })
    await store.marks.markArticle(id, { mark: 'corrected', at: 6 })
    const [head] = await store.corpus.heads([id])
    expect(head?.marks).toEqual([
      { mark: 'withdrawn', at: 5, reason: 'made up' },
      { mark: 'corrected', at: 6 },
    ])
    expect((await store.corpus.articles([id]))[0]?.marks).toEqual(head?.marks)
    expect(await store.corpus.revision()).toBe(before + 2)
  })

  it('holds places until they are released', async () => {
    const store = await open()
    await store.marks.markPlace('ml-kidal', { mark: 'held', at: 1, reason: 'x' })
    await store.marks.markPlace('ml-gao', { mark: 'held', at: 2 })
    expect(await store.corpus.heldPlaces()).toEqual(['ml-gao', 'ml-kidal'])
    await store.marks.markPlace('ml-kidal', { mark: 'released', at: 3 })
    expect(await store.corpus.heldPlaces()).toEqual(['ml-gao'])
  })

  it('tells what came in or was marked after a moment', async () => {
    const store = await open()
    const [old, fresh] = [taking('An old page.', {}, 10), taking('A fresh page.', {}, 20)]
    await store.intake.takeAll([old, fresh])
    const ids = [old, fresh].map(({ reading }) => reading.article.id)
    expect(await store.corpus.touchedSince(10, 100)).toEqual({ articles: [ids[1]], places: [] })
    await store.marks.markArticle(ids[0]!, { mark: 'withdrawn', at: 30 })
    await store.marks.markPlace('ml-kidal', { mark: 'held', at: 31 })
    expect(await store.corpus.touchedSince(20, 100)).toEqual({ articles: [ids[0]], places: ['ml-kidal'] })
    expect(await store.corpus.heldPlaces(30)).toEqual([])
  })

  it('keeps a gazetteer under its name, and changes its version with it', async () => {
    const store = await open()
    expect([await store.gazetteers.version(), await store.gazetteers.all()]).toEqual(['', []])
    const kept = { name: 'ML.txt', importedAt: 1, sha256: 'a', places: 2, bytes: new Uint8Array([1, 2]) }
    await store.gazetteers.keep(kept)
    const version = await store.gazetteers.version()
    await store.gazetteers.keep({ ...kept, sha256: 'b', bytes: new Uint8Array([3]) })
    expect(await store.gazetteers.version()).not.toBe(version)
    expect((await store.gazetteers.all()).map((bytes) => [...bytes])).toEqual([[3]])
  })
}
