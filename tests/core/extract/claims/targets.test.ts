import { describe, expect, test } from 'vitest'
import { namesOf, readText } from './read-text.ts'
import english from './targets-en.json' with { type: 'json' }
import french from './targets-fr.json' with { type: 'json' }

/** A text, the last event of a sort that it tells, and to whom that was done; [] where that is not said. */
type Row = readonly [text: string, event: string, targets: readonly string[]]

describe.each([
  ['en', english],
  ['fr', french],
] as const)('to whom it was done, in %s', (language, rows) => {
  test.each(rows as unknown as readonly Row[])('%s (%s)', (text, event, targets) => {
    const draft = readText(text, language).drafts.findLast((one) => one.event === event)
    expect(draft).toBeDefined()
    expect(namesOf(draft!, 'target')).toEqual(targets)
  })
})
