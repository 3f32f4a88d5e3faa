import { describe, expect, test } from 'vitest'
import { namesOf, readText } from '../claims/read-text.ts'

const parties = (text: string, language: string, role: 'agent' | 'target') =>
  readText(text, language).drafts.flatMap((draft) => namesOf(draft, role))

describe('who has left a force is no part of it', () => {
  test.each([
    ['Former soldiers of the Malian army looted the market of Gao.', 'en', 'agent', 'Malian army'],
    ['Army deserters looted the market of Menaka on Friday.', 'en', 'agent', 'Malian army'],
    ['Un ancien policier a été enlevé à Gao.', 'fr', 'target', 'Malian police'],
    [
      'Le colonel Ag Attaher, un déserteur de l’armée malienne, a été tué à Gao.',
      'fr',
      'target',
      'Malian army',
    ],
  ] as const)('%s', (text, language, role, force) => {
    expect(parties(text, language, role)).not.toContain(force)
  })

  test.each([
    ['Soldiers of the Malian army looted the market of Gao.', 'en', 'agent', 'Malian army'],
    ['Two army officers were killed in Gao.', 'en', 'target', 'Malian army'],
    [
      'Le colonel Ag Attaher, un officier de l’armée malienne, a été tué à Gao.',
      'fr',
      'target',
      'Malian army',
    ],
  ] as const)('others are: %s', (text, language, role, force) => {
    expect(parties(text, language, role)).toContain(force)
  })
})

test('the side that a list of two names is not the one that the article knows besides', () => {
  const text =
    'De violents combats ont opposé mercredi à Gao les islamistes du Mujao aux rebelles touaregs du MNLA. L’armée malienne a quitté Tombouctou.'
  expect(namesOf(readText(text, 'fr').drafts[0]!, 'target')).toEqual(['MNLA'])
})
