import { describe, expect, test } from 'vitest'
import { readText } from './read-text.ts'

/** Sentences of ours whose clause runs through quotation marks: the event and its figures. */
const inside = [
  [
    'fr',
    'Une « vingtaine » de soldats ont été pris en otage à Gao, a annoncé le gouvernement.',
    'abduction',
    [['abducted', 16, 24]],
  ],
  [
    'fr',
    'Des « hommes armés » ont « ouvert le feu sur des villageois » à Gao, tuant 15 personnes.',
    'attack',
    [['killed', 15, 15]],
  ],
  ['en', 'The gunfight killed three “terrorists” in Gao, the army said.', 'armed-clash', [['killed', 3, 3]]],
  ['en', 'Soldiers carried out a “massacre” in Gao on Monday, residents said.', 'attack', []],
] as const

/** Whose marks are left alone: nothing is told of war. */
const apart = [
  ['fr', 'Le ministre, qui « assiège le Parlement de promesses », parlait à Gao.'],
  ['en', 'The film “Dawn in Gao” shows how rebels “stormed the town”.'],
] as const

describe('words in quotation marks', () => {
  test.each(inside)('are part of their clause (%s: %s)', (language, text, event, figures) => {
    const read = readText(text, language).drafts.map((draft) => ({
      event: draft.event,
      figures: draft.figures.map(({ measure, low, high }) => [measure, low, high]),
    }))
    expect(read).toContainEqual({ event, figures })
  })

  test.each(apart)('may be a figure of speech or a title (%s: %s)', (language, text) => {
    expect(readText(text, language).drafts).toEqual([])
  })
})
