import { describe, expect, it } from 'vitest'
import en from '../../data/languages/en/messages.json' with { type: 'json' }
import fr from '../../data/languages/fr/messages.json' with { type: 'json' }
import { createMessages } from '../../src/core/index.ts'
import { parseDays } from '../../src/dispatch/parse-days.ts'

const catalogues = [createMessages('en', en), createMessages('fr', fr)]

describe('parseDays', () => {
  it.each<[string, readonly number[] | 'weekly']>([
    ['daily', [1, 2, 3, 4, 5, 6, 7]],
    ['Tous les jours', [1, 2, 3, 4, 5, 6, 7]],
    ['weekdays', [1, 2, 3, 4, 5]],
    ['week-end', [6, 7]],
    ['weekly', 'weekly'],
    ['hebdomadaire', 'weekly'],
    ['mon,thu', [1, 4]],
    ['thu, mon', [1, 4]],
    ['Mondays and Thursdays', [1, 4]],
    ['lundi et jeudi', [1, 4]],
    ['lun. jeu.', [1, 4]],
    ['mer', [3]],
    ['mon-fri', [1, 2, 3, 4, 5]],
    ['sam-lun', [1, 6, 7]],
    ['mon,mon', [1]],
  ])('reads %s', (words, days) => {
    expect(parseDays(words, catalogues)).toEqual(days)
  })

  it.each(['', 'm', 't', 'someday', 'mon,someday', 'mon-', 'mon-tue-wed', ','])(
    'does not guess at %j',
    (words) => {
      expect(parseDays(words, catalogues)).toBeUndefined()
    },
  )
})
