import { describe, expect, test } from 'vitest'
import english from './composed-en.json' with { type: 'json' }
import french from './composed-fr.json' with { type: 'json' }
import { namesOf, readText } from './read-text.ts'

/** A text, an event that it tells, and who did it to whom. */
type Row = readonly [text: string, event: string, agents: readonly string[], targets: readonly string[]]

/** Plain sentences composed of forms of the subject, verbs, forms of the object and what they are embedded in. */
describe.each([
  ['en', english],
  ['fr', french],
] as const)('parties of composed sentences in %s', (language, rows) => {
  test.each(rows as unknown as readonly Row[])('%s (%s)', (text, event, agents, targets) => {
    const draft = readText(text, language).drafts.findLast((one) => one.event === event)
    expect(draft).toBeDefined()
    expect([namesOf(draft!, 'agent'), namesOf(draft!, 'target')]).toEqual([agents, targets])
  })
})
