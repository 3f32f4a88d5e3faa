import { describe, expect, test } from 'vitest'
import { readText } from './read-text.ts'

/** Who held what before and after: events that tell of it. */
const ofHolders: ReadonlySet<string> = new Set([
  'non-state-actor-overtakes-territory',
  'government-regains-territory',
  'non-violent-transfer-of-territory',
  'control',
])

const held = (text: string, language: string): readonly string[] =>
  readText(text, language)
    .drafts.filter(({ event }) => ofHolders.has(event))
    .map(({ event, place }) => `${event} ${place?.name}`)

describe('a verb of taking or leaving changes no holder where its object is no ground', () => {
  test.each([
    'took the road to Bourem',
    'took photographs of Bourem',
    'captured the attention of Bourem',
    'captured a drone over Bourem',
    'won the hearts of Bourem',
    'cleared mines from Bourem',
    'chased the mayor of Bourem',
    'withdrew the ban on trade in Bourem',
    'returned to Bourem to bury their dead',
    'surrendered their weapons in Bourem',
    'abandoned their vehicles in Bourem',
    'evacuated the wounded from Bourem',
  ])('The rebels %s.', (deed) => {
    expect(held(`The rebels ${deed} on Tuesday.`, 'en')).toEqual([])
  })

  test.each([
    'ont pris la route de Bourem',
    'ont pris des photos de Bourem',
    'ont capturé un drone au-dessus de Bourem',
    'ont chassé des voleurs de Bourem',
    'sont revenus à Bourem enterrer leurs morts',
    'ont abandonné leurs véhicules à Bourem',
    'ont évacué les blessés de Bourem',
    'ont rendu leurs armes à Bourem',
  ])('Les rebelles %s.', (deed) => {
    expect(held(`Les rebelles ${deed} mardi.`, 'fr')).toEqual([])
  })

  test('who falls back on a town has left another', () => {
    expect(held('Les rebelles ont quitté Gao mardi. Ils se sont repliés sur Bourem.', 'fr')).not.toContain(
      'non-violent-transfer-of-territory Bourem',
    )
  })
})

describe('ground is a town, a part of it, a post or a height', () => {
  test.each([
    ['en', 'The rebels took half of Bourem on Tuesday.'],
    ['en', 'The rebels captured the northern quarter of Bourem on Tuesday.'],
    ['en', 'The rebels drove the enemy out of Bourem on Tuesday.'],
    ['en', 'The rebels took the railway station of Bourem on Tuesday.'],
    ['fr', 'Les rebelles ont pris une partie de Bourem mardi.'],
    ['fr', 'Les rebelles ont pris les hauteurs de Bourem mardi.'],
    ['fr', "Les rebelles ont chassé l'ennemi de Bourem mardi."],
  ])('%s: %s', (language, text) => {
    expect(held(text, language)).toEqual(['non-state-actor-overtakes-territory Bourem'])
  })
})

test.each([
  'Night fell on Gao on Monday.',
  'Rain fell in Gao on Monday.',
  'Hope fell in Gao.',
  'Beans fell from a lorry in Gao.',
  'The strike by teachers hit Gao on Monday.',
])('what falls in a town or strikes there is no war: %s', (text) => {
  expect(readText(text, 'en').drafts).toEqual([])
})
