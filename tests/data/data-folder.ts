import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's own data. */
export const ownData = fileURLToPath(new URL('../../data', import.meta.url))

export const mali = {
  id: 'ML',
  names: { en: 'Mali', fr: 'Mali' },
  spellings: [],
  kind: 'country',
  lat: 12.65,
  lon: -8,
  country: 'ML',
  parents: [],
  coordinatesOf: 'country',
  source: 'GeoNames 2460596',
}

export const kidal = {
  id: 'ml-kidal',
  names: { en: 'Kidal', fr: 'Kidal' },
  spellings: [],
  kind: 'town',
  lat: 18.44111,
  lon: 1.40778,
  country: 'ML',
  parents: ['ML'],
  source: 'GeoNames 2455290',
}

export const source = [{ publisher: 'RFI', title: 'A report', date: '2012-03-30' }]

export const rebels = {
  id: 'rebels',
  kind: 'armed-group',
  countries: ['ML'],
  names: { en: 'the rebels', fr: 'les rebelles' },
  name: 'Rebels',
  aliases: [],
  since: '2011',
  source,
}

export const chief = {
  id: 'chief',
  name: 'Hama Barko',
  alone: ['Barko'],
  leads: [{ to: 'rebels', from: '2011', until: '2013-05' }],
  source,
}

export const fall = {
  id: 'fall',
  event: 'non-state-actor-overtakes-territory',
  places: ['ml-kidal'],
  earliest: '2012-03-30',
  latest: '2012-03-30',
  agents: ['rebels'],
  targets: [],
  cues: [],
  names: { en: 'the fall of Kidal', fr: 'la chute de Kidal' },
  source,
}

/** A small data folder that is right, before `files` (path → content) replace or add some. */
export function dataFolder(files: Readonly<Record<string, unknown>> = {}): string {
  return folderOf({
    'languages/en/messages.json': { hello: 'Hello' },
    'languages/fr/messages.json': { hello: 'Bonjour' },
    'languages/fr/times/dates.json': { rules: [] },
    'places/countries.json': [mali],
    'places/ml.json': [kidal],
    'actors/mali.json': [rebels],
    'leaders/mali.json': [chief],
    'chronology/mali.json': [fall],
    'publishers.json': [{ name: 'AFP', family: 'afp', names: ['Agence France-Presse'], source }],
    ...files,
  })
}

/** A folder that holds these files; objects become JSON. */
export function folderOf(files: Readonly<Record<string, unknown>>): string {
  const root = mkdtempSync(join(tmpdir(), 'sitrep-data-'))
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), typeof content === 'string' ? content : JSON.stringify(content))
  }
  return root
}
