import { describe, expect, test } from 'vitest'
import { packWeights } from '../../../../scripts/learn/pack-weights.ts'
import { extract } from '../../../../src/core/extract/extract.ts'
import { featureHash } from '../../../../src/core/extract/learned/feature-hash.ts'
import type { Claim } from '../../../../src/core/model/index.ts'
import { rulesAlone } from '../../../knowledge.ts'

// Models of a word or two, made to be wrong: what they may not change is what is tested.
type Leaning = Readonly<Record<string, number>>

function model(kind: string, ...columns: readonly Leaning[]): object {
  const words = Object.keys(columns[0]!)
  const known = words.map((word) => [featureHash(kind, word), word] as const).sort(([a], [b]) => a - b)
  const parts = columns.map((column) => ({
    classes: 1,
    weights: Float64Array.from(known.map(([, word]) => column[word]!)),
    biases: Float64Array.of(0),
  }))
  return packWeights(Uint32Array.from(known.map(([hash]) => hash)), parts)
}

const read = (text: string, learned: Readonly<Record<string, unknown>>): readonly Claim[] => {
  const intake = { text, rawSha256: '', origin: 'test', published: '2024-05-14' }
  const pack = rulesAlone.packs.get('en')!
  return extract('a', intake, pack, { ...rulesAlone, learned }, Date.UTC(2024, 5, 1)).claims
}

const placesOf = (claims: readonly Claim[]) => claims.map(({ place }) => place?.name)

describe('where', () => {
  const against = { places: model('w', { chosen: -9, nowhere: -20 }) }
  const lead = 'A market in Menaka burned last week. Soldiers went to Gao on Monday. Rebels'

  test('is what the rules say where a sentence names it, else another of the places told where that is likelier', () => {
    const last = (text: string, learned: object) => read(text, learned as never).at(-1)?.place?.name
    const carried = `${lead} attacked a convoy and killed two of its drivers on Tuesday.`
    const ruled = last(carried, {})
    expect(ruled).toBeDefined()
    expect(last(carried, against)).not.toBe(ruled)
    expect(last(carried, { places: model('w', { chosen: 9, nowhere: 0 }) })).toBe(ruled)
    const named = `${lead} attacked a convoy near Kidal and killed two of its drivers on Tuesday.`
    expect(last(named, against)).toBe('Kidal')
  })

  test('a scene that a sentence opens with is left to the rules, until another town is named', () => {
    const text = (rest: string) => `${lead} were there too. In Kidal the shops were shut. ${rest}`
    const robbed = 'The bank was looted by the rebels on Tuesday.'
    expect(read(text(robbed), against).at(-1)?.place?.name).toBe('Kidal')
    const gone = text(`Children ran from Ansongo. ${robbed}`)
    expect(read(gone, {}).at(-1)?.place?.name).toBe('Kidal')
    expect(read(gone, against).at(-1)?.place?.name).toBe('Ansongo')
  })

  test('two strikes told of two towns stay two', () => {
    const strikes = 'Menaka was quiet. Drones struck Gao on Monday and drones struck Kidal on Tuesday.'
    const places = placesOf(read(strikes, against).filter(({ event }) => event === 'air-drone-strike'))
    expect(new Set(places).size).toBe(places.length)
    expect(places.length).toBe(2)
  })

  test('a town that its sentence says is taken is that town', () => {
    const fall = 'Menaka was quiet. Rebels captured Kidal on Monday.'
    expect(placesOf(read(fall, against))).toEqual(placesOf(read(fall, {})))
  })
})

describe('who', () => {
  const wrong = { 'ruled-agent': -9, 'ruled-target': -9, 'ruled-nobody': 9 }
  const against = { parties: model('p', wrong, wrong) }
  const partiesIn = (claims: readonly Claim[]) =>
    claims.map(({ event, actors }) => [event, ...actors.map(({ id, role }) => `${role} ${id}`)])

  test('did it may be somebody likelier; to whom stays whom the rules found', () => {
    const text = 'The MNLA met Ansar Dine. Ansar Dine attacked the Malian army near Gao on Monday.'
    const attacked = (learned: object) => read(text, learned as never).at(-1)!.actors
    const targets = (learned: object) => attacked(learned).filter(({ role }) => role === 'target')
    expect(targets(against)).toEqual(targets({}))
  })

  test('holds and takes a town is never learned over what is read', () => {
    const text = 'The MNLA met Ansar Dine. Ansar Dine captured Kidal from the Malian army on Monday.'
    expect(partiesIn(read(text, against))).toEqual(partiesIn(read(text, {})))
  })
})

describe('whether', () => {
  const text =
    'Rebels attacked a convoy of lorries near the town of Gao on Monday morning, police said. The army shelled Menaka and the villages around it on Tuesday, police said.'
  const events = (words: Leaning) => read(text, { claims: model('c', words) }).map(({ event }) => event)

  test('a statement was made is doubted only where much speaks against it', () => {
    const all = read(text, {}).map(({ event }) => event)
    expect(all.length).toBeGreaterThan(1)
    expect(events({ 'by-rule': 9 })).toEqual(all)
    expect(events({ 'by-rule': -0.5 })).toEqual(all)
    expect(events({ 'by-rule': -2 })).toEqual([])
    expect(events({ 'event-shelling-artillery-missile': -2 })).toEqual(
      all.filter((event) => event !== 'shelling-artillery-missile'),
    )
  })
})
