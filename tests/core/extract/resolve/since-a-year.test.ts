import { expect, test } from 'vitest'
import { date } from './document.ts'

test.each<readonly ['en' | 'fr', string, string, string, string]>([
  ['fr', 'Le fort est tombé mardi. La ville est assiégée depuis 2012.', 'Le fort', 'mardi', '2013-01-01'],
  ['fr', 'Le fort est tombé mardi. La ville est assiégée depuis mai 2012.', 'Le fort', 'mardi', '2012-05-01'],
  [
    'en',
    'The fort fell on Tuesday. The town has been besieged since 2012.',
    'The fort',
    'Tuesday',
    '2013-01-01',
  ],
])('%s: a year that something has gone on since is over: %s', (language, text, anchor, when, first) => {
  const { published } = date(language, text, [{ event: 'armed-clash', anchor, when }])
  expect(published?.earliest).toBe(first)
})
