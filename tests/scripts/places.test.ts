import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { madeFrom } from '../../scripts/places/made-from.ts'
import { projectFile } from '../house/project-files.ts'

describe('compiled places', () => {
  const gazetteer = readFileSync(projectFile('data/places/gazetteer.bin'))

  it('are as they were made, from the packages and by the program that are here now', () => {
    const countries = readFileSync(projectFile('data/places/countries.json'))
    const noted = readFileSync(projectFile('scripts/places/made-from.json'), 'utf8')
    // That making them again gives these bytes is what `npm run torture` looks at.
    expect(madeFrom({ 'gazetteer.bin': gazetteer, 'countries.json': countries }), 'npm run places').toBe(
      noted,
    )
  })

  it('take at most 8 MB', () => {
    expect(gazetteer.length).toBeLessThanOrEqual(8_000_000)
  })
})
