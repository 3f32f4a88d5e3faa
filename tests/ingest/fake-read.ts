import { createHash } from 'node:crypto'
import type { Claim, Intake, Knowledge, Reading } from '../../src/core/index.ts'

/** Stands for data/: the fake reader asks nothing of it. */
export const noKnowledge = {} as Knowledge

/** Reads two claims in any text; one with "POISON" it cannot read, one in no language it keeps unread. */
export function fakeRead(intake: Intake, _knowledge: Knowledge, fetchedAt: number): Reading {
  if (intake.text.includes('POISON')) throw new Error('a rule went wrong')
  const { rawSha256: _raw, published: _published, starter = false, language = 'und', ...rest } = intake
  const sha256 = createHash('sha256').update(intake.text).digest('hex')
  const id = `a${sha256.slice(0, 16)}`
  const unread = language === 'und' ? ('language' as const) : null
  const claims =
    unread === null ? [fakeClaim(id, 1), fakeClaim(id, intake.text.includes('TWICE') ? 1 : 2)] : []
  return { article: { ...rest, id, sha256, language, fetchedAt, starter, unread }, claims, times: [] }
}

function fakeClaim(article: string, n: number): Claim {
  return {
    id: `${article}:0:armed-clash:${n}`,
    article,
    event: 'armed-clash',
    place: { id: 'ml-kidal', name: 'Kidal', text: 'Kidal', country: 'ML', lat: 18.4, lon: 1.4 },
    actors: [],
    time: null,
    speaker: { kind: 'reporter', text: '' },
    stance: 'asserted',
    figures: [],
    acts: [],
    objects: [],
    quote: 'Kidal.',
    start: 0,
    end: 6,
  }
}
