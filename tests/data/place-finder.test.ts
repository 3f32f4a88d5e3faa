import { describe, expect, it } from 'vitest'
import { UserError } from '../../src/core/index.ts'
import { loadKnowledge } from '../../src/data/load-knowledge.ts'
import { createPlaceFinder } from '../../src/data/place-finder.ts'
import { knowledge } from '../knowledge.ts'
import { dataFolder } from './data-folder.ts'

const finder = createPlaceFinder(knowledge)

async function refusal(name: string, from = finder): Promise<UserError> {
  const outcome = await from.find(name).catch((error: unknown) => error)
  if (outcome instanceof UserError) return outcome
  throw new Error(`${name} was found`, { cause: outcome })
}

describe('finding a place', () => {
  it.each([
    ['kidal', 'ml-kidal'],
    ['  KIDAL ', 'ml-kidal'],
    ['Kidal, Mali', 'ml-kidal'],
    ['Kidal, Kidal, Mali', 'ml-kidal'],
    ['kidal mali', 'ml-kidal'],
    ['ml-kidal', 'ml-kidal'],
    ['région de Kidal', 'ml-kidal-region'],
    ['Kidal region', 'ml-kidal-region'],
    ['Tombouctou', 'ml-timbuktu'],
    ['Tinzawaten', 'ml-tinzaouaten'],
    ['Aguel-Hoc', 'ml-aguelhok'],
    ['Ansogo', 'ml-ansongo'],
    ['Azawad', 'ml-north'],
    ['nord-est du Mali', 'ml-northeast'],
    ['كيدال', 'ml-kidal'],
    ['Mali', 'ML'],
    ['ML', 'ML'],
    ['RDC', 'CD'],
    ['Arbinda', 'bf-arbinda'],
    ['Toumour', 'ne-toumour'],
    ['gn-3947322', 'gn-3947322'],
    ['Bakhmut', 'ua-bakhmut'],
    ['Tripoli, Lebanon', 'lb-tripoli'],
    ['tripoli liban', 'lb-tripoli'],
  ])('%s is %s', async (name, id) => {
    expect((await finder.find(name)).id).toBe(id)
  })

  it('gives our own entry where GeoNames has the same place, by its id or a spelling only it knows', async () => {
    expect((await finder.find('gn-2455290')).id).toBe('ml-kidal')
    expect((await finder.find('Tesalit')).id).toBe('ml-tessalit')
    expect((await finder.byId('gn-2455290'))?.id).toBe('ml-kidal')
  })

  it('does not open the gazetteer for a place that is ours', async () => {
    // There is no gazetteer in this folder: opening it throws.
    const small = createPlaceFinder(loadKnowledge(dataFolder()))
    expect((await small.find('kidal')).id).toBe('ml-kidal')
    expect(await small.byId('ml-x')).toBeUndefined()
    await expect(small.find('Paris')).rejects.toThrow('gazetteer.bin')
  })

  it('prefers a town to the region of the same name', async () => {
    expect((await finder.find('Gao')).kind).toBe('town')
    expect((await finder.find('Mopti')).kind).toBe('town')
  })

  it('offers what a misspelt name is near to, what we know most of first', async () => {
    const error = await refusal('kidle')
    expect(error.code).toBe('unknown-place')
    expect(error.details).toEqual({ name: 'kidle' })
    expect(error.suggestions[0]).toEqual({ label: 'Kidal, Mali', command: '/situation Kidal, Mali' })
    expect(error.suggestions.length).toBeLessThanOrEqual(5)
  })

  it('offers nothing where nothing is near', async () => {
    expect((await refusal('qqqqqqqqqqqq')).suggestions).toEqual([])
    expect((await refusal('')).suggestions).toEqual([])
  })

  it('asks which one is meant when countries share a name, and every offer answers the question', async () => {
    const error = await refusal('Tripoli')
    expect(error.code).toBe('ambiguous-place')
    expect(error.suggestions.map(({ label }) => label)).toEqual(['Tripoli, Lebanon', 'Tripoli, Libya'])
    for (const { command } of [...error.suggestions, ...(await refusal('Congo')).suggestions]) {
      expect(await finder.find(command.replace('/situation ', ''))).toBeDefined()
    }
  })

  it('does not ask when one of the namesakes is far larger', async () => {
    expect((await finder.find('Paris')).country).toBe('FR')
  })

  it('does not ask when the corpus speaks of one of the namesakes', async () => {
    const told = createPlaceFinder(knowledge, () => [{ id: 'gn-266826', claims: 2 }])
    expect((await told.find('Tripoli')).country).toBe('LB')
  })
})

describe('what lies within a place', () => {
  it('is itself and all curated places below it', async () => {
    const region = await finder.within('ml-kidal-region')
    expect(region).toEqual(
      expect.arrayContaining(['ml-kidal-region', 'ml-kidal', 'ml-tessalit', 'ml-aguelhok']),
    )
    expect(region).not.toContain('ml-gao')
    expect(await finder.within('ml-north')).toEqual(
      expect.arrayContaining(['ml-kidal', 'ml-timbuktu', 'ml-menaka']),
    )
    expect(await finder.within('ml-kidal')).toEqual(['ml-kidal'])
  })

  it('includes places of the corpus that are not curated', async () => {
    const told = createPlaceFinder(knowledge, () => [{ id: 'gn-3947322', claims: 1 }])
    expect(await told.within('PE')).toEqual(['PE', 'gn-3947322'])
  })
})

describe('completion', () => {
  it('begins with places of the corpus, most told first', () => {
    const told = createPlaceFinder(knowledge, () => [
      { id: 'ml-kita', claims: 1 },
      { id: 'ml-kidal-region', claims: 9 },
    ])
    expect(told.complete('ki', 2).map(({ id }) => id)).toEqual(['ml-kidal-region', 'ml-kita'])
    expect(told.complete('kid', 2).map(({ id }) => id)).toEqual(['ml-kidal-region', 'ml-kidal'])
    expect(told.complete('', 1).map(({ id }) => id)).toEqual(['ml-kidal-region'])
  })

  it('knows spellings, ignores accents, and gives each place once', () => {
    expect(finder.complete('tinzaw', 5).map(({ id }) => id)).toEqual(['ml-tinzaouaten'])
    expect(finder.complete('sevar', 5).map(({ id }) => id)).toEqual(['ml-sevare'])
    expect(finder.complete('kid', 5).map(({ id }) => id)).toEqual(['ml-kidal', 'ml-kidal-region'])
  })

  it('sees a place that the corpus has only just come to name', () => {
    let places: readonly { id: string; claims: number }[] = []
    const growing = createPlaceFinder(knowledge, () => places)
    expect(growing.complete('areq', 5)).toEqual([])
    places = [{ id: 'gn-3947322', claims: 1 }]
    expect(growing.complete('areq', 5).map(({ id }) => id)).toEqual(['gn-3947322'])
  })
})
