import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Draft } from '../../../../src/core/extract/draft.ts'
import { namesOf, readText } from './read-text.ts'

// A page told in our own words in the shape of the seed article: no sentence is its.
const twin = `02-05-2024 01:24 PM Jerusalem Timing

Mali : la ville de Kidal perdue

Mali : la ville de Kidal perdue

Vendredi, des rebelles touaregs se sont emparés de la ville de Kidal, au nord-est du pays.

La junte a appelé à l'aide les pays voisins.

Après deux jours de combats, le mouvement islamiste Ansar Dine, soutenu par des éléments du MNLA, et selon des habitants des éléments d'Aqmi ont eu raison des soldats.

Le gouverneur et six autres officiels sont détenus, selon un élu local. Un camp de la Garde nationale a été pillé en partie puis incendié. Aucun bilan n'était disponible samedi.

L'armée a annoncé avoir évacué les localités d'Ansogo et de Bourem pour se regrouper à Gao.

Depuis la mi-janvier, le nord du Mali subit une offensive des rebelles touaregs. Avec les villes d'Aguelhok, Tessalit, Tinzawaten et maintenant Kidal, les rebelles contrôlent presque tout le nord-est malien. Gao et Tombouctou (nord-ouest) demeurent sous le contrôle de l'armée.

La junte dit que le putsch qui, le 22 mars, a renversé Amadou Toumani Touré était nécessaire.
`

describe('a page like the seed article', () => {
  checks(() => readText(twin, 'fr'), 'witness')
})

const seed = new URL('../../../../../shared/seed/kidal.txt', import.meta.url)
describe.skipIf(!existsSync(seed))('the seed article', () => {
  checks(() => readText(readFileSync(seed, 'utf8'), 'fr'), 'witness')
})

function checks(read: () => ReturnType<typeof readText>, speaker: string): void {
  const drafts = (event: string): readonly Draft[] => read().drafts.filter((draft) => draft.event === event)
  const taken = (): readonly Draft[] => drafts('non-state-actor-overtakes-territory')

  test('Kidal is taken on Friday', () => {
    const { drafts: all, times } = read()
    const first = all.find((draft) => draft.event === 'non-state-actor-overtakes-territory')!
    expect(first.place?.id).toBe('ml-kidal')
    expect(times[first.when!]?.text).toBe('Vendredi')
    expect(first.actors[0]?.id).toBe('unnamed:tuareg-rebels')
  })

  test('Ansar Dine takes it with elements of the MNLA, and witnesses say of AQIM', () => {
    const own = taken().find((draft) => namesOf(draft, 'supporter').includes('MNLA'))!
    expect(namesOf(own, 'agent')).toEqual(['Ansar Dine'])
    expect(own.speaker.kind).toBe('reporter')
    expect(own.actors.find((actor) => actor.role === 'supporter')?.partial).toBe(true)
    const told = taken().find((draft) => namesOf(draft, 'supporter').includes('AQIM'))!
    expect(namesOf(told, 'agent')).toEqual(['Ansar Dine'])
    expect(told.speaker.kind).toBe(speaker)
  })

  test('a local official tells of seven detained', () => {
    const [arrests] = drafts('arrests')
    expect(arrests?.speaker.kind).toBe('official')
    expect(arrests?.actors.map(({ id, count }) => [id, count])).toEqual([
      ['unnamed:governor', undefined],
      ['unnamed:officials', 6],
    ])
    expect(arrests?.figures).toMatchObject([{ measure: 'detained', low: 7, high: 7 }])
  })

  test('the camp of the National Guard is partly looted and burnt', () => {
    const [looting] = drafts('looting-property-destruction')
    expect(looting).toMatchObject({
      acts: ['partly-looted', 'burnt'],
      objects: ['camp'],
      place: { id: 'ml-kidal' },
    })
    expect(looting?.actors.map((actor) => actor.id)).toEqual(['ml-national-guard'])
  })

  test('no toll is known', () => {
    expect(drafts('casualties')).toMatchObject([{ stance: 'unknown', figures: [] }])
  })

  test('the army leaves Ansongo, misprinted, and Bourem for Gao', () => {
    const left = drafts('non-violent-transfer-of-territory').filter(
      (draft) => draft.destination !== undefined,
    )
    expect(left.map((draft) => [draft.place?.id, draft.destination?.id])).toEqual([
      ['ml-ansongo', 'ml-gao'],
      ['ml-bourem', 'ml-gao'],
    ])
    expect(left[0]?.place?.text).toBe('Ansogo')
    expect(left.map((draft) => draft.speaker.kind)).toEqual(['military', 'military'])
  })

  test('rebels hold four towns and the north-east, the army two', () => {
    const held = drafts('control')
    const by = (kind: string): readonly (string | undefined)[] => [
      ...new Set(held.filter((draft) => draft.actors[0]?.kind === kind).map((draft) => draft.place?.id)),
    ]
    expect([...by('armed-group')].sort()).toEqual([
      'ml-aguelhok',
      'ml-kidal',
      'ml-northeast',
      'ml-tessalit',
      'ml-tinzaouaten',
    ])
    expect(by('army')).toEqual(['ml-gao', 'ml-timbuktu'])
    expect(held.filter((draft) => draft.actors[0]?.kind === 'army').every((draft) => draft.continuing)).toBe(
      true,
    )
  })

  test('the offensive goes on since mid-January', () => {
    const { times } = read()
    const [offensive] = drafts('offensive')
    expect(offensive?.place?.id).toBe('ml-north')
    expect(times[offensive!.when!]?.text).toContain('mi-janvier')
  })

  test('the coup of 22 March is background', () => {
    const { times } = read()
    const [coup] = drafts('coup')
    expect(coup).toMatchObject({ place: { id: 'ML' }, background: true })
    expect(times[coup!.when!]?.text).toContain('22 mars')
    expect(coup?.actors.map((actor) => actor.id)).toContain('amadou-toumani-toure')
  })

  test('the junta appeals for help', () => {
    expect(drafts('appeal')).toMatchObject([{ actors: [{ id: 'ml-junta' }] }])
  })

  test('every quotation stands at its offsets', () => {
    const { drafts: all } = read()
    expect(all.every((draft) => draft.end - draft.start === draft.quote.length)).toBe(true)
  })
}
