import { expect, test } from 'vitest'
import { extract } from '../../../../src/core/extract/extract.ts'
import type { Claim } from '../../../../src/core/model/index.ts'
import { knowledge } from '../../../knowledge.ts'

// Turns of real news pages, in words of our own, that were read falsely.
const read = (text: string, language: string): readonly Claim[] => {
  const intake = { text, rawSha256: '', origin: 'test', published: '2024-05-14' }
  return extract('a', intake, knowledge.packs.get(language)!, knowledge, Date.UTC(2024, 5, 1)).claims
}

const parties = ({ actors }: Claim, role: 'agent' | 'target'): readonly string[] =>
  actors.filter((one) => one.role === role).map(({ name }) => name)

test('a noun whose article stands before its time is no verb', () => {
  const [claim] = read('Six soldiers were killed in an overnight attack in central Mali.', 'en')
  expect(claim && [parties(claim, 'agent'), parties(claim, 'target')]).toEqual([[], ['Malian army']])
})

test('no finite verb stands behind "of"', () => {
  const text = 'L’attaque de Boni a été revendiquée lundi par le Jnim.\nSource : Agence de presse du Delta'
  expect(read(text, 'fr').map(({ event }) => event)).not.toContain('appeal')
})

test('a group linked to a network of another country is not that network', () => {
  const [claim] = read('An Islamist group linked to al-Qaeda seized a camp near Niono on Friday.', 'en')
  expect(claim && parties(claim, 'agent')).toEqual(['group'])
  const [there] = read('Gunmen linked to Islamic State attacked a checkpoint in Kirkuk on Friday.', 'en')
  expect(there && parties(there, 'agent')).toEqual(['Islamic State'])
})

test('on whom an attack is blamed has done it', () => {
  const texts = [
    'Officials blamed the attack on Boni on jihadists.',
    'Officials blamed Sunday’s attack on soldiers in Boni on jihadists.',
    'Local authorities have blamed the attack on jihadists.',
  ]
  for (const text of texts) {
    const [claim] = read(text, 'en')
    expect(claim && parties(claim, 'agent'), text).toEqual(['jihadists'])
    expect(claim && parties(claim, 'target'), text).not.toContain('jihadists')
  }
})

test('« c’ » is the town told before, and no town', () => {
  const claims = read('Atbara a été bombardée lundi. C’est un bastion des SAF.', 'fr')
  expect(claims.map(({ place }) => place?.name)).toEqual(['Atbara', 'Atbara'])
})

test('an accent typed for an apostrophe is one', () => {
  for (const sign of ['´', '`', '‘'])
    expect(read(`L${sign}armée a repris Gao vendredi.`, 'fr').map((one) => parties(one, 'agent'))).toEqual([
      ['Malian army'],
    ])
})
