import { describe, expect, it } from 'vitest'
import { extractTimes } from '../../../../src/core/extract/times/extract-times.ts'
import { timesPack } from './test-pack.ts'

const pack = timesPack('fr')
const first = (text: string): unknown => {
  const { value, shift, feast } = extractTimes(text, pack)[0]!
  return { value, ...(shift !== undefined && { shift }), ...(feast !== undefined && { feast }) }
}

describe('a time counted from an event', () => {
  it.each([
    ['Deux jours après le coup du 31 mars 2012, on pillait.', '2012-04-02'],
    ["Trois semaines avant l'assaut du 1er mai 2013, il fuit.", '2013-W15'],
    ['Deux mois après la prise du fort en novembre 2012, il fuit.', '2013-01'],
    ["Deux mois après l'attaque de novembre, il fuit.", 'XXXX-01'],
    ["Dix ans après l'accord de 2003, il fuit.", '2013'],
    ["La veille de l'attaque de lundi, il fuit.", 'XXXX-WXX-7'],
    ['Le lendemain du scrutin du 28 février, il fuit.', 'XXXX-03-01'],
  ])('takes the date that belongs to it: %s', (text, value) => {
    expect(first(text)).toEqual({ value })
  })

  it('moves with its feast', () => {
    expect(first('À la veille de la Tabaski, il fuit.')).toEqual({
      value: 'XXXX-XX-XX',
      feast: 'islamic-12-10-1',
    })
    expect(first('Au lendemain du lundi de Pâques, il fuit.')).toEqual({
      value: 'XXXX-XX-XX',
      feast: 'easter+2',
    })
  })

  it.each([
    "Deux jours après l'attaque, le 3 mai, il fuit.",
    'Deux jours après le coup, il fuit. Le 3 mai, il revint.',
    'À la veille du sommet, il fuit.',
  ])('stays open where no date does: %s', (text) => {
    expect(first(text)).toEqual({ value: 'XXXX-XX-XX' })
  })
})
