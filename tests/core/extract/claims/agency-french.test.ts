import { expect, test } from 'vitest'
import { extract } from '../../../../src/core/extract/extract.ts'
import type { Claim } from '../../../../src/core/model/index.ts'
import { rulesAlone as knowledge } from '../../../knowledge.ts'

// Turns that French agencies use every day, and what a reader would have acted on wrongly.
const read = (text: string): readonly Claim[] => {
  const intake = { text, rawSha256: '', origin: 'test', published: '2024-05-14' }
  return extract('a', intake, knowledge.packs.get('fr')!, knowledge, Date.UTC(2024, 5, 1)).claims
}

const parties = (claims: readonly Claim[], role: 'agent' | 'target' | 'supporter'): readonly string[] =>
  claims.flatMap(({ actors }) => actors.filter((one) => one.role === role).map(({ name }) => name))

const of = (text: string, event: Claim['event']): readonly Claim[] =>
  read(text).filter((one) => one.event === event)

test('who is accused did it, whatever stands between him and what he is accused of', () => {
  const accused = [
    'L’armée congolaise accuse le M23, soutenu par le Rwanda, d’avoir bombardé Sake.',
    'L’armée congolaise a accusé mardi le M23, qui tient les collines, d’avoir bombardé Sake.',
    'L’armée congolaise accuse le M23, un groupe rebelle, de bombarder Sake.',
    'L’armée congolaise accuse le M23 d’avoir, dimanche, bombardé Sake.',
    'L’armée congolaise reproche au M23, dont les canons dominent la ville, d’avoir bombardé Sake.',
  ]
  for (const text of accused)
    expect([text, parties(of(text, 'shelling-artillery-missile'), 'agent')]).toEqual([text, ['M23']])
  const taken = 'Le Hamas accuse Israël d’avoir rompu la trêve en prenant le contrôle du passage de Rafah.'
  expect(parties(of(taken, 'non-state-actor-overtakes-territory'), 'agent')).toEqual(['Israeli army'])
})

test('who accuses and says something of himself beside it did that himself', () => {
  const text = 'L’armée accuse les FSR d’avoir rompu la trêve, affirmant avoir tué dix assaillants à El-Fasher.'
  expect(parties(of(text, 'armed-clash'), 'agent')).toEqual(['Sudanese army'])
})
