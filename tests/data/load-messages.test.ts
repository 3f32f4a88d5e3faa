import { describe, expect, it } from 'vitest'
import { loadMessages } from '../../src/data/load-messages.ts'
import { dataFolder } from './data-folder.ts'

describe('catalogues', () => {
  const folder = dataFolder({ 'languages/ar/times/dates.json': {} })

  it('are those of the languages that have one', () => {
    expect([...loadMessages(folder).keys()]).toEqual(['en', 'fr'])
    expect(loadMessages(folder, 'fr')('hello')).toBe('Bonjour')
  })

  it('must be there', () => {
    expect(() => loadMessages(folder, 'ar')).toThrow('data/languages/ar/messages.json: is missing')
  })

  it('must be flat', () => {
    const nested = dataFolder({ 'languages/en/messages.json': { a: { b: 'c' } } })
    expect(() => loadMessages(nested)).toThrow('a is not a text')
  })
})
