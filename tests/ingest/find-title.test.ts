import { describe, expect, test } from 'vitest'
import { findTitle } from '../../src/ingest/find-title.ts'

describe('the title of a plain text', () => {
  test.each([
    [
      '02-05-2024 01:24 PM Jerusalem Timing\n\nMali: la junte appelle\n\nMali: la junte appelle\n\nTexte.',
      'Mali: la junte appelle',
    ],
    ['Thursday, 2 May 2024 - 13:24\n\nThe fall of Kidal\n\nText.', 'The fall of Kidal'],
    ['\r\n\r\n  The fall of Kidal \r\n\r\nText.', 'The fall of Kidal'],
    ['The war is over.\nThe war is over.\nText.', 'The war is over.'],
    ['# The fall of Kidal\n\nText.', 'The fall of Kidal'],
    ['Who holds Kidal?\n\nText.', 'Who holds Kidal?'],
  ])('%j has one', (text, title) => {
    expect(findTitle(text)).toBe(title)
  })

  test.each([
    ['Kidal fell on Friday.\n\nMore followed.'],
    ['Kidal fell on Friday\nand more followed.'],
    ['« Kidal est tombée. »\n\nTexte.'],
    ['Kidal'],
    ['02-05-2024 01:24 PM Jerusalem Timing'],
    [''],
    [`${'long '.repeat(50)}\n\nText.`],
  ])('%j has none', (text) => {
    expect(findTitle(text)).toBeUndefined()
  })
})
