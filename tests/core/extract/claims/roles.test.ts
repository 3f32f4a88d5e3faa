import { describe, expect, test } from 'vitest'
import composedEnglish from './composed-en.json' with { type: 'json' }
import composedFrench from './composed-fr.json' with { type: 'json' }
import { namesOf, readText } from './read-text.ts'
import english from './roles-en.json' with { type: 'json' }
import french from './roles-fr.json' with { type: 'json' }

/** A text, an event that it tells, and who did it to whom. */
type Row = readonly [text: string, event: string, agents: readonly string[], targets: readonly string[]]

/** `composed`: plain sentences put together of forms of the subject, verbs, forms of the object and what they stand in. */
describe.each([
  ['en', 'told', english],
  ['fr', 'told', french],
  ['en', 'composed', composedEnglish],
  ['fr', 'composed', composedFrench],
] as const)('who did it, and to whom, in %s, %s', (language, _, rows) => {
  test.each(rows as unknown as readonly Row[])('%s (%s)', (text, event, agents, targets) => {
    const draft = readText(text, language).drafts.findLast((one) => one.event === event)
    expect(draft).toBeDefined()
    expect([namesOf(draft!, 'agent'), namesOf(draft!, 'target')]).toEqual([agents, targets])
  })
})
