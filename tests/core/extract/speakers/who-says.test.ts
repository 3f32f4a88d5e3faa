import { describe, expect, test } from 'vitest'
import { readText } from '../claims/read-text.ts'
import english from './who-says-en.json' with { type: 'json' }
import french from './who-says-fr.json' with { type: 'json' }

/** Who says each statement of a text, in its order. */
const speakersOf = (text: string, language: string): string =>
  readText(text, language)
    .drafts.map((draft) => draft.speaker.kind)
    .join(' ')

describe('who says so, in English', () => {
  test.each(english as [string, string][])('%s', (text, kinds) => {
    expect(speakersOf(text, 'en')).toBe(kinds)
  })
})

describe('who says so, in French', () => {
  test.each(french as [string, string][])('%s', (text, kinds) => {
    expect(speakersOf(text, 'fr')).toBe(kinds)
  })
})
