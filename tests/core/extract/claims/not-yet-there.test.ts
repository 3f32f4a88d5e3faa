import { expect, test } from 'vitest'
import { readText } from './read-text.ts'

test('where nobody has gone yet nothing that follows is placed', () => {
  const text =
    'Gunmen attacked Bourem in Mali on Monday. JNIM could attack Gao next, the mayor warned. Two people were killed.'
  expect(readText(text, 'en').drafts.map(({ place }) => place?.name)).toEqual(['Bourem', 'Bourem'])
})
