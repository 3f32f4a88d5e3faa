import { describe, expect, it } from 'vitest'
import { operator } from '../../../src/adapters/console/adapter.ts'
import { createCompleter } from '../../../src/adapters/console/register.ts'
import type { ArgumentFace, CommandFace } from '../../../src/dispatch.ts'
import { echo } from './talk.ts'

const argument = (name: string, more: Partial<ArgumentFace>): ArgumentFace => ({
  name,
  kind: 'words',
  descriptions: {},
  completes: false,
  ...more,
})

const faces: readonly CommandFace[] = [
  {
    name: 'situation',
    names: { en: 'situation', fr: 'situation' },
    descriptions: {},
    arguments: [
      argument('place', { kind: 'place', lead: true, completes: true }),
      argument('as-of', { kind: 'day' }),
      argument('zone', { kind: 'zone', completes: true }),
      argument('private', { kind: 'choice', choices: ['yes', 'no'] }),
    ],
  },
  { name: 'settings', names: { en: 'settings', fr: 'reglages' }, descriptions: {}, arguments: [] },
]

const complete = createCompleter(echo(undefined, faces), operator)

describe('the TAB key', () => {
  it.each([
    ['', [['/situation', '/settings'], '']],
    ['/s', [['/situation ', '/settings '], '/s']],
    ['/reg', [['/reglages '], '/reg']],
    ['/situation kid', [['Kidal ', 'Kidira '], 'kid']],
    ['/situation in til', [['In Tillit '], 'in til']],
    ['/situation kidal a', [['as-of:'], 'a']],
    ['/situation kidal as-of:2012 ', [['zone:', 'private:'], '']],
    ['/situation kidal zone:africa/b', [['zone:Africa/Bamako '], 'zone:africa/b']],
    ['/situation kidal private:', [['private:yes ', 'private:no '], 'private:']],
    ['/nonsense x', [[], '/nonsense x']],
    ['kidal', [[], 'kidal']],
  ])('completes «%s»', async (line, offer) => {
    expect(await complete(line)).toEqual(offer)
  })
})
