import { describe, expect, it } from 'vitest'
import { loadKnowledge } from '../../src/data/load-knowledge.ts'
import { openKnowledge } from '../../src/data/open-knowledge.ts'
import { createPlaceFinder } from '../../src/data/place-finder.ts'
import { dataFolder, folderOf, kidal, ownData, rebels } from './data-folder.ts'

describe('what one answer opens of the data', () => {
  const lean = openKnowledge(ownData)
  const whole = loadKnowledge(ownData)

  it('gives the places, actors and landmarks that the whole has', () => {
    for (const id of ['ml-kidal', 'ML', 'ml-x', '']) {
      expect(lean.knowledge.places.get(id)).toEqual(whole.places.get(id))
    }
    for (const id of [...whole.actors.keys()].slice(0, 50)) {
      expect(lean.knowledge.actors.get(id)).toEqual(whole.actors.get(id))
    }
    expect(lean.knowledge.landmarks).toEqual(whole.landmarks)
  })

  it('finds the places of a name, and what lies in one, as the index does', async () => {
    const one = createPlaceFinder(lean.knowledge, undefined, lean.lookUp)
    const many = createPlaceFinder(whole)
    for (const name of ['Kidal', 'KIDÁL', 'tin essako', 'kidal mali', 'Gao, Mali', 'mali', "Cote d'Ivoire"]) {
      expect(await one.find(name)).toEqual(await many.find(name))
    }
    for (const id of ['ML', 'ml-kidal', 'ml-x']) {
      expect(new Set(await one.within(id))).toEqual(new Set(await many.within(id)))
    }
  })

  it('goes through all of them when asked to, and for a name near the one given', async () => {
    expect(lean.knowledge.places.size).toBe(whole.places.size)
    expect([...lean.knowledge.actors.keys()]).toEqual([...whole.actors.keys()])
    const finder = createPlaceFinder(lean.knowledge, undefined, lean.lookUp)
    await expect(finder.find('Kidall')).rejects.toMatchObject({ code: 'unknown-place' })
  })

  it('refuses a broken entry that is asked for, and any when all are gone through', () => {
    const broken = dataFolder({ 'places/ml.json': [{ ...kidal, lat: 91 }] })
    const { places } = openKnowledge(broken).knowledge
    expect(places.get('ML')?.id).toBe('ML')
    expect(() => places.get('ml-kidal')).toThrow('data/places/ml.json: ml-kidal: lat is 91')
    const actors = dataFolder({ 'actors/mali.json': [{ ...rebels, source: [] }] })
    expect(() => openKnowledge(actors).knowledge.actors.values()).toThrow(
      'data/actors/mali.json: rebels: no source',
    )
  })

  it("has an operator's entries over ours", () => {
    const overlay = folderOf({ 'places/own.json': [{ ...kidal, names: { en: 'K town', fr: 'K-ville' } }] })
    expect(openKnowledge(dataFolder(), overlay).knowledge.places.get('ml-kidal')?.names.en).toBe('K town')
  })
})
