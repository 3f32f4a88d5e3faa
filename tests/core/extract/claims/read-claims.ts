import { extract } from '../../../../src/core/extract/extract.ts'
import type { Claim } from '../../../../src/core/model/index.ts'
import { knowledge } from '../../../knowledge.ts'

/** What is told of a text published on Tuesday 14 May 2024, by rules and models. */
export function readClaims(text: string, language: string): readonly Claim[] {
  const intake = { text, rawSha256: '', origin: 'test', published: '2024-05-14' }
  return extract('a', intake, knowledge.packs.get(language)!, knowledge, Date.UTC(2024, 5, 1)).claims
}

/** Names of those who have a part in a claim. */
export const partiesIn = ({ actors }: Claim, role: 'agent' | 'target'): readonly string[] =>
  actors.filter((one) => one.role === role).map(({ name }) => name)
