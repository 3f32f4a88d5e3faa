import { describe, expect, test } from 'vitest'
import { namesOf, readText } from './read-text.ts'
import english from './roles-en.json' with { type: 'json' }
import french from './roles-fr.json' with { type: 'json' }

/** A text, an event that it tells, and who did it to whom. */
type Row = readonly [text: string, event: string, agents: readonly string[], targets: readonly string[]]

describe.each([
  ['en', english],
  ['fr', french],
] as const)('who did it, and to whom, in %s', (language, rows) => {
  test.each(rows as unknown as readonly Row[])('%s (%s)', (text, event, agents, targets) => {
    const draft = readText(text, language).drafts.findLast((one) => one.event === event)
    expect(draft).toBeDefined()
    expect([namesOf(draft!, 'agent'), namesOf(draft!, 'target')]).toEqual([agents, targets])
  })
})
