import { describe, expect, test } from 'vitest'
import { claimLanguage } from '../../../../src/core/extract/claims/language-data.ts'
import { parseRules } from '../../../../src/core/extract/events/parse-rules.ts'
import type { RuleExample } from '../../../../src/core/extract/events/rule.ts'
import { knowledge, namesOf, readText } from './read-text.ts'

describe.each(['fr', 'en'])('every example of every %s rule is read as it says', (language) => {
  const cases = parseRules(claimLanguage(knowledge.packs.get(language)!)).flatMap(({ rule }) =>
    rule.examples.map((example) => [rule.id, example.text, example.expect] as const),
  )
  test.each(cases)('%s: %s', (_id, text, expected) => {
    const { drafts } = readText(text, language)
    if (expected === null) expect(drafts).toEqual([])
    else expect(drafts.map((draft) => shown(draft, expected))).toContainEqual(expected)
  })
})

/** The fields of a draft that an example names. */
function shown(
  draft: ReturnType<typeof readText>['drafts'][number],
  expected: NonNullable<RuleExample['expect']>,
) {
  const all: Readonly<Record<string, unknown>> = {
    event: draft.event,
    place: draft.place?.name ?? null,
    destination: draft.destination?.name,
    agents: namesOf(draft, 'agent'),
    supporters: namesOf(draft, 'supporter'),
    targets: namesOf(draft, 'target'),
    stance: draft.stance,
    speaker: draft.speaker.kind,
    figures: draft.figures.map(({ measure, low, high }) => [measure, low, high]),
    acts: draft.acts,
    objects: draft.objects,
  }
  return Object.fromEntries(Object.keys(expected).map((key) => [key, all[key]]))
}
